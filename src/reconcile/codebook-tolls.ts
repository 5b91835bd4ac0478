import { CODEBOOKS, type CodebookName, type CodebookRules } from '../knowledge/numbers.ts';
import type { Claim, Effect, TollClaim } from '../model/claim.ts';
import type { CodebookToll } from '../model/coded-toll.ts';
import { codedToll } from './toll-codebook.ts';
import type { ClassOf } from './toll-victims.ts';

const CODED: readonly Effect[] = ['killed', 'injured'];

/** An incident's deaths and injuries as each dataset would write them down; `claims` are the incident's, the reports in their order. */
export function codebookTolls(
  claims: readonly Claim[],
  books: Readonly<Record<CodebookName, CodebookRules>>,
  classOf: ClassOf,
  /** One dataset's toll of one effect alone; the others are not worked out. */
  only?: { codebook: string; effect: Effect },
): CodebookToll[] {
  const tolls = claims.filter((claim): claim is TollClaim => claim.kind === 'toll');
  const wanted = CODEBOOKS.filter((codebook) => only === undefined || codebook === only.codebook);
  return CODED.filter((effect) => only === undefined || effect === only.effect).flatMap((effect) =>
    wanted.map((codebook): CodebookToll => {
      const rules = books[codebook];
      const toll = codedToll(
        tolls.filter((claim) => claim.effect === effect),
        rules,
        classOf,
      );
      const none = effect === 'killed' ? rules.unknown : null;
      const of = (end: 'low' | 'best' | 'high'): number | null =>
        rules.gives.includes(end) ? (toll ? toll[end] : none) : null;
      const { rule } = rules;
      return { codebook, effect, low: of('low'), best: of('best'), high: of('high'), rule, claims: toll?.claims ?? [] };
    }),
  );
}
