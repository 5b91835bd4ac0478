import type { DocumentView } from '../view.ts';
import { type NamedPerson, personAt } from './describe.ts';
import { phrasesIn } from './phrase.ts';

/** Words of a name beyond which more than the name is taken for it. A guess. */
const LONGEST_NAME = 5;

const wordsIn = (name: string): string[] => name.toLowerCase().split(' ');

/** Whether one name may be short for the other: all its words are among the other's. */
function mayBeOne(a: string, b: string): boolean {
  const [x, y] = [wordsIn(a), wordsIn(b)];
  return x.every((word) => y.includes(word)) || y.every((word) => x.includes(word));
}

/** Everybody whom a text names, with what it calls them anywhere: a report gives the full name and the office once. */
export class PeopleOfText {
  private readonly people: readonly NamedPerson[];

  constructor(view: DocumentView, titles: ReadonlySet<string>) {
    this.people = view.sentences.flatMap((s) =>
      s.sentence.parsed ? phrasesIn(s).flatMap((phrase) => personAt(view, s, phrase, titles) ?? []) : [],
    );
  }

  /** The fullest name that the text has for the one so named, and all that it is called. */
  of(name: string): NamedPerson {
    const same = this.people.filter((one) => mayBeOne(one.name, name) && wordsIn(one.name).length <= LONGEST_NAME);
    const fullest = same.reduce((a, b) => (wordsIn(b.name).length > wordsIn(a).length ? b.name : a), name);
    return { name: fullest, descriptions: [...new Set(same.flatMap(({ descriptions }) => descriptions))] };
  }
}
