import type { DocumentView, SentenceView } from '../view.ts';
import { actOfHarm } from './act-of-harm.ts';
import { adjectiveHarm } from './adjective-harm.ts';
import { companions } from './companions.ts';
import { nounHarm } from './counted-harm.ts';
import { foundBodies } from './found-bodies.ts';
import { gapped, partsOf } from './further-counts.ts';
import { furtherLosers } from './further-losers.ts';
import type { Harm } from './harm.ts';
import { isNoHarm } from './no-conflict.ts';
import { nobodyHarmed } from './nobody-harmed.ts';
import { ownedCount } from './owned-count.ts';
import { verbHarm } from './verb-harm.ts';

/** Harm told by verbs ("killed 58", "12 died"), adjectives ("left 12 dead") and nouns ("40 deaths", "the toll rose to 40"). */
export function harmsIn(view: DocumentView, s: SentenceView): Harm[] {
  const out: Harm[] = [];
  for (const token of s.tree.tokens) {
    const harm =
      verbHarm(view, s, token.index) ??
      adjectiveHarm(view, s, token.index) ??
      foundBodies(view, s, token.index) ??
      nounHarm(view, s, token.index) ??
      actOfHarm(view, s, token.index) ??
      ownedCount(view, s, token.index) ??
      nobodyHarmed(view, s, token.index);
    if (!harm || harm.every((one) => out.some((o) => o.quantity === one.quantity && o.effect === one.effect))) continue;
    const more = gapped(s, harm);
    const [next] = more;
    if (next) for (const one of harm) one.within = [0, next.quantityAt - 1];
    out.push(
      ...harm,
      ...furtherLosers(s, harm),
      ...companions(view, s, harm),
      ...more.map((m) => m.harm),
      ...harm.flatMap((one) => partsOf(view, s, one)),
    );
  }
  // "No one has been arrested": nothing happened, and there is no figure to lay beside others.
  return out.filter(
    (harm) => !isNoHarm(view, s, harm) && !(harm.effect === 'captured' && harm.quantity.bound === 'none'),
  );
}
