import type { DocumentView, SentenceView } from '../view.ts';

/** One word of a topic that the event leans on, or two anywhere in its sentence. */
const ENOUGH = 2;

/**
 * Whether the sentence is about sport, shares, a film or a recipe. Only the sentence itself is asked: a line about
 * football must not change what the next paragraph tells.
 */
export function isOfOtherTopic(view: DocumentView, s: SentenceView, event: number, args: readonly number[]): boolean {
  const { topics, faint, leaning } = view.knowledge.senses;
  const { tree } = s;
  const near = new Set(
    [...args, tree.token(event).head].flatMap((k) => (k < 0 ? [] : [k, ...tree.childrenBy(k, 'compound', 'amod')])),
  );
  for (const k of tree.childrenBy(event, 'compound', 'amod')) near.add(k);
  const weights = new Map<string, number>();
  const seen = new Set<string>();
  for (const { index, lower, lemma, upos } of tree.tokens) {
    if (index === event || seen.has(lemma) || upos === 'PROPN') continue;
    seen.add(lemma);
    const add = (topic: string, weight: number): void => void weights.set(topic, (weights.get(topic) ?? 0) + weight);
    for (const topic of topics.get(lower) ?? topics.get(lemma) ?? [])
      if (near.has(index) || !leaning.has(topic)) add(topic, near.has(index) ? ENOUGH : 1);
    for (const topic of faint.get(lower) ?? faint.get(lemma) ?? []) add(topic, 1);
  }
  return Math.max(0, ...weights.values()) >= ENOUGH && !isWarlike(view, s);
}

/** Whether anything in the sentence is of war for sure: armed people, a bomb or a gun by name, people killed or wounded. */
export function isWarlike(view: DocumentView, s: SentenceView): boolean {
  if (s.actors.some((m) => m.kind === 'armed group' || isArmed(view, m.role) || m.actor?.endsWith('-armed-forces')))
    return true;
  const { tree } = s;
  if (tree.tokens.some(({ lower }) => GUNS.has(lower))) return true;
  const harmed = tree.tokens.some(({ lemma, upos }) => HARM.has(lemma) && upos !== 'NOUN');
  return harmed && s.quantities.some((q) => q.of === 'people');
}

function isArmed(view: DocumentView, role: string | null): boolean {
  return role !== null && role !== 'supporters' && (view.knowledge.classOf(role)?.endsWith('combatant') ?? false);
}

/** Weapons whose names mean nothing else in sport, kitchens and films. */
const GUNS = new Set(
  'bomb bombs bombing bombings grenade grenades mortar mortars shelling airstrike airstrikes gunfire gunmen gunman artillery warplane warplanes explosives ied ieds landmine landmines kalashnikov kalashnikovs missile missiles dynamite militants terrorist rebels guerrillas guerrilla terrorists troops fighters soldiers militia insurgents'.split(
    ' ',
  ),
);
const HARM = new Set(['kill', 'wound', 'injure', 'die', 'dead']);
