import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { codeInputs } from '../src/pipeline/code-inputs.ts';
import { openEngine } from '../src/pipeline/engine.ts';
import { DISK } from '../src/pipeline/input-files.ts';
import { attributionReport } from './attribution/measure.ts';
import { casesReport, runCases } from './cases.ts';
import { situationsReport } from './situations.ts';

const USAGE = `npm run eval -- cases [NAME] [--errors] [--write]
npm run eval -- situations [--write]
npm run eval -- attribution [PART] [--write]

  cases       judge the reader by what an analyst expects of each report in eval/cases
  situations  judge what comes out where several reports meet, by eval/situations
  attribution judge who is said to say what, on PolNeAR (PART: dev unless named)
  --errors    say what was missed, with the nearest claim, and which forbidden readings appeared
  --write     put the table into docs/evaluation.md
`;

const REPORT = fileURLToPath(new URL('../docs/evaluation.md', import.meta.url));

interface Options {
  name: string | null;
  errors: boolean;
}

/** Each suite prints its own table; a new one is a line here and a file beside. */
const SUITES: Record<string, (options: Options) => Promise<string>> = {
  async cases({ name, errors }) {
    const engine = openEngine();
    const runs = await runCases(name, async (file, published) => {
      const { coded } = await codeInputs([file], engine, { flags: { published }, files: DISK });
      return coded;
    });
    return casesReport(runs, errors);
  },
  async situations() {
    const engine = openEngine();
    return situationsReport(async (reports, published) => {
      const { coded } = await codeInputs([reports], engine, { flags: { published }, files: DISK });
      return coded;
    });
  },
  async attribution({ name }) {
    return attributionReport(openEngine(), name ?? 'dev');
  },
};

/** Figures stand between two marks that name the suite, so that a run replaces only its own. */
function writeFigures(suite: string, table: string): void {
  const open = `<!-- ${suite} -->`;
  const close = `<!-- /${suite} -->`;
  const page = readFileSync(REPORT, 'utf8');
  const [from, to] = [page.indexOf(open), page.indexOf(close)];
  if (from < 0 || to < from) throw new Error(`docs/evaluation.md has no ${open} ... ${close} to write between`);
  writeFileSync(
    REPORT,
    `${page.slice(0, from + open.length)}\n\n\`\`\`text\n${table.trim()}\n\`\`\`\n\n${page.slice(to)}`,
  );
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { errors: { type: 'boolean', default: false }, write: { type: 'boolean', default: false } },
});
const [named = '', name = null] = positionals;
const suite = SUITES[named];
if (suite) {
  const table = await suite({ name, errors: values.errors });
  process.stdout.write(`${table}\n`);
  if (values.write) writeFigures(named, table);
} else {
  process.stderr.write(USAGE);
  process.exitCode = 1;
}
