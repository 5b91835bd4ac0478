import type { ActKnowledge } from '../knowledge/acts.ts';
import type { AttitudeWeights } from '../knowledge/attitudes.ts';
import type { EventKnowledge } from '../knowledge/events.ts';
import type { RelationKnowledge } from '../knowledge/relations.ts';
import type { SenseKnowledge, SenseWeights } from '../knowledge/senses.ts';
import type { SpeechKnowledge } from '../knowledge/speech.ts';
import type {
  ActorMention,
  Annotated,
  Extent,
  PlaceMention,
  QuantityMention,
  Sentence,
  TimeMention,
} from '../model/annotation.ts';
import type { Document } from '../model/document.ts';
import { contains, type Span } from '../model/span.ts';
import type { Who } from '../model/who.ts';
import { Tree } from './grammar/tree.ts';

/** What the rules know besides the text. */
export interface ClaimKnowledge {
  speech: SpeechKnowledge;
  attitudes: AttitudeWeights;
  events: EventKnowledge;
  senses: SenseKnowledge;
  senseWeights: SenseWeights;
  relations: RelationKnowledge;
  acts: ActKnowledge;
  /** The claimant class of a canonical role: 'spokesperson', 'official', 'analyst', 'witness'; null where the role has none. */
  claimantClassOf(role: string): string | null;
  /** Who governs a country (ISO alpha-2) on a day: a slug that is actor and party at once; null where unknown. */
  governmentOf(country: string, day: string): string | null;
  /** The country that a party governs without bearing its name: "Afghanistan" for the movement that rules it; null otherwise. */
  countryRuledBy(party: string): string | null;
  /** Combatant, civilian, official, observer: what a group of people by that role is; null where unknown. */
  classOf(role: string): string | null;
}

/** One sentence with its tree and everything mentioned in it, by token. */
export class SentenceView {
  readonly tree: Tree;
  readonly actors: readonly ActorMention[];
  readonly times: readonly TimeMention[];
  readonly places: readonly PlaceMention[];
  readonly quantities: readonly QuantityMention[];

  constructor(
    readonly sentence: Sentence,
    mentions: { actors: ActorMention[]; times: TimeMention[]; places: PlaceMention[]; quantities: QuantityMention[] },
  ) {
    this.tree = new Tree(sentence);
    this.actors = mentions.actors;
    this.times = mentions.times;
    this.places = mentions.places;
    this.quantities = mentions.quantities;
  }

  get index(): number {
    return this.sentence.index;
  }

  /** The mention whose head is the token, else the smallest that covers it. */
  actorAt(token: number): ActorMention | null {
    return this.actors.find((m) => m.head === token) ?? smallestCovering(this.actors, token);
  }

  /** Only a mention whose head is this very token. */
  actorHeadedBy(token: number): ActorMention | null {
    return this.actors.find((m) => m.head === token) ?? null;
  }

  /** The mention at a token, or the name that stands in apposition to a common noun: "the movement's affiliate, X". */
  namedAt(token: number): ActorMention | null {
    const own = this.actorAt(token);
    if (own?.form === 'name' && own.head === token && this.tree.token(token).upos !== 'NOUN') return own;
    const beside = own?.form === 'nominal' ? this.nameBehind(own) : null;
    if (beside) return beside;
    for (const k of this.tree.childrenBy(token, 'appos')) {
      const name = this.actorAt(k);
      if (name?.form === 'name' && name.actor !== null && name.kind !== 'media' && !this.isBracketed(name.first))
        return name;
    }
    return own;
  }

  /** "the governor of the province, A. B., said": the name between commas behind the office. */
  private nameBehind(own: ActorMention): ActorMention | null {
    const { tokens } = this.tree;
    let comma = own.last + 1;
    while (comma < tokens.length && comma - own.last <= 9 && tokens[comma]?.text !== ',') {
      if (tokens[comma]?.upos === 'VERB') return null;
      // "the army and its partners, the legion, of …": the name is that of the partners.
      if (tokens[comma]?.rel === 'conj' && tokens[comma]?.head === own.head) return null;
      comma++;
    }
    if (tokens[comma]?.text !== ',') return null;
    const name = this.actors.find((m) => m.first === comma + 1 && m.form === 'name');
    if (!name || !['people', 'person', 'armed group', 'organisation', 'institution'].includes(name.kind)) return null;
    const singular = this.tree.token(own.head).xpos === 'NN' || this.tree.token(own.head).upos === 'PROPN';
    const after = tokens[name.last + 1];
    const closed = after?.text === ',' || after?.text === '(' || after?.upos === 'VERB';
    const fits = name.kind === 'person' ? own.kind === 'people' || own.kind === 'person' : own.kind !== 'person';
    return singular && closed && fits ? name : null;
  }

  private isBracketed(first: number): boolean {
    return this.tree.tokens[first - 1]?.text === '(';
  }

  timeAt(token: number): TimeMention | null {
    return smallestCovering(this.times, token);
  }

  placeAt(token: number): PlaceMention | null {
    return smallestCovering(this.places, token);
  }

  quantityOf(noun: number): QuantityMention | null {
    return (
      this.quantities.find((q) => q.noun === noun && isCount(q)) ??
      this.quantities.find((q) => q.head === noun && isCount(q)) ??
      // "200 Taliban and allied fighters": the number stands before a name that is part of the noun's phrase.
      this.quantities.find((q) => isCount(q) && q.noun !== null && this.isPartOf(q.noun, noun)) ??
      this.quantities.find((q) => q.quantity.bound === 'vague' && q.first <= noun && noun <= q.last && isCount(q)) ??
      null
    );
  }

  private isPartOf(name: number, noun: number): boolean {
    const { rel, head, upos } = this.tree.token(name);
    return rel === 'compound' && head === noun && upos === 'PROPN' && this.tree.token(noun).xpos === 'NNS';
  }

  /** The text range of some tokens, first to last. */
  spanOf(tokens: readonly number[]): Span {
    let start = Number.POSITIVE_INFINITY;
    let end = 0;
    for (const i of tokens) {
      const t = this.tree.token(i);
      start = Math.min(start, t.start);
      end = Math.max(end, t.end);
    }
    return end === 0 ? { start: this.sentence.start, end: this.sentence.end } : { start, end };
  }
}

function isCount(q: QuantityMention): boolean {
  return q.of === 'people' || q.of === 'thing' || q.of === 'unknown';
}

function smallestCovering<M extends Extent>(mentions: readonly M[], token: number): M | null {
  let best: M | null = null;
  for (const m of mentions) {
    if (token < m.first || token > m.last) continue;
    if (!best || m.last - m.first < best.last - best.first) best = m;
  }
  return best;
}

/** A whole document as the claim rules see it. */
export class DocumentView {
  readonly sentences: readonly SentenceView[];
  private readonly profiles = new Map<string, ActorMention>();

  constructor(
    readonly document: Document,
    readonly annotated: Annotated,
    readonly knowledge: ClaimKnowledge,
  ) {
    const bySentence = <M extends Extent>(mentions: readonly M[]): M[][] => {
      const out: M[][] = annotated.sentences.map(() => []);
      for (const m of mentions) out[m.sentence]?.push(m);
      return out;
    };
    for (const m of annotated.actors) {
      if (m.actor === null || m.form === 'pronoun' || m.kind === 'people') continue;
      const known = this.profiles.get(m.actor);
      if (
        !known ||
        (known.role === null && m.role !== null) ||
        (known.form !== 'name' && m.form === 'name' && m.role !== null)
      )
        this.profiles.set(m.actor, m);
    }
    const actors = bySentence(annotated.actors);
    const times = bySentence(annotated.times);
    const places = bySentence(annotated.places);
    const quantities = bySentence(annotated.quantities);
    this.sentences = annotated.sentences.map(
      (s, i) =>
        new SentenceView(s, {
          actors: actors[i] ?? [],
          times: times[i] ?? [],
          places: places[i] ?? [],
          quantities: quantities[i] ?? [],
        }),
    );
  }

  /** The name of the body that an "it" stands for, as the document gives it; null where it only has pronouns for it. */
  bodyNamed({ entity, form, kind }: ActorMention): string | null {
    if (form !== 'pronoun' || kind === 'person' || kind === 'people') return null;
    const named = this.annotated.actors.filter((m) => m.entity === entity && m.form !== 'pronoun');
    return (named.find((m) => m.form === 'name') ?? named[0])?.name ?? null;
  }

  /** What the document says elsewhere of the actor that a pronoun or surname stands for: its name, kind and role. */
  profileOf(actor: string): ActorMention | null {
    return this.profiles.get(actor) ?? null;
  }

  sentence(index: number): SentenceView {
    const view = this.sentences[index];
    if (!view) throw new RangeError(`sentence ${index} of ${this.sentences.length}`);
    return view;
  }

  /** The quoted run that a token lies in, its marks included. */
  quoteAt(start: number, end: number): { span: Span; inner: Span } | null {
    let low = 0;
    let high = this.annotated.quotes.length - 1;
    while (low <= high) {
      const mid = (low + high) >> 1;
      const run = this.annotated.quotes[mid];
      if (!run) return null;
      if (contains(run.span, { start, end })) return run;
      if (run.span.start > start) high = mid - 1;
      else low = mid + 1;
    }
    return null;
  }
}

/** A mention as the contract's `Who`: one for each party it stands for ("both sides" gives two). */
export function whosOf(mention: ActorMention): Who[] {
  if (mention.members.length > 0) {
    return mention.members.map((m) => ({ ...m, name: m.name, role: mention.role, span: mention.span }));
  }
  return [whoOf(mention)];
}

export function whoOf(mention: ActorMention): Who {
  return { name: mention.name, actor: mention.actor, party: mention.party, role: mention.role, span: mention.span };
}
