import { parseArgs } from 'node:util';
import { attribution } from './corpora/attribution.ts';
import { coreference } from './corpora/coreference.ts';
import { dates } from './corpora/dates.ts';
import { events } from './corpora/events.ts';
import { muc4 } from './corpora/muc4.ts';
import { muc4Claims } from './corpora/muc4-claims.ts';
import { places } from './corpora/places.ts';
import { tolls } from './corpora/tolls.ts';
import { wikievents } from './corpora/wikievents.ts';
import { corpusSuite } from './harness/corpus-suite.ts';
import { freeze, lastFrozen } from './harness/frozen.ts';
import { writePage } from './harness/page.ts';
import { figuresTable, mistakesList } from './harness/print.ts';
import type { Measured, Suite } from './harness/suite.ts';
import { casesSuite } from './suites/cases.ts';
import { parserSuite } from './suites/parser.ts';
import { quietSuite } from './suites/quiet.ts';
import { referencesSuite } from './suites/references.ts';
import { rowsSuite } from './suites/rows.ts';
import { situationsSuite } from './suites/situations.ts';

/** In the order of the page; a new corpus is a file in `corpora` and a line here. */
const SUITES: readonly Suite[] = [
  casesSuite,
  situationsSuite,
  rowsSuite,
  quietSuite,
  corpusSuite(attribution),
  corpusSuite(dates),
  corpusSuite(events),
  corpusSuite(wikievents),
  corpusSuite(muc4),
  corpusSuite(muc4Claims),
  corpusSuite(coreference),
  corpusSuite(places),
  corpusSuite(tolls),
  referencesSuite,
  parserSuite,
];

const USAGE = `npm run eval                       every suite, one table
npm run eval -- NAME [PART]        one suite; PART: a part of a corpus, or one case

  --errors              the mistakes by kind, the most frequent first, with some of each
  --all-errors          the same, with every mistake
  --data FILE           another set of the same shape, in JSON lines; without a key its answers are only written
  --predictions FILE    where to write what the reader answered (default: out/eval)
  --freeze              keep the figures in eval/frozen and rewrite docs/evaluation.md
  --page                rewrite docs/evaluation.md from what is frozen, measuring nothing

Suites:
${SUITES.map(({ name, title }) => `  ${name.padEnd(12)} ${title}`).join('\n')}
`;

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      errors: { type: 'boolean', default: false },
      'all-errors': { type: 'boolean', default: false },
      data: { type: 'string' },
      predictions: { type: 'string' },
      freeze: { type: 'boolean', default: false },
      page: { type: 'boolean', default: false },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  if (values.help) return void process.stdout.write(USAGE);
  if (values.page) return writePage(SUITES, lastFrozen());
  const [name, part = null] = positionals;
  const wanted = name === undefined ? SUITES : SUITES.filter((suite) => suite.name === name);
  if (wanted.length === 0) throw new Error(`there is no suite ${name}\n\n${USAGE}`);
  const before = lastFrozen();
  const measured = new Map<string, Measured>();
  for (const suite of wanted) {
    const say = (line: string): void => void process.stderr.write(`${line}\n`);
    const { data = null, predictions = null } = values;
    const run = await suite.measure({ part, data, predictions, say });
    if (run) measured.set(suite.name, run);
  }
  if (measured.size === 0) return;
  process.stdout.write(`${figuresTable(measured, before)}\n`);
  for (const [suite, { on, table, mistakes }] of measured) {
    if (name !== undefined) process.stdout.write(`\n${suite}: ${on}\n${table === null ? '' : `\n${table}\n`}`);
    if (values.errors || values['all-errors'])
      process.stdout.write(
        `\n## ${suite}\n\n${mistakesList(mistakes, values['all-errors'] ? mistakes.length : undefined)}\n`,
      );
  }
  if (values.freeze) writePage(SUITES, freeze(measured));
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
