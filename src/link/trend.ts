import type { Claim } from '../model/claim.ts';

/** How far before an event word its trend is looked for. */
const REACH = 40;

/** "a surge in attacks", "the uptick in cross-border raids": how many there were, not one of them. A wave or a series of strikes may be one night's. */
const COUNTED_UP =
  /\b(?:surge|upsurge|resurgence|rise|increase|uptick|upturn|spike|growth|escalation|decline|decrease|drop|fall|reduction|lull)s? (?:in|of) (?:the )?(?:[\p{L}’'-]+ ){0,2}$/iu;
/** "the group's increasing attacks". */
const GROWING =
  /\b(?:increasing|growing|mounting|rising|recurring|frequent|continual|regular|daily) (?:[\p{L}-]+ )?$/iu;

/** Whether one event word tells how often something happens: several of it, no day of their own and nobody counted in them. */
export function isTrend(claims: readonly Claim[], text: string): boolean {
  return claims.every((claim) => {
    const { event } = claim.trace;
    if (!event || (claim.kind !== 'incident' && claim.kind !== 'responsibility')) return false;
    if (claim.kind === 'incident' && claim.when !== null && claim.when.basis !== 'published') return false;
    if (!/s$/i.test(text.slice(event.start, event.end))) return false;
    const before = text.slice(Math.max(0, event.start - REACH), event.start);
    return COUNTED_UP.test(before) || GROWING.test(before);
  });
}
