import { factsOf } from './exclusion.ts';
import { Groups } from './groups.ts';
import type { Mention } from './mention.ts';
import { profileOf } from './profile.ts';

/** The mentions of one report, in text order, and which of them are one event so far. */
export class Tellings extends Groups {
  readonly mentions: readonly Mention[];

  constructor(mentions: readonly Mention[]) {
    super(mentions.map((m) => ({ id: m.id, profile: profileOf(m), facts: [factsOf(m)] })));
    this.mentions = mentions;
  }
}
