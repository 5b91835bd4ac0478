import { expect, test } from 'vitest';
import { titleOf } from './page-title.ts';

const GOMA = 'Goma, January 2025';

test.each<[string, string, string | null, string]>([
  ['/c/goma/situation', GOMA, 'At least 2,000 dead', `Situation · ${GOMA} · Sitrep`],
  ['/c/goma/queue', GOMA, '2 things wait for a person', `Review queue · ${GOMA} · Sitrep`],
  ['/c/goma/actors/m23', GOMA, 'M23', `M23 · ${GOMA} · Sitrep`],
  ['/c/goma/actors/m23', GOMA, null, `Actors · ${GOMA} · Sitrep`],
  ['/c/goma', GOMA, null, `${GOMA} · Sitrep`],
  ['/c/goma/nowhere', GOMA, null, `${GOMA} · Sitrep`],
])('%s of %s under "%s": %s', (pathname, title, heading, want) => {
  expect(titleOf(pathname, title, heading)).toBe(want);
});
