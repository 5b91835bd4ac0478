import { readFile } from 'node:fs/promises';
import { fitData, parseYaml } from '../../knowledge/yaml-text.ts';
import { AlertFile } from '../../model/alert.ts';

/** A file of rules that cannot be used, with a line for each fault: "alerts.yaml:7: …". */
export class AlertFileProblem extends Error {
  override name = 'AlertFileProblem';
}

/** Reads and checks a file of alert rules. Throws AlertFileProblem. */
export async function readAlertFile(path: string): Promise<AlertFile> {
  const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    throw new AlertFileProblem(`${path}: ${error.code === 'ENOENT' ? 'there is no such file' : error.message}`);
  });
  const { data, faults, lineOf } = parseYaml(text);
  if (faults.length > 0)
    throw new AlertFileProblem(faults.map(({ line, message }) => `${path}:${line}: ${message}`).join('\n'));
  const fitted = fitData(AlertFile, data);
  if (fitted.faults === null) return fitted.data;
  throw new AlertFileProblem(
    fitted.faults.map((fault) => `${path}:${lineOf(fault.path)}: ${fault.message}`).join('\n'),
  );
}
