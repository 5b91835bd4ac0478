import { expect, it } from 'vitest';
import { shortTitle } from './short-title.ts';

it.each([
  ['Bombing in Lenn', 'Bombing in Lenn'],
  ['Armed clash between Tarvonia and the River Front in Lenn and Oss', 'Armed clash in Lenn and Oss'],
  ['Armed attack by militants and the River Front in Lenn', 'Armed attack in Lenn'],
  ['Reported deaths of soldiers in Lenn and North Oss', 'Reported deaths of soldiers in Lenn and North Oss'],
  ['Armed clashes between Tarvonia and the River Front', 'Armed clashes between Tarvonia and the River Front'],
  ['Lenn', 'Lenn'],
])('%s', (title, want) => expect(shortTitle(title)).toBe(want));
