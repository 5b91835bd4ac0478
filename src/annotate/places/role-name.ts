import type { Surface } from './surface.ts';

/** A stretch of words that names a place by its part in something: a border, a capital. */
export interface RoleName {
  surface: Surface;
  first: number;
  last: number;
  country: string | null;
}
