import { describe, expect, it } from 'vitest';
import { sourceKindOf } from './source-kind.ts';

describe('sourceKindOf', () => {
  it.each<[string, string | null]>([
    ['Newspaper', 'newspaper'],
    ['think-tank', 'think tank'],
    ['medical charity', 'organisation'],
    ['regional organisation', 'organisation'],
    ['village monitor', 'organisation'],
    ['UN agency', 'organisation'],
    ['news agency', 'agency'],
    ['rebel group', 'armed group'],
    ['rights group', 'organisation'],
    ['interior ministry', 'government'],
    ['state television', 'broadcaster'],
    ['hearsay', 'unknown'],
    ['goverment', null],
    ['agnecy', null],
  ])('reads %s as %s', (said, kind) => {
    expect(sourceKindOf(said)).toBe(kind);
  });
});
