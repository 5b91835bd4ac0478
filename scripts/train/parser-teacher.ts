/** Takes the network through one sentence, move by move, and back: cross-entropy over the moves that lose nothing. */
import { ParserState, POSITIONS, SHIFT, type Transitions } from '../../src/annotate/parser/parser-state.ts';
import { Oracle } from './oracle.ts';
import type { Random } from './random.ts';
import type { InputIds, TrainingInput, TrainingTree } from './training-input.ts';
import type { TrainingNetwork } from './training-network.ts';

export interface Lesson {
  loss: number;
  steps: number;
  wrong: number;
}

const LONGEST = 400;

export class ParserTeacher {
  private readonly state = new ParserState(LONGEST);
  private readonly positions = new Int32Array(POSITIONS);
  private readonly costs = new Int32Array(3);
  private readonly right: Uint8Array;

  constructor(
    private readonly network: TrainingNetwork,
    private readonly input: TrainingInput,
    private readonly transitions: Transitions,
  ) {
    this.right = new Uint8Array(transitions.count);
  }

  /** `explore`: how often a wrong choice of the network's own is followed. */
  teach(tree: TrainingTree, ids: InputIds, how: { random: Random; explore: number; dropout: number }): Lesson {
    const { network, input, state, positions } = this;
    const f = network.k.f32;
    const n = tree.forms.length;
    input.fill(ids, f, network.begin(n + 1));
    network.forward(how.dropout, how.random);
    const oracle = new Oracle(tree.heads);
    const gold = tree.relations.map((relation) => this.transitions.relations.indexOf(relation));
    const lesson = { loss: 0, steps: 0, wrong: 0 };
    state.begin(n);
    while (!state.done) {
      state.positions(positions);
      network.score(positions, state.relations);
      oracle.costs(state, this.costs);
      const { best, good } = this.judge(gold);
      lesson.steps++;
      let next = best;
      if (good >= 0) {
        lesson.loss += this.gradient();
        network.backScore(positions, state.relations);
        if (this.right[best] === 0) {
          lesson.wrong++;
          if (how.random.next() >= how.explore) next = good;
        }
      }
      state.apply(this.transitions.moves[next] ?? SHIFT, this.transitions.relationOf[next] ?? -1, 0);
    }
    input.backward(ids, f, network.backward());
    return lesson;
  }

  /** Marks the right moves; returns the best move allowed and the best of the right ones (-1 for none). */
  private judge(gold: readonly number[]): { best: number; good: number } {
    const { state, transitions, costs, right, network } = this;
    const f = network.k.f32;
    let least = Number.POSITIVE_INFINITY;
    for (let m = 0; m < 3; m++) if (state.allowed(m)) least = Math.min(least, costs[m] ?? 0);
    const wanted = gold[state.stack[state.stackSize - 1] ?? -1];
    let [best, good] = [-1, -1];
    for (let c = 0; c < transitions.count; c++) {
      const move = transitions.moves[c] ?? SHIFT;
      right[c] = 0;
      if (!state.allowed(move)) continue;
      const score = f[network.scores + c] ?? 0;
      if (best < 0 || score > (f[network.scores + best] ?? 0)) best = c;
      if (costs[move] !== least || (move !== SHIFT && (state.stackSize === 0 || transitions.relationOf[c] !== wanted)))
        continue;
      right[c] = 1;
      if (good < 0 || score > (f[network.scores + good] ?? 0)) good = c;
    }
    return { best, good };
  }

  /** Writes the gradient of the loss to the network's dScores; returns the loss. */
  private gradient(): number {
    const { state, transitions, right, network } = this;
    const f = network.k.f32;
    const { scores, dScores } = network;
    let most = Number.NEGATIVE_INFINITY;
    for (let c = 0; c < transitions.count; c++) {
      if (state.allowed(transitions.moves[c] ?? SHIFT)) most = Math.max(most, f[scores + c] ?? 0);
    }
    let [all, good] = [0, 0];
    for (let c = 0; c < transitions.count; c++) {
      const e = state.allowed(transitions.moves[c] ?? SHIFT) ? Math.exp((f[scores + c] ?? 0) - most) : 0;
      f[dScores + c] = e;
      all += e;
      if (right[c]) good += e;
    }
    for (let c = 0; c < transitions.count; c++) {
      const e = f[dScores + c] ?? 0;
      f[dScores + c] = e / all - (right[c] ? e / good : 0);
    }
    return -Math.log(good / all);
  }
}
