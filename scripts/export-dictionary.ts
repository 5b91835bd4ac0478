import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { openCodebooks } from '../src/knowledge/numbers.ts';
import type { ExportFormat } from '../src/publish/exports/export-format.ts';
import { FORMATS } from '../src/publish/exports/formats.ts';
import { LOSSES } from '../src/publish/exports/loss.ts';

const PAGE = fileURLToPath(new URL('../docs/exports.md', import.meta.url));
/** What is behind this line is made from the formats themselves. */
const MADE = '<!-- made by `npx tsx scripts/export-dictionary.ts` from the formats: change those instead -->';

/** docs/exports.md as it should be: what people wrote, then the dictionary of every format. */
export function exportsPage(now: string): string {
  const written = now.split(MADE)[0] ?? '';
  return `${written.trimEnd()}\n\n${MADE}\n\n${FORMATS.map(sectionOf).join('\n')}`;
}

function sectionOf({ name, title, codebook, dictionary }: ExportFormat): string {
  const books = openCodebooks();
  const rule = Object.entries(books).find(([book]) => book === codebook)?.[1].rule;
  const numbers =
    codebook === null
      ? 'Figures stay with their claimants, or have no place here.'
      : `Numbers by the rule of \`${codebook}\`: ${rule ?? 'its own'}.`;
  const files = dictionary.map(({ file, columns }) => {
    const rows = columns.map(
      (column, at) => `| ${at + 1} | \`${column.name}\` | ${column.type} | ${escaped(column.holds)} |`,
    );
    return [
      `### ${name}: \`${file}\``,
      '',
      '| | name | type | what it holds |',
      '| --- | --- | --- | --- |',
      ...rows,
      '',
    ];
  });
  return [`## ${name}`, '', `${title}. ${numbers}`, '', ...files.flat()].join('\n');
}

function escaped(text: string): string {
  return text.replaceAll('|', '\\|').replace(/\s+/g, ' ');
}

/** Kinds of loss that docs/exports.md has to explain. */
export const LOSS_KINDS: readonly string[] = LOSSES;

if (process.argv[1] === import.meta.filename) writeFileSync(PAGE, exportsPage(readFileSync(PAGE, 'utf8')));
