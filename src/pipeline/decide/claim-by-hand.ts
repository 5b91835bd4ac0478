import { identify } from '../../claims/draft.ts';
import type { ClaimDraft, ClaimKind } from '../../model/claim.ts';
import type { Document } from '../../model/document.ts';
import type { Span } from '../../model/span.ts';
import type { When } from '../../model/when.ts';
import type { Claimant } from '../../model/who.ts';
import { type Changed, checkedClaim } from '../../reconcile/decisions/set-field.ts';
import { annotateDocument } from '../annotate-document.ts';
import type { Engine } from '../engine.ts';

/** What a person gives for a claim that the reader missed. `set` is by path, as `typedFields` gives it. */
export interface ByHand {
  kind: ClaimKind;
  span: Span;
  set: Readonly<Record<string, unknown>>;
}

/** Fields that nothing can be assumed for. */
const NEEDED: Record<ClaimKind, readonly string[]> = {
  incident: ['type'],
  toll: ['effect', 'victims', 'quantity'],
  responsibility: ['type', 'agent'],
  agreement: ['type', 'parties'],
  relation: ['subject', 'relation', 'object'],
  position: [],
  forecast: [],
  statistic: ['measure', 'quantity', 'period'],
};

/** A claim made by a person on words of a document, or what is wrong by field. Unset, the report itself states it. */
export function claimByHand(document: Document, { kind, span, set }: ByHand, engine: Engine): Changed {
  const missing = NEEDED[kind].filter(
    (field) => !Object.keys(set).some((path) => path === field || path.startsWith(`${field}.`)),
  );
  if (missing.length > 0)
    return {
      ok: false,
      faults: missing.map(
        (field) => `${field}: a claim of kind ${kind} needs it; give ${EXAMPLES[field] ?? `${field}=…`}`,
      ),
    };
  const quote = document.text.slice(span.start, span.end);
  const sentence = annotateDocument(document, engine).sentences.findIndex(
    (s) => s.start <= span.start && span.start < s.end,
  );
  const blank = {
    id: '',
    document: document.id,
    span,
    quote,
    claimant: narratorOf(document),
    about: null,
    stance: 'states',
    certainty: 'asserted',
    direct: false,
    channel: null,
    said: publishedOf(document),
    incident: null,
    trace: { rule: 'by hand', entries: [], sentence: Math.max(0, sentence), event: null },
    kind,
    ...blankOf(kind, quote),
  };
  const made = checkedClaim(kind, blank, withSaid(set));
  if (!made.ok) return made;
  const { id, document: own, incident, ...draft } = made.claim;
  return { ok: true, claim: identify(draft as ClaimDraft, own) }; // a claim without these three is a draft of its kind
}

const EXAMPLES: Record<string, string> = {
  quantity: 'quantity.n=23 (or quantity.bound=vague and quantity.word=dozens)',
  effect: 'effect=killed',
  victims: 'victims=NAME',
  parties: '"parties=NAME; NAME"',
  period: 'period=2025',
};

/** The number as said, where only its value was given. */
function withSaid(set: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const said = set['quantity.word'] ?? set['quantity.n'];
  if (said === undefined || said === null || 'quantity.said' in set || 'quantity' in set) return set;
  return { ...set, 'quantity.said': String(said) };
}

const NO_NUMBER = { said: '', bound: 'exact', n: null, to: null, word: null };

function blankOf(kind: ClaimKind, quote: string): Record<string, unknown> {
  switch (kind) {
    case 'incident':
      return { agents: [], targets: [], weapons: [], when: null, where: [] };
    case 'toll':
      return { quantity: NO_NUMBER, agents: [], when: null, where: [], partOf: null };
    case 'agreement':
      return { parties: [], requestedBy: null, mediators: [], starts: null, ends: null, duration: null, terms: null };
    case 'relation':
      return { valid: null };
    case 'position':
      return { on: quote, towards: null };
    case 'forecast':
      return { outcome: quote, likelihood: null, by: null };
    case 'statistic':
      return { quantity: NO_NUMBER, scope: quote, where: [] };
    case 'responsibility':
      return {};
  }
}

function narratorOf({ source, party }: Document): Claimant {
  return { name: source ?? '', actor: null, party, role: null, span: null, as: party === null ? 'narrator' : 'party' };
}

function publishedOf({ published }: Document): When {
  const day = published.slice(0, 10);
  return { from: day, to: day, grain: 'day', approximate: false, basis: 'published', span: null };
}
