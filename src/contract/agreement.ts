import { z } from 'zod';
import { Agreement, AgreementShown, Violation, ViolationRow } from '../model/agreement.ts';
import { POSITION_KINDS, PositionRow } from '../model/position.ts';
import { ClaimRow } from './claim.ts';
import { Clocks, Narrowing, Paging, pageOf } from './query.ts';

/** An accord has no place of its own. */
export const AgreementListQuery = Clocks.extend(Narrowing.omit({ place: true }).shape)
  .extend(Paging.shape)
  .extend({ order: z.enum(['oldest', 'newest']).default('oldest') });
export const AgreementPage = pageOf(Agreement);
export const AgreementView = z.object({
  agreement: AgreementShown.shape.agreement,
  violations: z.array(Violation),
  claims: z.array(ClaimRow),
  /** Titles of the incidents that are called breaches, by id. */
  incidents: z.record(z.string(), z.string()),
  /** The day that its clock is read on. */
  asOf: z.string().nullable(),
});
export type AgreementView = z.infer<typeof AgreementView>;
export const ViolationListQuery = Clocks.extend(Narrowing.omit({ text: true }).shape).extend(Paging.shape);
export const ViolationPage = pageOf(ViolationRow.extend({ title: z.string().nullable() }));

/** Days are those on which it was said; a position has no place of its own. */
export const PositionListQuery = Clocks.extend(Narrowing.omit({ place: true }).shape)
  .extend(Paging.shape)
  .extend({ claimant: z.string().min(1).optional(), sort: z.enum(POSITION_KINDS).optional() });
export const PositionPage = pageOf(PositionRow);
