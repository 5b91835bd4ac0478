import type { Claimant, Who } from '../model/who.ts';
import type { DocumentView } from './view.ts';

const PRONOUNS = new Set([
  'it',
  'he',
  'she',
  'they',
  'them',
  'him',
  'her',
  'who',
  'which',
  'that',
  'its',
  'their',
  'his',
  'we',
  'us',
  'i',
  'itself',
  'themselves',
]);

export function isPronoun(name: string): boolean {
  return PRONOUNS.has(name.toLowerCase());
}

/** A pronoun that stands for somebody known goes by his name; the span stays where the pronoun is. */
export function byName(view: DocumentView, who: Who): Who {
  const profile = who.actor !== null && isPronoun(who.name) ? view.profileOf(who.actor) : null;
  return profile ? { ...who, name: profile.name } : who;
}

/** "The group said it was behind the attack": a pronoun that nothing settles, subject of what is said, is the speaker. */
export function orSpeaker(view: DocumentView, who: Who, speaker: Claimant): Who {
  if (
    who.actor !== null ||
    who.party !== null ||
    !['it', 'he', 'she', 'they', 'we', 'i'].includes(who.name.toLowerCase()) ||
    speaker.span === null
  )
    return byName(view, who);
  return { name: speaker.name, actor: speaker.actor, party: speaker.party, role: speaker.role, span: who.span };
}
