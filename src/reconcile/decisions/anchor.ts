import type { Claim } from '../../model/claim.ts';
import type { ClaimAnchor } from '../../model/decision.ts';
import type { Span } from '../../model/span.ts';
import type { Who } from '../../model/who.ts';

/** A claim as it is to be remembered by a decision. `others` are the claims of its document, itself among them or not. */
export function anchorOf(claim: Claim, others: readonly Claim[]): ClaimAnchor {
  const { id, document, kind, span, quote } = claim;
  const beside = others.filter((o) => o.id !== id && o.kind === kind && touches(o, claim)).map((o) => o.id);
  return { claim: id, document, kind, span, quote, content: contentOf(claim), beside: beside.sort() };
}

function touches(a: Claim, b: { document: string; span: Span; quote: string }): boolean {
  return a.document === b.document && (shareOf(a.span, b.span) > 0 || a.quote === b.quote);
}

/** What became of an anchor: the claim it is now, or null with the reason. */
export type Found = { claim: Claim; why: null } | { claim: null; why: string };

/** Claims by id and by document, for finding anchors in. */
export interface ClaimIndex {
  byId: ReadonlyMap<string, Claim>;
  byDocument: ReadonlyMap<string, readonly Claim[]>;
}

export function indexOf(claims: readonly Claim[]): ClaimIndex {
  const byDocument = new Map<string, Claim[]>();
  for (const claim of claims) {
    const list = byDocument.get(claim.document);
    if (list) list.push(claim);
    else byDocument.set(claim.document, [claim]);
  }
  return { byId: new Map(claims.map((c) => [c.id, c])), byDocument };
}

/** Spans that share less than this of their whole length are not the same words read again. A guess. */
const SAME_WORDS = 0.5;

/**
 * The claim that an anchor means today. The same id is the same claim. Else a claim of the same kind and document, on the
 * same words or on half of them, which was not there before under an id of its own, and alike in most of its content;
 * where two are equally alike neither is taken, since a decision must not fall on the wrong claim.
 */
export function findAnchored(anchor: ClaimAnchor, index: ClaimIndex): Found {
  const same = index.byId.get(anchor.claim);
  if (same) return { claim: same, why: null };
  const ranked = (index.byDocument.get(anchor.document) ?? [])
    .filter((c) => c.kind === anchor.kind && !anchor.beside.includes(c.id))
    .flatMap((c) => {
      const score = likeness(anchor, c);
      return score === null ? [] : [{ claim: c, score }];
    })
    .sort((a, b) => b.score - a.score);
  const [best, second] = ranked;
  if (!index.byDocument.has(anchor.document))
    return { claim: null, why: 'its report is not in this case, or gives no claims any more' };
  if (!best) return { claim: null, why: `no ${anchor.kind} with these words is read any more` };
  if (second && second.score === best.score)
    return {
      claim: null,
      why: `it could be ${best.claim.id} or ${second.claim.id} now; decide again on the right one`,
    };
  return { claim: best.claim, why: null };
}

/** How alike: null where it is another claim, else words shared (0 to 1) and a point for each field of the same content. */
function likeness(anchor: ClaimAnchor, claim: Claim): number | null {
  const words =
    claim.quote === anchor.quote
      ? Math.max(shareOf(anchor.span, claim.span), SAME_WORDS)
      : shareOf(anchor.span, claim.span);
  if (words < SAME_WORDS) return null;
  const now = contentOf(claim);
  for (const field of DEFINING) if (anchor.content[field] !== now[field]) return null;
  const fields = Object.keys(anchor.content);
  const alike = fields.filter((field) => anchor.content[field] === now[field]).length;
  // At least half of what was known of it; a claim about other words' content is another claim.
  return alike * 2 >= fields.length ? words + alike : null;
}

/** Another one of these is another claim, however alike the words: five killed are not five injured. */
const DEFINING = ['effect', 'relation', 'measure'] as const;

/** The shared part of two spans, of the part that either covers: 0 to 1. */
function shareOf(a: Span, b: Span): number {
  const shared = Math.min(a.end, b.end) - Math.max(a.start, b.start);
  const whole = Math.max(a.end, b.end) - Math.min(a.start, b.start);
  return shared > 0 && whole > 0 ? shared / whole : 0;
}

function contentOf(claim: Claim): Record<string, string> {
  const { claimant, stance, trace } = claim;
  return {
    claimant: nameOf(claimant),
    stance,
    event: trace.event ? `${trace.event.start}-${trace.event.end}` : '',
    ...ownContent(claim),
  };
}

function ownContent(claim: Claim): Record<string, string> {
  switch (claim.kind) {
    case 'incident':
      return {
        type: claim.type,
        agents: claim.agents.map(nameOf).join(';'),
        targets: claim.targets.map(nameOf).join(';'),
      };
    case 'toll':
      return { effect: claim.effect, quantity: claim.quantity.said, victims: nameOf(claim.victims) };
    case 'responsibility':
      return { type: claim.type, agent: nameOf(claim.agent) };
    case 'agreement':
      return { type: claim.type, parties: claim.parties.map(nameOf).join(';') };
    case 'relation':
      return { relation: claim.relation, subject: nameOf(claim.subject), object: nameOf(claim.object) };
    case 'position':
      return { on: claim.on };
    case 'forecast':
      return { outcome: claim.outcome };
    case 'statistic':
      return { measure: claim.measure, quantity: claim.quantity.said };
  }
}

/** By the words of the text, which a better reader resolves otherwise but does not change. */
function nameOf(who: Who): string {
  return who.name.toLowerCase();
}
