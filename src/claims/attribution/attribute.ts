import type { DocumentView } from '../view.ts';
import { accordingToFrames } from './according-to.ts';
import { attitudeFrames } from './attitude/attitude-frames.ts';
import { bracketedSource } from './bracketed-source.ts';
import { carryOver } from './carry-over.ts';
import { type Frame, FrameBook } from './frame.ts';
import { labelFrame } from './label.ts';
import { nobodySaysFrames } from './nobody-says.ts';
import { presupposedIn } from './presupposed.ts';
import { quotedSpeechFrames } from './quoted-speech.ts';
import { reportingVerbFrames } from './reporting-verb.ts';
import { saidNounFrames } from './said-noun.ts';
import { goOnBehindSemicolon } from './semicolon.ts';

/** Finds everybody who says something in a document, and which words each of them stands behind. */
export function attribute(view: DocumentView): FrameBook {
  const frames: Frame[] = [];
  for (const s of view.sentences) {
    if (!s.sentence.parsed) continue;
    const label = labelFrame(view, s);
    if (label) frames.push(label);
    const bracketed = bracketedSource(view, s);
    if (bracketed) frames.push(bracketed);
    const verbs = reportingVerbFrames(view, s);
    const spoken = new Set(verbs.filter((f) => f.claimant.span !== null).map((f) => f.cue.token));
    frames.push(
      ...verbs,
      ...accordingToFrames(view, s),
      ...saidNounFrames(view, s),
      ...nobodySaysFrames(view, s).filter((f) => !spoken.has(f.cue.token)),
    );
  }
  carryOver(view, frames);
  goOnBehindSemicolon(view, frames);
  frames.push(...quotedSpeechFrames(view, frames));
  for (const frame of frames) frame.presupposed = presupposedIn(view.sentence(frame.cue.sentence), frame);
  return new FrameBook(
    frames,
    attitudeFrames(view, frames),
    view.sentences.map((s) => s.tree.tokens.length),
  );
}
