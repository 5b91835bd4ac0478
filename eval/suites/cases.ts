import { codeInputs } from '../../src/pipeline/code-inputs.ts';
import { openEngine } from '../../src/pipeline/engine.ts';
import { DISK } from '../../src/pipeline/input-files.ts';
import { type CaseRun, casesReport, caseTotals, runCases } from '../cases.ts';
import type { Mistake } from '../corpora/corpus.ts';
import { percent } from '../corpora/corpus.ts';
import type { Suite } from '../harness/suite.ts';

export const casesSuite: Suite = {
  name: 'cases',
  title: 'Statements an analyst expects',
  about: `Each folder in \`eval/cases\` holds a report and a list of statements. _Found_ counts statements that some claim carries;
_forbidden_ counts claims that say what the report does not say, such as the dead of one side put down as the other's: a forbidden reading
does more harm than a statement that was missed. _Bad quotes_ counts claims whose quote is not the document's own words: it must be 0.

The statements were written before the reader read anything; many forbidden readings were added after a run had shown them, so a fall in
their number tells of mending and not of how rare such faults are. All reports but \`seed\` were written by the people who built the reader;
\`seed\` belongs to its publisher, is not shipped, and is skipped where it is absent. **The reader has been mended with all of them in
view**: the table shows what it can do on prose of this kind, not how it does on reports that nobody has looked at.`,
  async measure({ part, say }) {
    const engine = openEngine();
    const runs = await runCases(part, async (file, published) => {
      const { coded } = await codeInputs([file], engine, { flags: { published }, files: DISK });
      return coded;
    });
    if (runs.length === 0) {
      say(`cases: there is no case named ${part} in eval/cases`);
      return null;
    }
    const { found, of, forbidden, broken } = caseTotals(runs);
    return {
      on: `${runs.length} reports of eval/cases`,
      figures: [
        {
          key: 'found',
          label: 'statements found',
          value: percent(found / of),
          detail: `${found} of ${of}`,
          ...NO_PEER,
        },
        {
          key: 'forbidden',
          label: 'forbidden readings',
          value: forbidden,
          count: true,
          detail: '',
          ...NO_PEER,
          goal: 0,
        },
        { key: 'bad-quotes', label: 'bad quotes', value: broken, count: true, detail: '', ...NO_PEER, goal: 0 },
      ],
      table: casesReport(runs),
      mistakes: runs.flatMap(caseMistakes),
    };
  },
};

const NO_PEER = { floor: null, peer: null, goal: null };

function caseMistakes({ name, judged }: CaseRun): Mistake[] {
  if (!judged) return [];
  return [
    ...judged.forbidden.map(({ statement, claim }) => ({
      kind: 'FORBIDDEN',
      id: `${name} ${statement.id}`,
      says: `${statement.says}\n    ${claim.kind} by ${claim.trace.rule}: "${claim.quote}"`,
    })),
    ...judged.broken.map((claim) => ({ kind: 'BAD QUOTE', id: `${name} ${claim.id}`, says: `"${claim.quote}"` })),
    ...judged.missing.map(({ statement, nearest }) => {
      const check = statement.any?.[0] ?? statement.claim;
      const why = nearest?.why.map((one) => `${one.field}: wanted ${one.wanted}, got ${one.got}`).join('; ');
      return {
        kind: `missing ${check?.kind?.split('|')[0] ?? 'statement'}`,
        id: `${name} ${statement.id}`,
        says: nearest
          ? `${statement.says}\n    nearest ${nearest.claim.kind} (${nearest.claim.trace.rule}): ${why}\n        "${nearest.claim.quote}"`
          : statement.says,
      };
    }),
  ];
}
