import { type OpenProposal, PROPOSAL_KINDS, type RowToJudge } from '../../model/proposal.ts';
import { type Page, wrap } from './page.ts';
import { safeLine } from './safe-text.ts';

const HEADINGS: Record<OpenProposal['kind'], string> = {
  merge: 'Incidents that may be one',
  forecast: 'Forecasts that may be settled',
  'dataset row': 'Rows of datasets: which incident are they?',
};

/** What waits for a person's answer, with the commands that give it. */
export function proposalsPage(proposals: readonly OpenProposal[], total: number, page: Page): string[] {
  const { paint } = page;
  if (proposals.length === 0)
    return ['Nothing is proposed: every doubt that the program has was answered, or it has none.'];
  const left = total - proposals.length;
  const more = left > 0 ? [paint.faint(`${left} more; --limit shows so many`)] : [];
  return [
    ...PROPOSAL_KINDS.flatMap((kind) => {
      const own = proposals.filter((each) => each.kind === kind);
      if (own.length === 0) return [];
      return [
        paint.strong(`${HEADINGS[kind]} (${own.length})`),
        ...own.flatMap(({ what, why, caveat, row, accept, reject }) => [
          wrap(safeLine(what), page, 2),
          ...why.map((each) => paint.faint(wrap(safeLine(each), page, 4))),
          ...(row ? rowLines(row, page) : []),
          ...(caveat ? [paint.doubt(wrap(safeLine(caveat), page, 4))] : []),
          ...accept.map((command) => `    yes  ${command}`),
          ...reject.map((command) => `    no   ${command}`),
        ]),
        '',
      ];
    }),
    ...more,
  ].slice(0, left > 0 ? undefined : -1);
}

/** What the row says of itself, and its terms, which stand wherever it does. */
function rowLines({ text, attribution, licence }: RowToJudge, page: Page): string[] {
  return [
    wrap(`“${safeLine(text)}”`, page, 4),
    page.paint.faint(wrap(`${safeLine(attribution)}; ${safeLine(licence)}`, page, 4)),
  ];
}
