import type { Claim, IncidentClaim, TollClaim } from '../../model/claim.ts';
import type { Document } from '../../model/document.ts';
import type { Quantity } from '../../model/quantity.ts';
import type { When } from '../../model/when.ts';
import type { Where } from '../../model/where.ts';
import type { Claimant, Who } from '../../model/who.ts';

/** A day ("2031-03-04"), a night of hours ("2031-03-04~"), a month ("2031-03") or an interval ("2031-03-04..2031-03-09"). */
export function when(said: string): When {
  const [from = '', to = from] = said.replace('~', '').split('..');
  const isMonth = from.length === 7;
  return {
    from: isMonth ? `${from}-01` : from,
    to: isMonth ? `${to}-28` : to,
    grain: isMonth ? 'month' : said.endsWith('~') ? 'hour' : 'day',
    approximate: false,
    basis: 'stated',
    span: null,
  };
}

/** A town of an invented country: "Kess, QT". */
export function town(name: string, country: string, admin1 = name): Where {
  return { name, place: `${country}:${name}`, country, admin1, lat: 0, lon: 0, precision: 1, span: null };
}

export function countryOf(name: string, country: string): Where {
  return { name, place: country, country, admin1: null, lat: 0, lon: 0, precision: 6, span: null };
}

/** "tarvonia/soldiers", "/civilians", "tarvonia". */
export function who(said: string): Who {
  const [party = '', role] = said.split('/');
  return { name: role ?? party, actor: party || null, party: party || null, role: role ?? null, span: null };
}

export function exactly(n: number, more: Partial<Quantity> = {}): Quantity {
  return { said: String(n), bound: 'exact', n, to: null, word: null, ...more };
}

type Base = Partial<Pick<Claim, 'stance' | 'certainty' | 'about'>> & { by?: string; as?: Claimant['as'] };
type IncidentParts = Base & Partial<Pick<IncidentClaim, 'agents' | 'targets' | 'when' | 'where' | 'type'>>;
type TollParts = Base &
  Partial<Pick<TollClaim, 'effect' | 'agents' | 'when' | 'where' | 'partOf'>> & {
    /** The entry of the event word that the toll hangs on: "event:ambush". */
    of?: string;
  };

/** Builds a report sentence by sentence, with claims whose event words are found in the sentences. */
export class Report {
  readonly document: Document;
  readonly claims: Claim[] = [];
  private text = '';
  private sentence = -1;

  constructor(id: string, published: string) {
    this.document = {
      id,
      title: null,
      text: '',
      published,
      publishedFrom: 'file',
      source: id,
      sourceKind: null,
      party: null,
      author: null,
      url: null,
      language: 'en',
      format: 'text',
      file: null,
      sample: true,
    };
  }

  /** Begins a sentence; `'¶'` at its start makes it a paragraph of its own. */
  say(sentence: string): this {
    const gap = this.text === '' ? '' : sentence.startsWith('¶') ? '\n' : ' ';
    this.text += gap + sentence.replace('¶', '');
    this.document.text = this.text;
    this.sentence += 1;
    return this;
  }

  incident(word: string, parts: IncidentParts = {}): this {
    const { agents = [], targets = [], where = [], type = 'armed attack' } = parts;
    const base = this.base(word, parts, 'noun of an event');
    this.claims.push({
      ...base,
      kind: 'incident',
      type,
      agents,
      targets,
      weapons: [],
      when: parts.when ?? null,
      where,
    });
    return this;
  }

  toll(word: string, quantity: Quantity, victims: Who, parts: TollParts = {}): this {
    const { effect = 'killed', agents = [], where = [], partOf = null } = parts;
    const base = this.base(word, parts, 'toll');
    if (parts.of !== undefined) base.trace.entries.push(parts.of);
    this.claims.push({
      ...base,
      kind: 'toll',
      effect,
      quantity,
      victims,
      agents,
      when: parts.when ?? null,
      where,
      partOf,
    });
    return this;
  }

  private base(word: string, { by, as, stance, certainty, about }: Base, rule: string) {
    const start = this.text.lastIndexOf(word);
    if (start < 0) throw new Error(`"${word}" is not in the report`);
    const event = { start, end: start + word.length };
    const claimant: Claimant =
      by === undefined
        ? { name: 'narrator', actor: null, party: null, role: null, span: null, as: as ?? 'narrator' }
        : { ...who(by), as: as ?? 'party' };
    return {
      id: `${this.document.id}-${this.claims.length}`,
      document: this.document.id,
      span: event,
      quote: word,
      claimant,
      about: about ?? null,
      stance: stance ?? ('states' as const),
      certainty: certainty ?? ('asserted' as const),
      direct: false,
      channel: null,
      said: null,
      incident: null,
      trace: { rule, entries: [] as string[], sentence: this.sentence, event },
    };
  }
}
