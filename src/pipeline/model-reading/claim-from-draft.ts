import { capacityOf } from '../../claims/attribution/speaker.ts';
import { identify } from '../../claims/draft.ts';
import type { ClaimKnowledge } from '../../claims/view.ts';
import { AGREEMENT_TYPES, Claim, type ClaimDraft, INCIDENT_TYPES } from '../../model/claim.ts';
import type { Document } from '../../model/document.ts';
import type { DraftedClaim } from '../../model/drafted-claim.ts';
import type { Quantity } from '../../model/quantity.ts';
import type { Span } from '../../model/span.ts';
import type { When } from '../../model/when.ts';
import type { Where } from '../../model/where.ts';
import type { Claimant, Who } from '../../model/who.ts';
import { readerOfModel } from './reader-of-model.ts';
import type { WordsInText } from './words-in-text.ts';

export interface DraftedIn {
  document: Document;
  words: WordsInText;
  knowledge: ClaimKnowledge;
  model: string;
  /** The stretch that the model was shown. */
  shown: Span;
}

/** What a model drafted as a claim; or why it is not kept. */
export type Checked = { ok: true; claim: Claim } | { ok: false; why: string };

class Refused extends Error {}

/**
 * Makes a claim of a draft where all its words stand in the report. The quotation must stand in what the model was shown, a
 * number within the quotation; who, where, when and how many is what the built-in reader takes those words for.
 */
export function claimFromDraft(draft: DraftedClaim, drafted: DraftedIn): Checked {
  try {
    return { ok: true, claim: build(draft, drafted) };
  } catch (error) {
    if (error instanceof Refused) return { ok: false, why: error.message };
    throw error;
  }
}

function build(draft: DraftedClaim, { document, words, knowledge, model, shown }: DraftedIn): Claim {
  const span = words.find(draft.quote, shown);
  if (!span || span.start < shown.start || span.end > shown.end)
    throw new Refused('the quotation does not stand in the text');
  const find = (field: string, said: string): Span => {
    const place = words.find(said, span);
    if (!place) throw new Refused(`${field}: "${said}" does not stand in the text`);
    return place;
  };
  const who = (field: string, said: string | null): Who | null =>
    said === null ? null : words.whoAt(find(field, said)).who;
  const needed = <T>(field: string, value: T | null | undefined): T => {
    if (value === null || value === undefined) throw new Refused(`${field}: a claim of kind ${draft.kind} needs it`);
    return value;
  };
  const people = (field: string, said: readonly string[]): Who[] =>
    said.map((one) => words.whoAt(find(field, one)).who);
  const when = (field: string, said: string | null): When | null =>
    said === null ? null : words.whenAt(find(field, said));
  const where: Where[] = draft.where.flatMap((said) => words.whereAt(find('where', said)) ?? []);
  const quantity = (): Quantity => {
    const said = needed('number', draft.number);
    const place = find('number', said);
    if (place.start < span.start || place.end > span.end)
      throw new Refused(`number: "${said}" does not stand in the quotation`);
    return words.quantityAt(place) ?? refuse(`number: "${said}" is none that the reader knows`);
  };
  const payload = payloadOf(draft, { needed, who, people, when, quantity, where, words: words.quote(span) });
  const head = {
    span,
    quote: words.quote(span),
    claimant: claimantOf(draft, document, knowledge, (said) => words.whoAt(find('claimant', said))),
    about: null,
    stance: draft.stance,
    certainty: draft.certainty,
    direct: false,
    channel: null,
    said: null,
    trace: { rule: 'model', entries: [`model:${model}`], sentence: words.sentenceAt(span), event: null },
    reader: readerOfModel(model),
  };
  // A head and the payload of a kind are a draft of that kind; the model's own schema has the last word below.
  const made = identify({ ...head, ...payload } as ClaimDraft, document.id);
  const checked = Claim.safeParse({ ...made, id: made.id.replace(/^c-/, 'm-') });
  if (checked.success) return checked.data;
  const [issue] = checked.error.issues;
  throw new Refused(`${issue?.path.join('.') ?? ''}: ${issue?.message ?? 'does not fit'}`);
}

function refuse(why: string): never {
  throw new Refused(why);
}

interface Parts {
  needed: <T>(field: string, value: T | null | undefined) => T;
  who: (field: string, said: string | null) => Who | null;
  people: (field: string, said: readonly string[]) => Who[];
  when: (field: string, said: string | null) => When | null;
  quantity: () => Quantity;
  where: Where[];
  words: string;
}

function payloadOf(draft: DraftedClaim, { needed, who, people, when, quantity, where, words }: Parts) {
  const { kind } = draft;
  const ofIncident = () => INCIDENT_TYPES.find((type) => type === draft.type);
  switch (kind) {
    case 'incident':
      return {
        kind,
        type: needed('type', ofIncident()),
        agents: people('agents', draft.agents),
        targets: people('targets', draft.targets),
        weapons: [],
        when: when('when', draft.when),
        where,
      };
    case 'toll':
      return {
        kind,
        effect: needed('effect', draft.effect),
        quantity: quantity(),
        victims: needed('victims', who('victims', draft.victims)),
        agents: people('agents', draft.agents),
        when: when('when', draft.when),
        where,
        partOf: null,
      };
    case 'responsibility':
      return { kind, type: needed('type', ofIncident()), agent: needed('agent', who('agent', draft.agent)) };
    case 'agreement':
      return {
        kind,
        type: needed(
          'type',
          AGREEMENT_TYPES.find((type) => type === draft.type),
        ),
        parties: people('parties', draft.parties),
        requestedBy: who('requestedBy', draft.requestedBy),
        mediators: people('mediators', draft.mediators),
        starts: when('starts', draft.starts),
        ends: when('ends', draft.ends),
        duration: null,
        terms: null,
      };
    case 'relation':
      return {
        kind,
        subject: needed('subject', who('subject', draft.subject)),
        relation: needed('relation', draft.relation),
        object: needed('object', who('object', draft.object)),
        valid: when('when', draft.when),
      };
    case 'position':
      return { kind, on: words, towards: who('towards', draft.towards) };
    case 'forecast':
      return { kind, outcome: words, likelihood: null, by: when('by', draft.by) };
    case 'statistic':
      return {
        kind,
        measure: needed('measure', draft.measure),
        quantity: quantity(),
        period: needed('period', when('period', draft.period)),
        scope: words,
        where,
      };
  }
}

function claimantOf(
  { claimant, as }: DraftedClaim,
  { source, party }: Document,
  knowledge: ClaimKnowledge,
  resolve: (said: string) => ReturnType<WordsInText['whoAt']>,
): Claimant {
  if (claimant === null)
    return {
      name: source ?? 'narrator',
      actor: null,
      party,
      role: null,
      span: null,
      as: party === null ? 'narrator' : 'party',
    };
  const { who, mention } = resolve(claimant);
  // Who speaks for a side is a matter of who he is, where that is known.
  return { ...who, as: mention ? capacityOf(mention, knowledge) : as === 'narrator' || !as ? 'unnamed' : as };
}
