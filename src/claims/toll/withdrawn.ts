import type { ClaimDraft } from '../../model/claim.ts';
import type { When } from '../../model/when.ts';
import type { Claimant } from '../../model/who.ts';
import { speakerAt } from '../attribution/speaker.ts';
import type { Reading } from '../draft.ts';
import { verbPhrase } from '../grammar/verb-phrase.ts';
import type { SentenceView } from '../view.ts';

/** What is taken back: a figure, or words that gave one. */
const FIGURES = new Set([
  'toll',
  'figure',
  'count',
  'number',
  'tally',
  'estimate',
  'statement',
  'claim',
  'report',
  'announcement',
]);
const TAKES_BACK = new Set(['withdraw', 'retract', 'rescind', 'disavow', 'recant']);
const WRONG = new Set(['wrong', 'mistaken', 'incorrect', 'erroneous', 'false', 'error', 'mistake']);

/** "withdrew its earlier toll of 20", "its figure of 20 dead was wrong": whoever says so no longer stands by that number. */
export function withWithdrawn(reading: Reading, s: SentenceView, drafts: readonly ClaimDraft[]): ClaimDraft[] {
  const taken = withdrawalsIn(reading, s);
  if (taken.length === 0) return [...drafts];
  return drafts.map((draft) => {
    if (draft.kind !== 'toll') return draft;
    const withdrawn = taken.find(({ numbers }) => numbers.includes(draft.quantity.n ?? Number.NaN));
    if (!withdrawn) return draft;
    const { by, when, said } = withdrawn;
    const claimant = by ?? draft.claimant;
    return { ...draft, claimant, stance: 'denies', certainty: 'negated', when, said: said ?? draft.said };
  });
}

interface Withdrawal {
  numbers: number[];
  /** Null where no verb says who takes it back: then it is whoever speaks there. */
  by: Claimant | null;
  /** When the harm was done, and when the figure was taken back: "withdrew on Friday the toll of the raid of 5 May". */
  when: When | null;
  said: When | null;
}

function withdrawalsIn({ view }: Reading, s: SentenceView): Withdrawal[] {
  const { tree } = s;
  return tree.tokens.flatMap((token) => {
    const v = token.index;
    const takes = token.upos === 'VERB' && TAKES_BACK.has(token.lemma);
    const wrong = WRONG.has(token.lemma) && tree.isCopular(v);
    if (!takes && !wrong) return [];
    const phrase = verbPhrase(tree, v, view.knowledge.speech);
    if (phrase.negated || phrase.future || phrase.unreal || phrase.possible || phrase.conditional) return [];
    const what = wrong || tree.isPassive(v) ? tree.ownSubject(v) : tree.object(v);
    if (what < 0 || !FIGURES.has(tree.token(what).lemma)) return [];
    const inside = new Set(tree.subtree(what));
    const numbers = s.quantities.flatMap((q) => (inside.has(q.first) && q.quantity.n !== null ? [q.quantity.n] : []));
    const doer = wrong ? -1 : tree.doer(v);
    const by = doer < 0 ? null : (speakerAt(view, s, doer)?.claimant ?? null);
    const dates = s.times.filter((t) => t.when !== null && t.use === 'date');
    const when = dates.find((t) => inside.has(t.head))?.when ?? null;
    const said = wrong ? null : (dates.find((t) => !inside.has(t.head) && t.when?.grain === 'day')?.when ?? null);
    return numbers.length > 0 ? [{ numbers, by, when, said }] : [];
  });
}
