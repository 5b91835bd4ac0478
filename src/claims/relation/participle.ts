import type { Who } from '../../model/who.ts';
import type { Reading } from '../draft.ts';
import { partiesAt } from '../event/trigger.ts';
import type { SentenceView } from '../view.ts';
import type { Found } from './found.ts';

/** "the Iran-backed group", "al Qaeda-linked fighters": a named party joined by a participle to the noun it stands before. */
export function participleRelations(reading: Reading, s: SentenceView): Found[] {
  const { tree } = s;
  const out: Found[] = [];
  for (const token of tree.tokens) {
    const entry = reading.view.knowledge.relations.participles.get(token.lower);
    if (!entry || !isJoined(s, token.index)) continue;
    const name = s.actors.find(
      (m) => m.last === token.index - 2 && m.form !== 'pronoun' && (m.actor !== null || m.party !== null),
    );
    const noun = nounAfter(s, token.index);
    if (!name || noun < 0) continue;
    const others = partiesAt(s, noun).filter((w) => isKnown(w) && w.actor !== name.actor);
    for (const other of others) {
      const named: Who = { name: name.name, actor: name.actor, party: name.party, role: name.role, span: name.span };
      const [subject, object] = entry.giver ? [named, other] : [other, named];
      out.push({
        token: token.index,
        relation: entry.relation,
        subject,
        object,
        entry: `relation:${token.lower}`,
        certainty: 'asserted',
      });
    }
  }
  return out;
}

function isJoined(s: SentenceView, i: number): boolean {
  return s.tree.tokens[i - 1]?.text === '-' || s.tree.tokens[i - 1]?.text === '‑';
}

/** The noun that the participle modifies, or the last of the names that follow it. */
function nounAfter(s: SentenceView, i: number): number {
  const { head, rel } = s.tree.token(i);
  if (head < 0 || !['amod', 'compound', 'acl'].includes(rel)) return -1;
  // "The Iran-backed group Hizb": the parser may hang the participle on the common noun and that on the name.
  const up = s.tree.token(head);
  return up.rel === 'compound' && up.head > head ? up.head : head;
}

function isKnown(who: Who): boolean {
  return who.actor !== null || who.party !== null;
}
