import type { ActorMention } from '../../model/annotation.ts';
import type { Certainty, Stance } from '../../model/claim.ts';
import type { When } from '../../model/when.ts';
import type { Claimant } from '../../model/who.ts';

/** "Both sides claim": a claimant that is to be taken for each of its members apart. */
export type Sayer = Claimant & {
  members?: ActorMention['members'];
  /** Others who say the same beside him: "police and residents said". */
  also?: readonly Claimant[];
};

/** Some tokens of one sentence. */
export interface Part {
  sentence: number;
  tokens: readonly number[];
}

/**
 * Somebody saying something: the claimant, what he does with the content, and the content's tokens.
 * Frames nest ("the ministry said that witnesses reported …"): the innermost that covers a token speaks for it.
 */
export interface Frame {
  claimant: Sayer;
  stance: Stance;
  /** What the words of saying leave of the content's certainty. */
  certainty: Certainty;
  channel: string | null;
  said: When | null;
  /** The verb or noun of saying, with its knowledge entry. */
  cue: { sentence: number; token: number; entry: string; rule: string };
  /** The tokens of the claimant's name and the cue, for the span of a claim. */
  source: Part;
  content: readonly Part[];
  /** How the content hangs on the cue: decides whether it is a proposition, a thing judged or an act wished for. */
  shape: 'clause' | 'object' | 'act' | 'charge' | 'quote' | 'predicate';
  /** Whom the words are aimed at: "accused X of", "urged X to", "told X". */
  addressee: Part | null;
  /** Words inside the content that its sayer does not speak for: what a denial or a suspicion takes for granted. */
  presupposed?: Part | null;
  outer: Frame | null;
}

/** Which frame speaks at each token. */
export class FrameBook {
  private readonly painted: (Frame | null)[][];
  private readonly granted = new Set<string>();

  constructor(
    readonly frames: readonly Frame[],
    /** What somebody thinks or wants without saying so: it speaks at no token. */
    readonly attitudes: readonly Frame[],
    sentenceLengths: readonly number[],
  ) {
    this.painted = sentenceLengths.map((n) => new Array<Frame | null>(n).fill(null));
    const weight = (f: Frame): number => f.content.reduce((sum, p) => sum + p.tokens.length, 0);
    for (const frame of [...frames].sort((a, b) => weight(b) - weight(a))) {
      const { sentence, token } = frame.cue;
      const around = this.painted[sentence]?.[token] ?? null;
      if (around !== frame && around !== null && !encloses(frame, around)) {
        frame.outer = around;
        if (sameSayer(frame, around)) {
          frame.said ??= around.said;
          frame.channel ??= around.channel;
        }
        // "The claim that … is a lie, the ministry said": the ministry calls it one.
        if (frame.cue.rule === 'called false') frame.claimant = around.claimant;
        if (around.stance === 'denies' && frame.cue.rule === 'noun of saying') deny(frame, around);
        if (frame.claimant.as === 'unnamed' && frame.claimant.span === null) {
          // "The army had been warned not to use it, he said": he says that it was, and does not warn.
          if (frame.shape === 'act') frame.content = [];
          speakThrough(frame, around);
        }
        // "'I think they have done it,' she said": she thinks so.
        if (frame.claimant.name === 'I' && frame.claimant.actor === null)
          frame.claimant = { ...around.claimant, span: frame.claimant.span };
      }
      for (const part of frame.content) this.paint(frame, part);
    }
    for (const { presupposed } of frames) if (presupposed) this.giveBack(presupposed);
  }

  /** What a frame takes for granted is told by whoever tells of it. */
  private giveBack({ sentence, tokens }: Part): void {
    const row = this.painted[sentence];
    if (!row) return;
    for (const i of tokens) {
      let frame = row[i] ?? null;
      while (frame?.presupposed?.sentence === sentence && frame.presupposed.tokens.includes(i)) frame = frame.outer;
      row[i] = frame;
      if (frame === null) this.granted.add(`${sentence} ${i}`);
    }
  }

  /** Inside what somebody says, and yet told by the report: what a denial takes for granted. */
  isGranted(sentence: number, token: number): boolean {
    return this.granted.has(`${sentence} ${token}`);
  }

  private paint(frame: Frame, part: Part): void {
    const row = this.painted[part.sentence];
    if (!row) return;
    for (const i of part.tokens) if (i < row.length) row[i] = frame;
  }

  /** The innermost frame whose content holds the token; null where the narrator speaks. */
  at(sentence: number, token: number): Frame | null {
    return this.painted[sentence]?.[token] ?? null;
  }
}

/** "The ministry said twelve were believed dead": the ministry says it, with the doubt of the words it chose. */
function speakThrough(frame: Frame, around: Frame): void {
  frame.claimant = around.claimant;
  frame.stance = around.stance;
  frame.channel ??= around.channel;
  frame.said ??= around.said;
  frame.source = {
    sentence: frame.source.sentence,
    tokens:
      around.source.sentence === frame.source.sentence
        ? [...frame.source.tokens, ...around.source.tokens]
        : frame.source.tokens,
  };
}

/** "denied a report that it was sending men": the report's content is what is denied. */
function deny(frame: Frame, around: Frame): void {
  frame.claimant = around.claimant;
  frame.stance = 'denies';
  frame.certainty = 'negated';
}

function sameSayer(a: Frame, b: Frame): boolean {
  return a.claimant.actor !== null && a.claimant.actor === b.claimant.actor;
}

function encloses(frame: Frame, other: Frame): boolean {
  for (let f: Frame | null = other; f; f = f.outer) if (f === frame) return true;
  return false;
}
