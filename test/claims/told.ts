import type { Claim, ClaimKind } from '../../src/model/claim.ts';
import type { Quantity } from '../../src/model/quantity.ts';
import type { ReadFlags } from '../../src/read/read-flags.ts';
import { codedOf, parties, short } from './claims-of.ts';

/**
 * What the whole pipeline reads in a short text, a line a claim, as `told` writes it. `kinds` leaves out the other
 * kinds of claims.
 */
export function toldIn(text: string, kinds: readonly ClaimKind[], flags: ReadFlags = {}): string[] {
  return codedOf(text, flags)
    .filter((claim) => kinds.includes(claim.kind))
    .map(told);
}

/** "pakistan (spokesperson) accuses hedged: …" with what was said in the kind's own order; plain facts go without "asserted". */
function told(claim: Claim): string {
  return `${sayer(claim)}: ${body(claim)}`;
}

/** "Toussaint (witness) states"; by party where there is one. */
function sayer(claim: Claim): string {
  const { claimant, stance, certainty, direct, channel, said } = claim;
  const who =
    claimant.as === 'narrator'
      ? 'narrator'
      : `${claimant.party ?? (claimant.span ? claimant.name : '-')} (${claimant.as})`;
  const parts = [
    who,
    stance,
    certainty === 'asserted' ? '' : certainty,
    direct ? 'direct' : '',
    channel === null ? '' : `via ${channel}`,
    said === null || said.basis === 'published' ? '' : `said ${short(said)}`,
  ];
  return parts.filter((part) => part !== '').join(' ');
}

function body(claim: Claim): string {
  switch (claim.kind) {
    case 'incident':
      return line([
        claim.type,
        labelled('by', parties(claim.agents)),
        labelled('on', parties(claim.targets)),
        labelled('with', claim.weapons.join(', ')),
        at(claim),
      ]);
    case 'toll':
      return line([
        `${claim.effect} ${amount(claim.quantity)}`,
        labelled('of', [claim.victims.party, claim.victims.role].filter((part) => part !== null).join(' ')),
        labelled('by', parties(claim.agents)),
        at(claim),
        labelled('about', claim.about ?? ''),
        claim.partOf === null ? '' : 'part',
      ]);
    case 'responsibility':
      return line([claim.type, labelled('by', parties([claim.agent]))]);
    default:
      return `${claim.kind} ${claim.quote}`;
  }
}

function at(claim: Extract<Claim, { kind: 'incident' | 'toll' }>): string {
  return line([
    labelled('when', claim.when === null ? '' : short(claim.when)),
    labelled('in', claim.where.map((place) => place.name).join(', ')),
  ]);
}

/** "at least 12", "10-15", "dozens", "none". */
export function amount({ bound, n, to, word }: Quantity): string {
  if (bound === 'none') return 'none';
  const number = n === null ? (word ?? '?') : to === null ? `${n}` : `${n}-${to}`;
  return bound === 'exact' || bound === 'range' || bound === 'vague' ? number : `${bound} ${number}`;
}

function labelled(label: string, words: string): string {
  return words === '' ? '' : `${label} ${words}`;
}

function line(parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join(' ');
}
