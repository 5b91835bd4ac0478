/** A tree of questions "is this number above the cut?" with what its leaves add to the score. */
export interface QuestionTree {
  /** The number asked for by each node; -1 at a leaf. */
  asks: number[];
  cut: number[];
  less: number[];
  more: number[];
  says: number[];
}

/** Trees that vote on one decision over named numbers. */
export interface Grove {
  names: string[];
  base: number;
  trees: QuestionTree[];
}

/** How likely the answer is yes. A number that is not given counts as nought. */
export function chanceBy(grove: Grove, measures: Readonly<Record<string, number>>): number {
  const values = grove.names.map((name) => measures[name] ?? 0);
  let score = grove.base;
  for (const tree of grove.trees) {
    let at = 0;
    for (let asked = tree.asks[0] ?? -1; asked >= 0; asked = tree.asks[at] ?? -1)
      at = ((values[asked] ?? 0) <= (tree.cut[at] ?? 0) ? tree.less[at] : tree.more[at]) ?? 0;
    score += tree.says[at] ?? 0;
  }
  return 1 / (1 + Math.exp(-score));
}
