import type { DecisionRecord, Fate, Ruling } from '../../model/decision.ts';
import type { SourceGrade } from '../../model/situation.ts';
import { orphan } from './decided-claims.ts';

/** How people graded sources; the last grade of each counts. `sources` are those of the case's documents. */
export function gradeSources(
  decisions: readonly (DecisionRecord & { ruling: Ruling })[],
  sources: ReadonlySet<string>,
): { grades: SourceGrade[]; fates: Fate[] } {
  const grades = new Map<string, SourceGrade>();
  const fates = decisions.flatMap(({ id, ruling }): Fate[] => {
    if (ruling.kind !== 'grade') return [];
    const { source, grade } = ruling;
    if (!sources.has(source)) return [orphan(id, `no report in this case is by ${source}`)];
    grades.set(source, { source, grade, decision: id });
    return [{ decision: id, state: 'applied', claims: [], note: '' }];
  });
  return { grades: [...grades.values()].sort((a, b) => (a.source < b.source ? -1 : 1)), fates };
}
