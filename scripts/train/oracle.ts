/** Dynamic oracle for arc-hybrid parsing (Goldberg and Nivre 2013): how many gold arcs each move makes unreachable. */
import { LEFT, type ParserState, RIGHT, SHIFT } from '../../src/annotate/parser/parser-state.ts';
import type { TrainingTree } from './training-input.ts';

/** An arc seen less often gets no move of its own. */
const LEAST_COUNT = 3;

export class Oracle {
  private readonly children: number[][];
  constructor(private readonly heads: readonly number[]) {
    this.children = Array.from({ length: heads.length + 1 }, () => []);
    heads.forEach((head, dependent) => {
      this.children[head]?.push(dependent);
    });
  }

  costs(state: ParserState, out: Int32Array): void {
    const { heads } = this;
    const { stack, stackSize, buffer, words } = state;
    let shift = 0;
    if (buffer < words) {
      for (let i = 0; i < stackSize; i++) if (heads[stack[i] ?? -1] === buffer) shift++;
      for (let i = 0; i < stackSize - 1; i++) if (heads[buffer] === stack[i]) shift++;
    }
    out.fill(0);
    out[SHIFT] = shift;
    if (stackSize === 0) return;
    const s0 = stack[stackSize - 1] ?? -1;
    const head = heads[s0] ?? -1;
    const lost = (this.children[s0] ?? []).filter((d) => d >= buffer).length;
    out[LEFT] = lost + (head > buffer || (stackSize > 1 && head === stack[stackSize - 2]) ? 1 : 0);
    out[RIGHT] = lost + (head >= buffer ? 1 : 0);
  }
}

/** The relations and arcs of the treebank, most frequent first. */
export function collectArcs(trees: readonly TrainingTree[]): { relations: string[]; arcs: [number, number][] } {
  const counts = new Map<string, number>();
  for (const tree of trees) {
    tree.heads.forEach((head, d) => {
      const arc = `${head > d ? LEFT : RIGHT} ${tree.relations[d]}`;
      counts.set(arc, (counts.get(arc) ?? 0) + 1);
    });
  }
  const relations: string[] = [];
  const arcs: [number, number][] = [];
  for (const [arc, count] of [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))) {
    if (count < LEAST_COUNT) continue;
    const [move, relation = ''] = arc.split(' ');
    if (!relations.includes(relation)) relations.push(relation);
    arcs.push([Number(move), relations.indexOf(relation)]);
  }
  return { relations, arcs };
}
