import type { RowLink } from '../../src/model/dataset.ts';

/** A row with what is true of it and what linking made of it. */
export interface JudgedRow {
  /** As it is named in a list of mistakes. */
  name: string;
  /** Incidents of the case that it truly is (reports may have been read into two); empty where the case has none. */
  truly: ReadonlySet<string>;
  links: readonly RowLink[];
}

export interface LinkScore {
  rows: number;
  /** Rows that some incident of the case truly is. */
  findable: number;
  linked: number;
  right: number;
  /** Of the findable ones that are not linked rightly, those of which the right incident is shown as one that it may be. */
  offered: number;
  wrong: { row: JudgedRow; link: RowLink }[];
  missed: JudgedRow[];
}

export function scoreLinks(rows: readonly JudgedRow[]): LinkScore {
  const score: LinkScore = { rows: rows.length, findable: 0, linked: 0, right: 0, offered: 0, wrong: [], missed: [] };
  for (const row of rows) {
    const link = row.links.find(({ state }) => state === 'linked');
    const isRight = link !== undefined && row.truly.has(link.incident);
    if (link) score.linked += 1;
    if (row.truly.size > 0) score.findable += 1;
    if (isRight) score.right += 1;
    else if (row.truly.size > 0) {
      score.missed.push(row);
      if (row.links.some(({ incident, state }) => state === 'perhaps' && row.truly.has(incident))) score.offered += 1;
    }
    if (link && !isRight) score.wrong.push({ row, link });
  }
  return score;
}
