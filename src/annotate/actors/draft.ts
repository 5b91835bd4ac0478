import type { WordSense } from '../../knowledge/actor-index.ts';
import type { ActorKnowledge } from '../../knowledge/actors.ts';
import type { ActorMention, PlaceMention, Sentence, Token } from '../../model/annotation.ts';
import type { DocumentNames, KnownName } from './document-names.ts';
import type { SentenceWords } from './sentence-words.ts';

/** A mention in the making: what the words say, before heads, appositives and the rest of the document are looked at. */
export interface Draft {
  sentence: number;
  first: number;
  last: number;
  /** The words that name it: without title, office holder's state, or bracketed short form. */
  nameFirst: number;
  nameLast: number;
  form: ActorMention['form'];
  kind: ActorMention['kind'];
  actor: string | null;
  party: string | null;
  role: string | null;
  by: string;
  /** Of a common noun: several are meant. */
  many: boolean;
  /** Of an office without its state: which office; `null` otherwise. */
  office: string | null;
  /** A role of somebody whose side the words have not said yet. */
  open: boolean;
  /** Made from a common noun for a role: may be the other half of an appositive. */
  roleWord: boolean;
  /** The body that the words give the person an office in, and where it is named. */
  serves: { actor: string; party: string | null; first: number; last: number } | null;
  /** Drafts that are one and the same share a group number; -1 for none. */
  same: number;
}

/** A run of capitalised words that may turn out to be a person. */
export interface Run {
  sentence: number;
  first: number;
  last: number;
  /** Words of the name proper, without signs and particles. */
  words: number;
}

export interface Reading {
  knowledge: ActorKnowledge;
  names: DocumentNames;
  /** ISO day that names are read at. */
  day: string;
  /** Whether `places` were handed in: only then is a name outside them no place. */
  placesKnown: boolean;
  /** The one state in which the armed group fights whose own document this is. */
  home: string | null;
}

/** A word for an office, role, title, group or side, over the words `first..last`. */
export interface WordMatch {
  first: number;
  last: number;
  office: WordSense | null;
  role: WordSense | null;
  title: WordSense | null;
  group: WordSense | null;
  side: WordSense | null;
}

/** One sentence while it is read. */
export interface View {
  reading: Reading;
  sentence: Sentence;
  tokens: readonly Token[];
  words: SentenceWords;
  /** The known name that starts at a token. */
  nameAt: (KnownName | undefined)[];
  wordCache: (WordMatch | null | undefined)[];
  inPlace: (PlaceMention | undefined)[];
  drafts: Draft[];
  runs: Run[];
}

export type NewDraft = Pick<Draft, 'first' | 'last' | 'form' | 'kind' | 'by'> & Partial<Draft>;

/** Fields are written out one by one: spreading over a table of defaults took a fifth of the step's time. */
export function addDraft(view: View, draft: NewDraft): Draft {
  const made: Draft = {
    sentence: view.sentence.index,
    first: draft.first,
    last: draft.last,
    nameFirst: draft.nameFirst ?? draft.first,
    nameLast: draft.nameLast ?? draft.last,
    form: draft.form,
    kind: draft.kind,
    actor: draft.actor ?? null,
    party: draft.party ?? null,
    role: draft.role ?? null,
    by: draft.by,
    many: draft.many ?? false,
    office: draft.office ?? null,
    open: draft.open ?? false,
    roleWord: draft.roleWord ?? false,
    serves: draft.serves ?? null,
    same: -1,
  };
  view.drafts.push(made);
  return made;
}
