import type { SpeechNoun } from '../../knowledge/speech.ts';
import type { ActorMention } from '../../model/annotation.ts';
import { CLAIMANT_AS, type Claimant, type ClaimantAs } from '../../model/who.ts';
import { type ClaimKnowledge, type DocumentView, type SentenceView, whoOf } from '../view.ts';
import { heldOffice } from './former-office.ts';
import type { Part, Sayer } from './frame.ts';
import { isAnswer } from './interview.ts';

export interface Speaker {
  claimant: Sayer;
  /** The medium, where the words name one: "the statement said". */
  channel: string | null;
  part: Part;
}

/** In what capacity somebody speaks: by role first, then by what he is. */
export function capacityOf(mention: ActorMention, knowledge: ClaimKnowledge): ClaimantAs {
  const byRole = mention.role === null ? null : knowledge.claimantClassOf(mention.role);
  const known = CLAIMANT_AS.find((as) => as === byRole);
  // A leader or founder of something that is no side watches: an editor, the head of a portal.
  if (known === 'party' && mention.party === null && mention.kind === 'person' && mention.role === 'leader')
    return 'analyst';
  if (known) return known;
  switch (mention.kind) {
    case 'state':
    case 'institution':
    case 'armed group':
      return 'party';
    case 'media':
      return 'media';
    case 'organisation':
      return 'organisation';
    case 'person':
      return mention.party === null ? 'unnamed' : 'official';
    case 'people':
      return 'unnamed';
  }
}

function claimantOf(mention: ActorMention, view: DocumentView): Sayer {
  const several = mention.members.length > 0 && mention.actor === null;
  if (several) return { ...whoOf(mention), party: null, as: 'party', members: mention.members };
  const body = mention.actor === null && mention.party === null ? null : view.bodyNamed(mention);
  if (body !== null) return { ...claimantOf({ ...mention, form: 'name' }, view), name: body };
  const profile = mention.actor !== null && mention.role === null ? view.profileOf(mention.actor) : null;
  const role = mention.role ?? profile?.role ?? null;
  const capacity = capacityOf(
    profile ? { ...profile, party: mention.party ?? profile.party } : mention,
    view.knowledge,
  );
  const office = capacity === 'official' || capacity === 'party';
  const as = office && mention.party === null && role !== null && heldOffice(view, mention) ? 'analyst' : capacity;
  return { ...whoOf(mention), role, party: mention.party ?? profile?.party ?? null, as };
}

/** The report's own voice; where the document is a party's own, that party speaks. */
export function narratorOf(view: DocumentView): Claimant {
  const { party, source, sourceKind } = view.document;
  if (party === null && (sourceKind === 'government' || sourceKind === 'armed group'))
    return { name: source ?? 'narrator', actor: null, party: null, role: null, span: null, as: 'party' };
  if (party !== null) return { name: source ?? party, actor: party, party, role: null, span: null, as: 'party' };
  return { name: source ?? 'narrator', actor: null, party: null, role: null, span: null, as: 'narrator' };
}

/**
 * Who the subject of a verb of saying is. Null where the subject cannot speak (an attack that "shows"),
 * so that no claimant is made up.
 */
export function speakerAt(view: DocumentView, s: SentenceView, token: number): Speaker | null {
  const { tree } = s;
  const voice = view.knowledge.speech.nouns.get(tree.token(token).lemma);
  // "the Daily Post" is no post.
  const named = s.actorAt(token)?.form === 'name' && tree.token(token).upos === 'PROPN';
  if (voice?.voice && !named) return makerOf(view, s, token) ?? voiceOwner(view, s, token, voice);
  const first =
    ['we', 'i'].includes(tree.token(token).lower) &&
    view.quoteAt(tree.token(token).start, tree.token(token).end) === null;
  // The report's own "we think"; in an interview, that of whoever is asked.
  if (first)
    return {
      claimant: isAnswer(view, s)
        ? { name: tree.token(token).text, actor: null, party: null, role: null, span: s.spanOf([token]), as: 'unnamed' }
        : { ...narratorOf(view), span: s.spanOf([token]) },
      channel: null,
      part: { sentence: s.index, tokens: [token] },
    };
  const mention = s.namedAt(token);
  if (mention) {
    return {
      claimant: claimantOf(mention, view),
      channel: null,
      part: { sentence: s.index, tokens: range(mention.first, mention.last) },
    };
  }
  const { upos, text, lemma } = tree.token(token);
  if (s.timeAt(token) !== null) return null;
  const maker = makerOf(view, s, token);
  if (maker) return maker;
  const government = governmentAt(view, s, token);
  if (government) return government;
  // "the official said", "many of his followers say", "one of them said"
  const asNoun =
    upos === 'NUM' ||
    SOME.has(tree.token(token).lower) ||
    (upos === 'ADJ' && tree.child(token, 'det') >= 0) ||
    (['ADJ', 'DET', 'NUM'].includes(upos) && tree.children(token).some((k) => tree.caseOf(k) === 'of'));
  // "a killing for which …": no deed speaks.
  const { nouns, effectNouns } = view.knowledge.events;
  if (upos === 'NOUN' && (nouns.has(lemma) || effectNouns.has(lemma)) && s.actorAt(token) === null) return null;
  if (upos === 'NOUN' && isOwnEvidence(view, s, token))
    return { claimant: narratorOf(view), channel: null, part: { sentence: s.index, tokens: [token] } };
  if (upos === 'NOUN' || asNoun) return bareNoun(s, token, OFFICES.has(lemma) ? 'organisation' : 'unnamed');
  if (upos !== 'PROPN' && upos !== 'PRON') return null;
  if (upos === 'PRON' && !['he', 'she', 'they', 'i', 'we'].includes(tree.token(token).lower)) return null;
  const name = upos === 'PROPN' ? nameAround(s, token) : text;
  return {
    claimant: { name, actor: null, party: null, role: null, span: null, as: 'unnamed' },
    channel: null,
    part: { sentence: s.index, tokens: [token] },
  };
}

/** "Many say", "some of them said", "six in ten believe": people, though nobody names them. */
const SOME = new Set([
  'some',
  'many',
  'several',
  'few',
  'most',
  'others',
  'those',
  'half',
  'both',
  'one',
  'another',
  'everyone',
  'everybody',
  'someone',
  'somebody',
]);

/** A country or capital that says something is its government. */
function governmentAt(view: DocumentView, s: SentenceView, token: number): Speaker | null {
  const where = s.placeAt(token)?.where;
  // "The camp itself confirmed it", "the town says": no government.
  if (!where?.country || where.precision === 5 || s.tree.token(token).upos !== 'PROPN') return null;
  // "Meridian could not verify the figures", in a report of the Meridian Wire.
  if (view.document.source?.split(/\s+/).includes(where.name) && view.document.party === null)
    return { claimant: narratorOf(view), channel: null, part: { sentence: s.index, tokens: [token] } };
  const party = view.knowledge.governmentOf(where.country, view.document.published.slice(0, 10));
  if (party === null) return null;
  return {
    claimant: { name: where.name, actor: party, party, role: null, span: where.span, as: 'party' },
    channel: null,
    part: { sentence: s.index, tokens: [token] },
  };
}

const OFFICES = new Set([
  'office',
  'bureau',
  'agency',
  'department',
  'commission',
  'committee',
  'council',
  'union',
  'association',
  'court',
  'institute',
  'observatory',
  'network',
  'monitor',
  'watchdog',
  'hospital',
  'company',
]);

/** "the ombudsman's office said": nobody that knowledge has, but somebody all the same. */
function bareNoun(s: SentenceView, token: number, as: 'organisation' | 'unnamed'): Speaker {
  const { tree } = s;
  const keeps = (k: number): boolean => {
    const { rel, text } = tree.token(k);
    if (rel === 'case') return /^['’]s?$/.test(text);
    return (
      ['compound', 'amod', 'nmod:poss', 'flat', 'nummod'].includes(rel) || (rel === 'nmod' && tree.caseOf(k) === 'of')
    );
  };
  const tokens = tree.subtree(
    token,
    (k) => !keeps(k) && !(tree.token(k).rel === 'case' && tree.token(k).lower === 'of'),
  );
  const span = s.spanOf(tokens);
  const name = tokens
    .map((t, n) => (n > 0 && tree.token(t).start > tree.token(tokens[n - 1] ?? t).end ? ' ' : '') + tree.token(t).text)
    .join('');
  return {
    claimant: { name, actor: null, party: null, role: null, span, as },
    channel: null,
    part: { sentence: s.index, tokens },
  };
}

const FIGURES = new Set(['data', 'datum', 'figure', 'record', 'count', 'tally', 'statistic', 'estimate', 'document']);

const EVIDENCE = new Set(['estimate', 'assessment', 'figure', 'information', 'intelligence', 'indication', 'finding']);

/** "Initial estimates indicate …" in a party's own statement: its own, where they are nobody else's. */
function isOwnEvidence({ document }: DocumentView, s: SentenceView, token: number): boolean {
  const { tree } = s;
  if (document.party === null || !EVIDENCE.has(tree.token(tree.firstConjunct(token)).lemma)) return false;
  return tree.subtree(token).every((k) => {
    const { rel } = tree.token(k);
    const owned = rel === 'nmod:poss' || ['of', 'by', 'from'].includes(tree.caseOf(k));
    return k === token || !owned || s.actorAt(k) === null;
  });
}

/** "according to data compiled by the mission": figures speak for whoever made them. */
function makerOf(view: DocumentView, s: SentenceView, token: number): Speaker | null {
  const { tree } = s;
  if (!FIGURES.has(tree.token(token).lemma)) return null;
  const near = tree
    .subtree(token)
    .filter((k) => ['from', 'by', 'of'].includes(tree.caseOf(k)) || tree.token(k).rel === 'nmod:poss');
  const maker = near.map((k) => s.actorAt(k)).find((m) => m !== null && m.form === 'name');
  return maker ? speakerAt(view, s, maker.head) : null;
}

/** "the ministry's statement said", "a statement by the group": the owner of the noun speaks. */
function voiceOwner(view: DocumentView, s: SentenceView, noun: number, voice: SpeechNoun): Speaker | null {
  const { tree } = s;
  const channel = voice.channel ?? null;
  const inside = tree.subtree(noun, (k) => ['acl', 'acl:relcl', 'appos'].includes(tree.token(k).rel));
  const owners = s.actors.filter((m) => inside.includes(m.head) && m.head !== noun && isOwner(s, m, noun, voice));
  const owner = owners.reduce<ActorMention | null>(
    (best, m) => (!best || m.last - m.first > best.last - best.first ? m : best),
    null,
  );
  const part = { sentence: s.index, tokens: inside };
  if (owner && ['our', 'my'].includes(owner.name.toLowerCase())) return { claimant: narratorOf(view), channel, part };
  if (owner) return { claimant: claimantOf(owner, view), channel, part };
  const issuer = issuerOf(view, s, noun);
  if (issuer) return { ...issuer, channel };
  const own = s.actorHeadedBy(noun);
  if (own && (own.actor !== null || own.party !== null)) return { claimant: claimantOf(own, view), channel, part };
  if (view.document.party !== null) return { claimant: narratorOf(view), channel, part };
  // Without the comma and the "according to" before it.
  const named = inside.filter((k) => k >= noun || !['PUNCT', 'ADP', 'VERB'].includes(tree.token(k).upos));
  return {
    claimant: {
      name: s.tree.text(named),
      actor: null,
      party: null,
      role: null,
      span: s.spanOf(named),
      as: 'unnamed',
    },
    channel,
    part,
  };
}

/** "The group released a statement saying …": who puts it out speaks in it. */
const ISSUES = new Set(['release', 'issue', 'publish', 'send', 'post', 'make', 'write', 'circulate', 'distribute']);

function issuerOf(view: DocumentView, s: SentenceView, noun: number): Speaker | null {
  const { tree } = s;
  const { rel, head } = tree.token(noun);
  if (rel !== 'obj' || head < 0 || !ISSUES.has(tree.token(head).lemma) || tree.isPassive(head)) return null;
  const subject = tree.subject(head);
  return subject >= 0 && subject !== noun ? speakerAt(view, s, subject) : null;
}

/** "a statement of the army", but not "footage of the army": that shows it. */
function isOwner(s: SentenceView, mention: ActorMention, noun: number, { shows }: SpeechNoun): boolean {
  const owning = shows ? ["'s", '’s', 'by', 'from', ''] : ["'s", '’s', 'of', 'by', 'from', ''];
  for (let k = mention.head, n = 0; k !== noun && k >= 0 && n < 5; k = s.tree.token(k).head, n++) {
    const { rel } = s.tree.token(k);
    const preposition = s.tree.caseOf(k);
    if (rel.startsWith('nmod') && rel !== 'nmod:poss' && !owning.includes(preposition)) return false;
  }
  return true;
}

function nameAround(s: SentenceView, token: number): string {
  const tokens = s.tree.subtree(token, (k) => !['flat', 'compound', 'nmod:desc'].includes(s.tree.token(k).rel));
  const span = s.spanOf(tokens);
  return s.tree.tokens
    .filter((t) => t.start >= span.start && t.end <= span.end)
    .map((t) => t.text)
    .join(' ');
}

export function range(first: number, last: number): number[] {
  return Array.from({ length: last - first + 1 }, (_, i) => first + i);
}
