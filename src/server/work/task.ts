import type { DecidedAnswer, DecisionRequest } from '../../contract/decision.ts';
import type { KnownOn } from '../../ledger/as-known-on.ts';
import type { FoundClaims, PackedIndex } from '../../ledger/claim-search.ts';
import type { IncidentBeside } from '../../ledger/incident-marks.ts';
import type { Arrival } from '../../model/archived.ts';
import type { BriefAsked, BriefFormat } from '../../model/brief.ts';
import type { DocumentCoverage } from '../../model/coverage.ts';
import type { Problem } from '../../model/problem.ts';
import type { Network } from '../../model/relation-record.ts';
import type { Incident } from '../../model/situation.ts';
import type { Hand } from '../../pipeline/decide/record.ts';
import type { NetworkWindow } from '../../pipeline/network-view.ts';
import type { ReadFlags } from '../../pipeline/read-input.ts';

/** Work that may take seconds, mostly on the case file at `path`. Everything in it can be handed to another thread. */
export type Task =
  /** Opens the reader, so that what comes next need not wait for it. */
  | { kind: 'ready' }
  | { kind: 'derive'; path: string }
  | { kind: 'decide'; path: string; request: DecisionRequest; hand: Hand }
  | { kind: 'undo'; path: string; decision: string; hand: Hand }
  | { kind: 'read'; path: string; inputs: readonly NamedBytes[]; flags: ReadFlags }
  /** The case as it stood on a day, derived into a file of its own at `into`. */
  | { kind: 'past'; path: string; into: string; day: string | null; decidedBy: string | null }
  | { kind: 'cover'; path: string; document: string }
  /** The index by which the claims of a large case are searched. */
  | { kind: 'index'; path: string }
  | { kind: 'network'; path: string; of: NetworkWindow }
  | { kind: 'brief'; path: string; asked: BriefAsked; format: 'json' | BriefFormat }
  /** What a page shows, as JSON. */
  | { kind: 'view'; path: string; view: View }
  /** Which claims hold words: the keys of their rows, four bytes each. */
  | { kind: 'words'; path: string; text: string };

/** What a page shows of a few records, most of it read from the case file. What takes an index of the whole case is given. */
export type View =
  | { kind: 'claims'; found: FoundClaims; offset: number }
  | { kind: 'incident'; incident: Incident; near: readonly IncidentBeside[] }
  | { kind: 'document'; document: string };

/** What the reader is given in the place of a file; the name is a label and opens nothing. */
export interface NamedBytes {
  name: string;
  bytes: Uint8Array;
  /** How they came in, where that is not as a file that was sent. */
  arrival?: Arrival;
}

export interface Answers {
  ready: null;
  derive: null;
  decide: DecidedAnswer;
  undo: DecidedAnswer;
  read: ReadEnd;
  past: KnownOn;
  cover: DocumentCoverage;
  index: PackedIndex;
  network: Network;
  brief: string | Uint8Array;
  view: Uint8Array<ArrayBuffer>;
  words: Uint8Array<ArrayBuffer>;
}
export type AnswerTo<T extends Task> = Answers[T['kind']];

/** How a reading ended: as planned, or stopped with some inputs not reached. */
export interface ReadEnd {
  interrupted: boolean;
}

/** Told while a reading goes on: that its turn has come, each input, and that the case is now derived. */
export type ReadNews = { kind: 'begun' } | { kind: 'input'; input: InputNews } | { kind: 'deriving' };

/** What became of one input. */
export interface InputNews {
  input: string;
  /** Which document of the input, where it holds several. */
  part: string | null;
  outcome: 'added' | 'known' | 'failed';
  document: string | null;
  title: string | null;
  claims: number | null;
  problems: Problem[];
}

export interface TaskHooks {
  told?: (news: ReadNews) => void;
  /** Ends a reading after the report at hand, and a brief before its turn; other tasks are short and take no notice. */
  stop?: AbortSignal;
}

/** Performs tasks one after the other; between two reports of a reading, those that are waiting get their turn. */
export interface TaskRunner {
  /** Throws RequestProblem, CaseProblem, or whatever broke. */
  perform<T extends Task>(task: T, hooks?: TaskHooks): Promise<AnswerTo<T>>;
  close(): Promise<void>;
}
