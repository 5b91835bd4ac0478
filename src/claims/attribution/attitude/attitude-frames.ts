import { type AttitudeWeights, probability } from '../../../knowledge/attitudes.ts';
import type { DocumentView, SentenceView } from '../../view.ts';
import type { Frame } from '../frame.ts';
import { speakerAt } from '../speaker.ts';
import { branch, type Candidate, candidatesIn, holderTokens } from './candidate.ts';
import { arcFeatures, cueFeatures } from './features.ts';

/** Below this a word shows no attitude. Measured on PolNeAR: lower finds more, and takes precision under 72 %. */
const LEAST_CUE = 0.32;
/** Above this a branch is a part of what the attitude is about. */
const LEAST_ARC = 0.5;

/**
 * What somebody thinks, wants, likes or does with another's words where no verb of saying that knowledge has tells it:
 * "backs the plan", "seems to hesitate", "voiced support for a truce". A trained model decides, so these frames speak for
 * nobody's words: no claim takes its claimant from them.
 */
export function attitudeFrames(view: DocumentView, frames: readonly Frame[]): Frame[] {
  const weights = view.knowledge.attitudes;
  return attitudeCandidates(view, frames).flatMap((candidate) => {
    if (probability(weights.cue, cueFeatures(candidate)) < LEAST_CUE) return [];
    return [frameOf(view, candidate, arcsOf(candidate, weights))];
  });
}

/** The words that may show an attitude: those that no frame with somebody behind it has as its cue or in its content. */
export function attitudeCandidates(view: DocumentView, frames: readonly Frame[]): Candidate[] {
  const taken = new Map<number, Set<number>>();
  const take = (sentence: number, tokens: readonly number[]): void => {
    const known = taken.get(sentence) ?? new Set<number>();
    for (const t of tokens) known.add(t);
    taken.set(sentence, known);
  };
  for (const { source, cue, content } of frames) {
    if (source.sentence === cue.sentence && source.tokens.every((t) => t === cue.token)) continue;
    take(cue.sentence, [cue.token]);
    for (const part of content) take(part.sentence, part.tokens);
  }
  const none = new Set<number>();
  return view.sentences
    .filter((s) => s.sentence.parsed)
    .flatMap((s) => candidatesIn(view, s, taken.get(s.index) ?? none));
}

/** The branches that the attitude is about; at least one. */
export function arcsOf(candidate: Candidate, weights: AttitudeWeights): number[] {
  const rated = candidate.arcs.map((arc) => ({ arc, p: probability(weights.arc, arcFeatures(candidate, arc)) }));
  const about = rated.filter(({ p }) => p > LEAST_ARC);
  if (about.length > 0) return about.map(({ arc }) => arc);
  const rest = rated.filter(({ arc }) => !holds(candidate, arc));
  const best = rest.sort((a, b) => b.p - a.p)[0];
  return best ? [best.arc] : [];
}

/** Whether who holds the attitude stands in the branch: of "he seems to hesitate" all but "seems" is what seems so. */
export function holds({ s, holder }: Candidate, arc: number): boolean {
  return holder >= 0 && s.tree.isUnder(holder, arc);
}

function frameOf(view: DocumentView, candidate: Candidate, arcs: readonly number[]): Frame {
  const { s, cue, holder } = candidate;
  const { lemma } = s.tree.token(cue);
  const nobody = holder < 0 || arcs.some((arc) => holds(candidate, arc));
  const speaker = nobody ? null : speakerAt(view, s, holder);
  return {
    claimant: speaker?.claimant ?? {
      name: 'unnamed',
      actor: null,
      party: null,
      role: null,
      span: null,
      as: 'unnamed',
    },
    stance: view.knowledge.speech.verbs.get(lemma)?.stance ?? 'states',
    certainty: 'hedged',
    channel: null,
    said: null,
    cue: { sentence: s.index, token: cue, entry: `attitude:${lemma}`, rule: 'attitude' },
    source: { sentence: s.index, tokens: nobody ? [cue] : [...holderTokens(candidate), cue] },
    content: [{ sentence: s.index, tokens: contentOf(s, arcs, cue) }],
    shape: 'object',
    addressee: null,
    outer: null,
  };
}

function contentOf(s: SentenceView, arcs: readonly number[], cue: number): number[] {
  return [...new Set(arcs.flatMap((arc) => branch(s, arc)))].filter((t) => t !== cue).sort((a, b) => a - b);
}
