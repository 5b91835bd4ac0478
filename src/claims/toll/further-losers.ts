import type { ActorMention } from '../../model/annotation.ts';
import type { Quantity } from '../../model/quantity.ts';
import type { SentenceView } from '../view.ts';
import type { Harm } from './harm.ts';

/** "Malawi has lost three and Uruguay, whose soldiers serve there, one": a second loser with its number and no verb. */
export function furtherLosers(s: SentenceView, harms: readonly Harm[]): Harm[] {
  const lost = harms.find((h) => h.entry === 'effect:lose' && h.victims.party !== null);
  if (!lost) return [];
  const { tokens } = s.tree;
  return s.actors.flatMap((loser) => {
    const joined = loser.first > lost.token && tokens[loser.first - 1]?.lower === 'and';
    if (!joined || loser.kind !== 'state' || loser.party === null) return [];
    const at = numberBehind(s, loser);
    const quantity = at < 0 ? null : countAt(s, at);
    if (!quantity) return [];
    const victims = { ...lost.victims, name: quantity.said, party: loser.party, span: s.spanOf([at]) };
    return [{ ...lost, victims, quantity, head: at, within: [loser.first, at] as const }];
  });
}

/** The number right behind the name, or behind an aside that commas close; the clause must end with it. */
function numberBehind(s: SentenceView, loser: ActorMention): number {
  const { tokens } = s.tree;
  let at = loser.last + 1;
  if (tokens[at]?.text === ',') {
    const close = tokens.findIndex((t) => t.index > at && t.text === ',');
    if (close < 0) return -1;
    at = close + 1;
  }
  return tokens[at]?.upos === 'NUM' && /^[.,;]$/.test(tokens[at + 1]?.text ?? '.') ? at : -1;
}

function countAt(s: SentenceView, at: number): Quantity | null {
  const { text, lower } = s.tree.token(at);
  if (lower === 'one') return { said: text, bound: 'exact', n: 1, to: null, word: null };
  return s.quantityOf(at)?.quantity ?? null;
}
