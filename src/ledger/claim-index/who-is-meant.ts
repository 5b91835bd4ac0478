/** Stands between the actor's slug, the party's slug and the name of somebody; the first two may be empty. */
export const SEPARATOR = '\u0000';

/** Somebody asked for: the words, and the slugs that they may mean. */
export interface Meant {
  typed: string;
  slugs: readonly string[];
}

/** Whether somebody (`actor party name`, joined) is meant: as an actor, as the party, or by name where nobody knows who it is. */
export function meantBy({ typed, slugs }: Meant): (who: string) => boolean {
  const part = small(typed);
  return (who) => {
    const [actor = '', party = '', name = ''] = who.split(SEPARATOR);
    if (slugs.includes(actor) || slugs.includes(party)) return true;
    return actor === '' && small(name).includes(part);
  };
}

/** As SQLite's NOCASE has it: only the letters of ASCII. */
export function small(text: string): string {
  return text.replace(/[A-Z]/g, (letter) => letter.toLowerCase());
}
