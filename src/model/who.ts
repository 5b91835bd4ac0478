import { z } from 'zod';
import { Span } from './span.ts';
import { CLAIMANT_AS } from './vocabulary.ts';

export { CLAIMANT_AS } from './vocabulary.ts';

/**
 * Somebody or some body: the words in the text, and who that is.
 * `actor` is the resolved identity (a slug: `pakistan-armed-forces`), `party` the side it belongs to at that
 * date (`pakistan`); both null where the text does not settle them. `role` is a person's or group's part:
 * 'leader', 'spokesperson', 'soldiers', 'civilians'.
 */
export const Who = z.object({
  name: z.string(),
  actor: z.string().nullable(),
  party: z.string().nullable(),
  role: z.string().nullable(),
  span: Span.nullable(),
});
export type Who = z.infer<typeof Who>;

/** Who makes a claim, and in what capacity; 'narrator' is the report's own voice. */
export const Claimant = Who.extend({ as: z.enum(CLAIMANT_AS) });
export type Claimant = z.infer<typeof Claimant>;
export type ClaimantAs = Claimant['as'];
