import { z } from 'zod';
import { Span } from './span.ts';

/** UCDP where_prec: 1 exact place, 2 near a known point, 3 district, 4 province, 5 line, border or region, 6 country, 7 international waters or airspace. */
export const Precision = z.union([
  z.literal(1),
  z.literal(2),
  z.literal(3),
  z.literal(4),
  z.literal(5),
  z.literal(6),
  z.literal(7),
]);
export type Precision = z.infer<typeof Precision>;

/**
 * A place as named and as placed. `place` is the gazetteer's id, `country` ISO 3166-1 alpha-2, coordinates WGS 84
 * degrees; all null where the name could not be placed. Lines, borders and seas have precision 5 or 7 and no coordinates.
 */
export const Where = z.object({
  name: z.string(),
  place: z.string().nullable(),
  country: z.string().nullable(),
  admin1: z.string().nullable(),
  lat: z.number().nullable(),
  lon: z.number().nullable(),
  precision: Precision,
  span: Span.nullable(),
});
export type Where = z.infer<typeof Where>;
