import { createHash } from 'node:crypto';
import type { Claim, ClaimDraft, Effect, IncidentType, Stance } from '../../../src/model/claim.ts';
import type { Document } from '../../../src/model/document.ts';
import type { Quantity } from '../../../src/model/quantity.ts';
import type { When } from '../../../src/model/when.ts';
import type { Where } from '../../../src/model/where.ts';
import type { Claimant } from '../../../src/model/who.ts';
import { type Chance, pick, upTo } from '../situation/chance.ts';
import { isoDay } from '../situation/tellings.ts';
import { BYSTANDERS, type Ground, lossesOf, type Party, whoOf } from './invented-world.ts';

/** What happened, as only the maker of the case knows it. `day` counts from the first one. */
export interface Happening {
  number: number;
  ground: Ground;
  type: IncidentType;
  by: Party;
  against: Party;
  where: Where;
  day: number | null;
  civilians: boolean;
  killed: number;
}

/** A report and its claims; `of` says which happening each claim of one is about. */
export interface InventedReport {
  document: Document;
  claims: Claim[];
  of: Map<string, Happening>;
}

const VERBS: readonly (readonly [IncidentType, string])[] = [
  ['shelling', 'shelled'],
  ['air strike', 'carried out an air strike on'],
  ['drone strike', 'sent attack drones against'],
  ['armed attack', 'attacked'],
  ['bombing', 'set off a bomb in'],
  ['armed clash', 'fought in'],
  ['abduction', 'abducted villagers in'],
  ['arson', 'burnt houses in'],
  ['blockade', 'closed the roads into'],
  ['looting', 'looted shops in'],
];
export const TYPES: readonly IncidentType[] = VERBS.map(([type]) => type);

const WISHES: readonly (readonly [Stance, string])[] = [
  ['demands', 'demanded that the prisoners be handed over'],
  ['urges', 'urged both sides to open the road for food'],
  ['threatens', 'threatened to answer every further attack'],
  ['promises', 'promised to let the aid lorries pass'],
  ['condemns', 'condemned the attacks on markets'],
  ['states', 'said that the garrison was holding its lines'],
  ['states', 'said that the schools would stay shut'],
  ['declines', 'declined to speak of its own losses'],
];

const AROUND = [
  'Prices of flour and fuel have risen in the markets since the roads were cut.',
  'Families have moved in with relatives further from the front, and clinics are short of medicine.',
  'The rains are expected within weeks, after which many tracks cannot be used.',
  'Schools in the area have been closed on and off since the winter.',
];

/** The words of a report as they grow, and the claims that point into them. */
class Telling {
  readonly drafts: { draft: ClaimDraft; of: Happening | null }[] = [];
  text = '';

  constructor(
    readonly chance: Chance,
    readonly said: When,
  ) {}

  /** Adds a sentence; a claim's words are given as they stand in it. */
  say(sentence: string): (quote: string) => { start: number; end: number } {
    const from = this.text.length;
    this.text += `${sentence}${this.chance() < 0.4 ? '\n' : ' '}`;
    return (quote) => {
      const at = sentence.indexOf(quote);
      if (at < 0) throw new Error(`"${sentence}" has no "${quote}"`);
      return { start: from + at, end: from + at + quote.length };
    };
  }

  base(quote: string, span: { start: number; end: number }, claimant: Claimant, stance: Stance) {
    const hedged = this.chance() < 0.09;
    return {
      quote,
      span,
      claimant,
      stance,
      about: null,
      certainty: stance === 'denies' ? ('negated' as const) : hedged ? ('hedged' as const) : ('asserted' as const),
      direct: this.chance() < 0.2,
      channel: this.chance() < 0.1 ? 'statement' : null,
      said: this.said,
      trace: { rule: 'invented', entries: [], sentence: this.drafts.length, event: null },
    };
  }
}

/** One report that leads with a happening, and may tell of an earlier one in passing. */
export function inventReport(lead: Happening, told: number, chance: Chance, earlier: Happening | null): InventedReport {
  const published = isoDay(told);
  const telling = new Telling(chance, dayOf(told, 'published'));
  const outlet = pick(chance, lead.ground.outlets);
  const voice = chance() < 0.35 ? pick(chance, BYSTANDERS) : pick(chance, pick(chance, lead.ground.sides).voices);
  tellOf(telling, lead, voice, chance() < 0.7 ? 0.8 : 1);
  answer(telling, lead);
  telling.say(pick(chance, AROUND));
  if (earlier) tellOf(telling, earlier, pick(chance, BYSTANDERS), 1);
  aside(telling, lead);
  const text = telling.text.trimEnd();
  const hash = createHash('sha256').update(`${lead.number}|${published}|${outlet.source}|${text}`).digest('hex');
  const id = hash.slice(0, 20);
  const title = `${capital(lead.type)} reported ${nearOrIn(lead.where)}`;
  const document: Document = {
    id,
    title,
    text,
    published,
    publishedFrom: 'file',
    ...outlet,
    author: null,
    url: null,
    language: 'en',
    format: 'text',
    file: `invented/${id}.txt`,
    sample: false,
  };
  const of = new Map<string, Happening>();
  const claims = telling.drafts.map(({ draft, of: happening }, at): Claim => {
    const claim = `c-${createHash('sha256').update(`${id}|${at}`).digest('hex').slice(0, 16)}`;
    if (happening) of.set(claim, happening);
    return { ...draft, id: claim, document: id, incident: null } as Claim; // a draft is a claim without exactly these
  });
  return { document, claims, of };
}

/** What happened, with who was hurt. */
function tellOf(telling: Telling, one: Happening, voice: Claimant, share: number): void {
  const { chance } = telling;
  const verb = VERBS.find(([type]) => type === one.type)?.[1] ?? 'attacked';
  const day = one.day === null ? '' : ` on ${isoDay(one.day)}`;
  const event = `${capital(one.by.fighters)} ${verb} ${one.where.name}${day}`;
  const killed = Math.max(1, Math.round(one.killed * share));
  const victims = lossesOf(one.against, one.civilians);
  const harm = `killing ${chance() < 0.2 ? 'at least ' : ''}${killed} ${victims.name}`;
  const wounds = `wounding ${killed + 3} others`;
  const hurt = chance() < 0.5;
  const spoken = telling.say(`${event}, ${harm}${hurt ? ` and ${wounds}` : ''}, ${voice.name} said.`);
  const when = one.day === null ? null : dayOf(one.day, 'stated');
  const agents = [whoOf(one.by)];
  telling.drafts.push({
    of: one,
    draft: {
      ...telling.base(event, spoken(event), voice, 'states'),
      kind: 'incident',
      type: one.type,
      agents,
      targets: [victims],
      weapons: [],
      when,
      where: [one.where],
    },
  });
  const toll = (effect: Effect, quote: string, n: number): void =>
    void telling.drafts.push({
      of: one,
      draft: {
        ...telling.base(quote, spoken(quote), voice, voice.party === one.by.slug ? 'claims' : 'states'),
        about: aboutOf(voice, one),
        kind: 'toll',
        effect,
        quantity: figure(quote.includes('at least') ? 'at least' : 'exact', n),
        victims,
        agents,
        when,
        where: [one.where],
        partOf: null,
      },
    });
  toll('killed', harm, killed);
  if (hurt) toll('injured', wounds, killed + 3);
}

/** The other side's figure, who is blamed, and what that side says to it. */
function answer(telling: Telling, lead: Happening): void {
  const { chance } = telling;
  const other = pick(chance, lead.against.voices);
  const n = Math.max(1, lead.killed - upTo(chance, 5));
  const victims = lossesOf(lead.against, lead.civilians);
  const counted = `put the number of dead at ${n}`;
  const put = telling.say(`${capital(other.name)} ${counted}.`);
  telling.drafts.push({
    of: lead,
    draft: {
      ...telling.base(counted, put(counted), other, chance() < 0.4 ? 'admits' : 'claims'),
      about: aboutOf(other, lead),
      kind: 'toll',
      effect: 'killed',
      quantity: figure('exact', n),
      victims,
      agents: [],
      when: lead.day === null ? null : dayOf(lead.day, 'inherited'),
      where: [lead.where],
      partOf: null,
    },
  });
  const blamed = `blamed ${lead.by.fighters} for the ${lead.type}`;
  const blame = telling.say(`${capital(other.name)} ${blamed}.`);
  const stance = chance() < 0.15 ? 'suspects' : 'accuses';
  telling.drafts.push({
    of: lead,
    draft: {
      ...telling.base(blamed, blame(blamed), other, stance),
      kind: 'responsibility',
      type: lead.type,
      agent: whoOf(lead.by),
    },
  });
  const speaker = pick(chance, lead.by.voices);
  const denied = 'denied any part in it';
  const denial = telling.say(`${capital(speaker.name)} ${denied}.`);
  telling.drafts.push({
    of: null,
    draft: {
      ...telling.base(denied, denial(denied), speaker, 'denies'),
      kind: 'position',
      on: 'any part in it',
      towards: null,
    },
  });
}

/** What people say beside it: wishes and threats, and now and then an accord, a tie, a forecast, a count. */
function aside(telling: Telling, lead: Happening): void {
  const { chance } = telling;
  const [first, second] = lead.ground.sides;
  for (let n = 2 + upTo(chance, 4); n > 0; n--) {
    const speaker = pick(chance, pick(chance, lead.ground.sides).voices);
    const [stance, words] = pick(chance, WISHES);
    const wished = telling.say(`${capital(speaker.name)} ${words}.`);
    const towards = chance() < 0.5 ? whoOf(pick(chance, lead.ground.sides)) : null;
    telling.drafts.push({
      of: null,
      draft: { ...telling.base(words, wished(words), speaker, stance), kind: 'position', on: words, towards },
    });
  }
  const voice = pick(chance, BYSTANDERS);
  const which = chance();
  if (which < 0.02) {
    const words = `a ceasefire between ${first.fighters} and ${second.fighters}`;
    const said = telling.say(`Mediators announced ${words}, ${voice.name} said.`);
    telling.drafts.push({
      of: null,
      draft: {
        ...telling.base(words, said(words), voice, 'states'),
        kind: 'agreement',
        type: 'ceasefire',
        parties: [whoOf(first), whoOf(second)],
        requestedBy: null,
        mediators: [],
        starts: telling.said,
        ends: null,
        duration: 'PT48H',
        terms: null,
        course: { turn: 'announced', until: null, by: null },
      },
    });
  } else if (which < 0.08) {
    const words = `${second.fighters} stood behind ${first.fighters} in the valley`;
    const said = telling.say(`${capital(voice.name)} said ${words}.`);
    telling.drafts.push({
      of: null,
      draft: {
        ...telling.base(words, said(words), voice, 'claims'),
        kind: 'relation',
        subject: whoOf(second),
        relation: pick(chance, ['hostile to', 'patron of', 'allied with'] as const),
        object: whoOf(first),
        valid: null,
      },
    });
  } else if (which < 0.13) {
    const words = `further attacks on ${lead.where.name} were likely`;
    const said = telling.say(`${capital(voice.name)} said ${words}.`);
    telling.drafts.push({
      of: null,
      draft: {
        ...telling.base(words, said(words), voice, 'predicts'),
        kind: 'forecast',
        outcome: words,
        likelihood: { said: 'likely', low: 55, high: 80 },
        by: null,
      },
    });
  } else if (which < 0.16) {
    const n = 100 + upTo(chance, 900);
    const words = `counted ${n} deaths in ${telling.said.from.slice(0, 4)}`;
    const said = telling.say(`${capital(voice.name)} ${words}.`);
    const year = telling.said.from.slice(0, 4);
    telling.drafts.push({
      of: null,
      draft: {
        ...telling.base(words, said(words), voice, 'states'),
        kind: 'statistic',
        measure: 'deaths',
        quantity: figure('exact', n),
        period: { ...telling.said, from: `${year}-01-01`, to: `${year}-12-31`, grain: 'year', basis: 'stated' },
        scope: 'deaths',
        where: [],
      },
    });
  }
}

function aboutOf({ party }: Claimant, { against, by }: Happening): 'own' | 'adversary' | 'other' {
  return party === against.slug ? 'own' : party === by.slug ? 'adversary' : 'other';
}

function figure(bound: Quantity['bound'], n: number): Quantity {
  return { said: String(n), bound, n, to: null, word: null };
}

function dayOf(day: number, basis: When['basis']): When {
  const iso = isoDay(day);
  return { from: iso, to: iso, grain: 'day', approximate: false, basis, span: null };
}

function nearOrIn({ name, precision }: Where): string {
  return `${precision === 2 ? 'near' : 'in'} ${name}`;
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
