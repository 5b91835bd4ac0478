import { listImports } from '../../ledger/datasets/imports.ts';
import { removeImport } from '../../ledger/datasets/remove-import.ts';
import { linkRows } from '../../pipeline/imports/link-rows.ts';
import { safeJson, safeLine } from '../../publish/terminal/safe-text.ts';
import { type Console, printLines } from '../console.ts';
import { CommandEnd, EXIT, type ExitCode } from '../exit-codes.ts';
import { withCase } from '../with-case.ts';

/** `sitrep import --list`: every import of a case with its terms. */
export function listOfImports(options: { case: string; json?: boolean }, console: Console): Promise<ExitCode> {
  return withCase(options.case, { create: false }, async (file) => {
    const imports = (await listImports(file)).map(({ record }) => record);
    if (options.json) {
      await console.out(`${safeJson(JSON.stringify({ imports }))}\n`);
      return EXIT.ok;
    }
    if (imports.length === 0) await printLines(console, ['Nothing was imported into this case.']);
    for (const each of imports) {
      const { key, dataset, format, file: from, rows, refused, finished, licence, attribution, redistribute } = each;
      await printLines(console, [
        `${key}  ${dataset.toUpperCase()} (${format})  ${rows.toLocaleString('en')} rows, ${refused.toLocaleString('en')} refused  ${safeLine(from)}`,
        `   ${finished === null ? 'unfinished: give the same command again to go on' : `taken in ${finished.slice(0, 10)}`}`,
        `   ${safeLine(licence)}; ${redistribute ? 'may leave in exports' : 'stays out of exports'}`,
        `   ${safeLine(attribution)}`,
      ]);
    }
    return EXIT.ok;
  });
}

/** `sitrep import --remove N`: an import and all its rows are gone; reports and decisions stay. */
export function removeNumbered(path: string, typed: string, console: Console): Promise<ExitCode> {
  return withCase(path, { create: false }, async (file) => {
    const found = (await listImports(file)).find(({ record }) => String(record.key) === typed);
    if (!found) throw new CommandEnd(EXIT.notFound, `no import has the number ${typed}; sitrep import --list has them`);
    await removeImport(file, found.record.key);
    // Earlier rows that it stood for count again, and decisions on its rows are lost.
    await linkRows(file);
    await printLines(console, [
      `${found.record.rows.toLocaleString('en')} rows of ${safeLine(found.record.file)} are taken out.`,
    ]);
    return EXIT.ok;
  });
}
