import type { Draft, View } from './draft.ts';
import { ownerOf } from './owner.ts';

/** Words that end the name of a part of somebody's forces. */
const FORMATIONS = new Set([
  'army',
  'corps',
  'division',
  'brigade',
  'regiment',
  'battalion',
  'fleet',
  'command',
  'squadron',
  'flotilla',
]);
/** Those of them that no movement calls itself by. */
const NEVER_OWN = new Set(['corps', 'division', 'regiment', 'fleet', 'command', 'squadron', 'flotilla']);
/** Words between a nationality and its formation: "the Russian 2nd Combined Arms". A guess. */
const MOST_BETWEEN = 4;

/**
 * "the Russian 2nd Combined Arms Army", "the army's Northern Command", "a Ukrainian brigade": a part of somebody's forces is
 * of his side, and no side of its own. Whose it is must stand before it; where nobody does, it stays open.
 */
export function settleFormations(view: View): void {
  for (const draft of [...view.drafts]) {
    const { lower = '' } = view.tokens[draft.last] ?? {};
    if (draft.form === 'name' && FORMATIONS.has(lower) && madeUp(view, draft)) settleNamed(view, draft, lower);
    else if (draft.by === 'demonym') takeFormation(view, draft);
  }
}

/** A side that only its own name made one. */
function madeUp({ reading }: View, { actor, party, kind }: Draft): boolean {
  if (kind === 'person' || actor === null || reading.knowledge.bySlug.has(actor)) return false;
  return party === null || party === actor;
}

function settleNamed(view: View, draft: Draft, head: string): void {
  const owner = ownerBefore(view, draft.first);
  if (owner !== null) Object.assign(draft, { party: owner, kind: 'institution' });
  else if (NEVER_OWN.has(head)) Object.assign(draft, { party: null, kind: 'institution' });
}

/** Who stands before it: by his adjective, or by name and genitive. */
function ownerBefore(view: View, first: number): string | null {
  const { tokens, nameAt, reading } = view;
  for (let i = first - 1; i >= 0 && first - i <= MOST_BETWEEN; i--) {
    const token = tokens[i];
    const name = nameAt[i];
    if (name?.sense.use === 'demonym' || name?.sense.use === 'actor' || name?.sense.use === 'state')
      return ownerOf(name.sense, reading.knowledge, reading.day).party;
    const owning = token?.upos === 'PART' ? view.drafts.find((one) => one.last === i - 1) : undefined;
    if (owning) return owning.party;
    if (!token || !['NUM', 'ADJ', 'PART', 'PROPN', 'NOUN'].includes(token.upos)) return null;
  }
  return null;
}

/** "a Ukrainian brigade": the adjective and its noun are one body. */
function takeFormation({ tokens }: View, draft: Draft): void {
  for (let i = draft.last + 1; i <= draft.last + MOST_BETWEEN; i++) {
    const token = tokens[i];
    if (!token || !['NUM', 'ADJ', 'NOUN'].includes(token.upos)) return;
    if (token.upos === 'NOUN' && FORMATIONS.has(token.lower) && tokens[i + 1]?.upos !== 'NOUN') {
      Object.assign(draft, { last: i, nameLast: i, kind: 'institution', actor: null, form: 'nominal' });
      return;
    }
  }
}
