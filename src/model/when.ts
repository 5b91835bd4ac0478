import { z } from 'zod';
import { Span } from './span.ts';

/** How finely a text fixes a time, from finest to coarsest. */
export const GRAINS = ['minute', 'hour', 'day', 'week', 'month', 'quarter', 'season', 'year', 'decade'] as const;
export const Grain = z.enum(GRAINS);
export type Grain = z.infer<typeof Grain>;

/**
 * A calendar interval and how finely the text fixes it: "last month" is a month, "Saturday night" hours of a day.
 * `from` and `to` are ISO 8601, both inclusive: a date (`2025-10-11`) or a date-time in UTC (`2025-10-15T13:00Z`).
 * `basis` says where it comes from: written out, counted from another date, carried over from the
 * narrative, or only the report's own date.
 */
export const When = z.object({
  from: z.string(),
  to: z.string(),
  grain: Grain,
  approximate: z.boolean(),
  basis: z.enum(['stated', 'relative', 'inherited', 'published']),
  span: Span.nullable(),
});
export type When = z.infer<typeof When>;
