import { expect, test } from 'vitest';
import { nameFrom } from './case-shelf.ts';

test.each([
  ['Sudan, November 2026', 'sudan-november-2026'],
  ['  --Côte d’Ivoire--  ', 'cote-d-ivoire'],
  ['السودان', 'case'],
  ['', 'case'],
  ['../../etc/passwd', 'etc-passwd'],
  [`${'a'.repeat(59)} b`, 'a'.repeat(59)],
  ['x'.repeat(200), 'x'.repeat(60)],
])('a case called “%s” has the address %s', (title, name) => expect(nameFrom(title)).toBe(name));
