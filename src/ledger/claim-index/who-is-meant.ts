/** Stands between the actor's slug, the party's slug and the name of somebody; the first two may be empty. */
export const SEPARATOR = '\u0000';

/** Somebody asked for: the words, and the slugs that they may mean. */
export interface Meant {
  typed: string;
  slugs: readonly string[];
}

/** Whether somebody (`actor party name`, joined) is meant: as an actor, as the party, or by name where nobody knows who it is. */
export function meantBy({ typed, slugs }: Meant): (who: string) => boolean {
  // A hundred thousand names are tried: nothing is cut out of them, or written small, that need not be.
  const part = anyCaseOf(typed);
  return (who) => {
    const ofActor = who.indexOf(SEPARATOR);
    const ofParty = who.indexOf(SEPARATOR, ofActor + 1);
    if (slugs.includes(who.slice(0, ofActor)) || slugs.includes(who.slice(ofActor + 1, ofParty))) return true;
    return ofActor === 0 && part.test(who.slice(ofParty + 1));
  };
}

/** A pattern for words as they are, in letters of either case as `small` has them. */
function anyCaseOf(typed: string): RegExp {
  const plain = small(typed).replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');
  return new RegExp(plain.replace(/[a-z]/g, (letter) => `[${letter}${letter.toUpperCase()}]`));
}

/** As SQLite's NOCASE has it: only the letters of ASCII. */
export function small(text: string): string {
  return text.replace(/[A-Z]/g, (letter) => letter.toLowerCase());
}
