import type { ClaimKind } from '../../src/model/claim.ts';

/** The highlighter of each kind of claim in text. */
export const KIND_CLASS: Record<ClaimKind, string> = {
  toll: 'm-toll',
  statistic: 'm-stat',
  incident: 'm-event',
  responsibility: 'm-resp',
  agreement: 'm-accord',
  relation: 'm-rel',
  position: 'm-pos',
  forecast: 'm-fore',
};
