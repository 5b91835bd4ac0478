import type { Draft, View } from './draft.ts';
import { wordAt } from './word-match.ts';

const FOUNDERS = new Set(['founder', 'co-founder', 'cofounder']);
const HEADS = new Set(['head', 'chief', 'chairman', 'chairwoman', 'boss']);
const LEADERS = new Set(['leader', 'leaders', 'kingpin', 'strongman', 'mastermind']);
const BANDS = new Set([
  'gang',
  'gangs',
  'militia',
  'militias',
  'cartel',
  'rebels',
  'insurgents',
  'guerrillas',
  'bandits',
]);
const DISSENTING = new Set(['dissident', 'dissidents']);

/**
 * What the body behind "of" makes of a role. The founder of a news portal leads no side: an analyst. The head of an
 * administration is an official, the leader of a gang a fighting man. Dissidents of an armed group left it with their arms.
 */
export function recast(view: View, draft: Draft, owner: Draft | null): void {
  const word = view.tokens[draft.last]?.lower ?? '';
  const civil = owner !== null && owner.party === null && (owner.kind === 'media' || owner.kind === 'organisation');
  if (civil && FOUNDERS.has(word)) draft.role = 'analyst';
  else if (draft.role === 'leader' && HEADS.has(word)) {
    if (civil) draft.role = 'director';
    else if (ownsOffice(view, draft.last + 1)) draft.role = 'official';
    else if (leadsFighters(view, draft.last + 1)) draft.role = 'group leader';
  } else if (draft.role === 'leader' && !civil && LEADERS.has(word)) {
    if (leadsFighters(view, draft.last + 1)) draft.role = 'group leader';
  } else if (DISSENTING.has(word) && owner?.kind === 'armed group') draft.role = 'fighters';
}

/** Adjectives between "of" and the office: "of the regional military administration"; guess. */
const MOST_BETWEEN = 4;

/** "of the regional military administration", "of the police": an office follows. */
function ownsOffice(view: View, at: number): boolean {
  if (view.tokens[at]?.lower !== 'of') return false;
  for (let q = at + 1; q <= at + MOST_BETWEEN; q++) {
    const match = wordAt(view, q);
    if (match?.office && match.role === null) return !match.office.self || match.office.word === 'administration';
    const upos = view.tokens[q]?.upos;
    if (upos !== 'DET' && upos !== 'ADJ' && upos !== 'NOUN') return false;
  }
  return false;
}

/** "of the G9 gang", "of an allied militia". */
function leadsFighters({ tokens }: View, at: number): boolean {
  if (tokens[at]?.lower !== 'of') return false;
  for (let q = at + 1; q <= at + 1 + MOST_BETWEEN; q++) {
    const token = tokens[q];
    if (token === undefined) return false;
    if (BANDS.has(token.lower)) return tokens[q + 1]?.upos !== 'NOUN';
    if (!['DET', 'ADJ', 'NOUN', 'PROPN', 'NUM'].includes(token.upos)) return false;
  }
  return false;
}

/** Once a document has shown its dissidents to be an armed group's, they stay so where they are named alone. */
export function recastDissidents(views: readonly View[]): void {
  const drafts = views.flatMap((view) => view.drafts.filter((draft) => isDissenting(view, draft)));
  if (!drafts.some((draft) => draft.role === 'fighters')) return;
  for (const draft of drafts) draft.role = 'fighters';
}

function isDissenting({ tokens }: View, draft: Draft): boolean {
  return draft.roleWord && DISSENTING.has(tokens[draft.last]?.lower ?? '');
}
