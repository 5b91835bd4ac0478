import { openEngine } from '../../src/pipeline/engine.ts';
import type { Figure, Mistake } from '../corpora/corpus.ts';
import { percent } from '../corpora/corpus.ts';
import type { Suite } from '../harness/suite.ts';
import { codedRows } from '../rows/coded-rows.ts';
import { type JudgedRow, type LinkScore, scoreLinks } from '../rows/link-score.ts';
import { judgeCoded, judgeInvented } from '../rows/measure.ts';

/** Reports of the invented case. */
const REPORTS = 600;

export const rowsSuite: Suite = {
  name: 'rows',
  title: 'Which row of a dataset is which incident',
  about: `Rows in the shapes of ACLED and UCDP, imported beside reports as a user would: whether each is taken for the incident that it is,
for another one (_wrong_, which is worse), or for none. Rows _by hand_ were coded from the sample reports by reading these, in \`eval/rows\`, with events beside
them that no report tells of: the same town a day or two off, another town on the same day, another kind, sums over a month. Rows _invented_ are of an invented case
of ${REPORTS} reports, half as many again of untold events in the same towns; a tenth are a day off, a third not at the town itself, all have other figures. None is of a real dataset, which
may not be shipped: expect less there. Recall is of rows whose incident the reader has; _offered_ are the missed ones that a person is shown the right incident for.
The weights were tuned on the rows of El Fasher, Thailand and Pakistan and on every second row of an invented case of 900 reports;
with those that were guessed before, 5 of 29 links by hand and 17 of 232 there were wrong, now none of 23 and 3 of 190. A place without a point
and a day that no report fixes are what most missing rows miss.`,
  async measure({ part, say }) {
    const engine = openEngine();
    const sets: { name: string; rows: JudgedRow[] }[] = [];
    for (const set of codedRows())
      if (part === null || part === set.name) sets.push({ name: set.name, rows: await judgeCoded(set, engine) });
    const byHand = sets.flatMap(({ rows }) => rows);
    const invented = part === null || part === 'invented' ? await judgeInvented(REPORTS, engine) : [];
    if (byHand.length + invented.length === 0) {
      say(
        `rows: there is no set named ${part} (${codedRows()
          .map(({ name }) => name)
          .join(', ')}, invented)`,
      );
      return null;
    }
    if (invented.length > 0) sets.push({ name: 'invented', rows: invented });
    const [hand, made] = [scoreLinks(byHand), scoreLinks(invented)];
    return {
      on: `${byHand.length} rows by hand, ${invented.length} invented`,
      figures: [...figuresOf('hand', 'by hand', hand), ...figuresOf('invented', 'invented', made)],
      table: sets.map(({ name, rows }) => lineOf(name, scoreLinks(rows))).join('\n'),
      mistakes: [hand, made].flatMap(mistakesOf),
    };
  },
};

function figuresOf(key: string, label: string, score: LinkScore): Figure[] {
  if (score.rows === 0) return [];
  const bare = { floor: null, peer: null };
  return [
    {
      ...bare,
      key: `${key}-precision`,
      label: `links that are right, ${label}`,
      value: score.linked === 0 ? 0 : percent(score.right / score.linked),
      detail: `${score.right} of ${score.linked}`,
      goal: 99,
    },
    {
      ...bare,
      key: `${key}-recall`,
      label: `rows linked, ${label}`,
      value: score.findable === 0 ? 0 : percent(score.right / score.findable),
      detail: `${score.right} of ${score.findable}, ${score.offered} more offered`,
      goal: null,
    },
  ];
}

function lineOf(name: string, { rows, findable, right, offered, wrong }: LinkScore): string {
  return `${name.padEnd(26)} ${String(rows).padStart(5)} rows, ${right} of ${findable} linked, ${offered} more offered, ${wrong.length} wrong`;
}

function mistakesOf({ wrong, missed }: LinkScore): Mistake[] {
  return [
    ...wrong.map(({ row, link }) => ({
      kind: row.truly.size === 0 ? 'WRONG, told of nowhere' : 'WRONG, another incident',
      id: row.name,
      says: `${link.incident} ${link.score}: ${link.reasons.map(({ name, weight }) => `${name} ${weight}`).join(', ')}`,
    })),
    ...missed.map(({ name, truly, links }) => ({
      kind: 'missing',
      id: name,
      says: `${[...truly].join(' or ')}; ${links.length === 0 ? 'no candidate' : links.map(({ incident, score, state }) => `${incident} ${state} ${score}`).join(', ')}`,
    })),
  ];
}
