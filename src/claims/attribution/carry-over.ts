import type { DocumentView } from '../view.ts';
import type { Frame } from './frame.ts';

/** A sayer is carried over this many sentences at most. A guess. */
const REACH = 3;
const BODIES = new Set(['party', 'organisation', 'official', 'spokesperson', 'media']);
/** A body that nobody knows goes on speaking as well as a known one. */
const UNKNOWN_BODY = /\b(?:administration|authority|council|committee|commission|agency|network|association)$/i;
const IT = new Set(['it', 'its']);

/**
 * "It added", "the statement read": where nothing in its own sentence tells who speaks, the body that spoke last does.
 * In a side's own document its own ministry or army needs no name.
 */
export function carryOver(view: DocumentView, frames: readonly Frame[]): void {
  const inOrder = [...frames].sort((a, b) => a.cue.sentence - b.cue.sentence || a.cue.token - b.cue.token);
  let last: { claimant: Frame['claimant']; sentence: number } | null = null;
  for (const frame of inOrder) {
    const { claimant } = frame;
    if (isOpen(frame) && last && frame.cue.sentence - last.sentence <= REACH) {
      const { span, ...rest } = last.claimant;
      frame.claimant = { ...rest, span: claimant.span ?? span };
    }
    if (frame.claimant.party === null && view.document.party !== null && isBody(view, frame)) {
      frame.claimant = { ...frame.claimant, party: view.document.party, as: 'party' };
    }
    if (
      (BODIES.has(frame.claimant.as) || UNKNOWN_BODY.test(frame.claimant.name)) &&
      frame.claimant.span !== null &&
      !isOpen(frame) &&
      frame.cue.rule === 'verb of saying'
    ) {
      last = { claimant: frame.claimant, sentence: frame.cue.sentence };
    }
  }
}

/** A pronoun for a body, or a text that speaks without an owner. */
function isOpen({ claimant, channel }: Frame): boolean {
  if (claimant.actor !== null || claimant.party !== null || claimant.span === null) return false;
  return (
    IT.has(claimant.name.toLowerCase()) ||
    (channel !== null &&
      claimant.as === 'unnamed' &&
      /^(?:the|this|that|a) (?!latest|new|separate|recent|quarterly|annual)/i.test(claimant.name))
  );
}

/** What nobody calls himself. */
const AGAINST = /\b(?:junta|regime|enemy|occupation|aggressor)\b/i;

/** A ministry, army or government without a name of its own country. */
function isBody(view: DocumentView, { claimant, cue }: Frame): boolean {
  if (claimant.span === null || claimant.actor !== null) return false;
  if (IT.has(claimant.name.toLowerCase())) return cue.sentence <= REACH;
  // In an armed group's own statement "the army" and "the government" are those it fights.
  if (view.document.sourceKind === 'armed group' || AGAINST.test(claimant.name)) return false;
  const mention = view.sentence(cue.sentence).actors.find((m) => m.span.start === claimant.span?.start);
  return mention?.kind === 'institution';
}
