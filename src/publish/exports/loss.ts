import { z } from 'zod';

/** What a row of a foreign format cannot say of what we know. */
export const LOSSES = [
  'claimants dropped', // whose figure or telling it was
  'range cut', // several figures, or a range, to one number
  'number coded', // words ("dozens") to a number by the dataset's rule
  'doubt dropped', // hedged, suspected, denied
  'place coarsened', // or a second place left out
  'date coarsened',
  'actor coarsened', // or further actors left out
  'type coarsened', // our type has no equal
  'no column', // a figure or a part that this format has no place for
  'held back', // a row of an imported dataset, which its terms forbid to pass on
  'left out', // the whole record has no row in this format
] as const;
export const LossKind = z.enum(LOSSES);
export type LossKind = z.infer<typeof LossKind>;

/** One thing that one row lost: `record` is the id of the incident, agreement, report or actor; `field` the format's column. */
export const Loss = z.object({
  row: z.string().nullable(),
  record: z.string(),
  field: z.string().nullable(),
  kind: LossKind,
  /** In words, with what was lost: "58 (afghan-taliban) and 23 (pakistan) became 23". */
  what: z.string(),
  /** The claims in which it can still be found. */
  claims: z.array(z.string()),
});
export type Loss = z.infer<typeof Loss>;
