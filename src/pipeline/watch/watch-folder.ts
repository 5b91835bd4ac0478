import { isContentKnown, itemOf, noteItem } from '../../ledger/watched.ts';
import { failed } from '../../model/problem.ts';
import { LARGEST_WRAPPED } from '../../read/read-bytes.ts';
import { codeOf, findInputs } from '../find-inputs.ts';
import { sha256Of } from '../read-came.ts';
import { readInput } from '../read-input.ts';
import type { Looked, Looking, SettledFiles } from './look.ts';

/**
 * Reads what is new or changed in a folder, to any depth, once it is whole. A file that was moved is known by its bytes.
 * One that could not be read is not tried again before it changes.
 */
export async function lookAtFolder(looking: Looking, settled: SettledFiles): Promise<Looked> {
  const { watched, files, stop, now } = looking;
  if (files.kindOf(watched.target) !== 'folder')
    return { state: watched.state, problem: `There is no folder ${watched.target} any more; it is looked for again.` };
  let unsettled = false;
  for (const found of findInputs([watched.target], files)) {
    if (stop.aborted) break;
    // A folder without a report in it is one that waits for some.
    if (!found.ok) continue;
    try {
      const mark = settled.markOf(found.value, files, Date.parse(now()));
      if (mark === null) unsettled = true;
      else await lookAtFile(looking, found.value, mark);
    } catch (error) {
      const code = codeOf(error);
      // Gone since the folder was listed: it is not there the next time.
      if (code === 'ENOENT') continue;
      if (!/^E[A-Z]+$/.test(code)) throw error;
      const outcome = failed('unreadable', `${found.value}: cannot be read (${code}). Check that you may read it.`, {
        file: found.value,
      });
      await looking.store({ input: found.value, part: null, outcome });
    }
  }
  return { state: watched.state, problem: null, unsettled };
}

async function lookAtFile({ file, watched, ...looking }: Looking, path: string, mark: string): Promise<void> {
  const { target } = watched;
  const { files, flags, now, stop } = looking;
  if ((await itemOf(file, target, path))?.mark === mark) return;
  const isLarge = (files.sizeOf?.(path) ?? 0) > LARGEST_WRAPPED;
  const sha256 = isLarge ? null : sha256Of(await files.read(path));
  if (sha256 === null || !(await isContentKnown(file, target, sha256)))
    for await (const part of readInput(path, { flags, files, now })) {
      await looking.store({ ...part, input: path });
      // What is left of a mailbox is read the next time: those that went in are known then.
      if (stop.aborted) return;
    }
  await noteItem(file, target, { item: path, mark, sha256, tries: 0 }, now());
}
