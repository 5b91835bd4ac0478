import { describe, expect, it } from 'vitest';
import { codedOf } from '../../test/claims/claims-of.ts';
import { eventsOf } from './wikievents.ts';

describe('claims as events of the KAIROS ontology', () => {
  it('gives the word, the type and those who took part by their words', () => {
    const text = 'Soldiers of Mali arrested two drivers in Gao on Monday.';
    const [event] = eventsOf(codedOf(text));
    expect(event?.type).toBe('Justice.ArrestJailDetain.Unspecified');
    expect(text.slice(event?.trigger.start, event?.trigger.end)).toBe('arrested');
    const roles = event?.arguments.map(({ role, start, end }) => [role, text.slice(start, end)]);
    expect(roles).toContainEqual(['Place', 'Gao']);
    expect(roles?.map(([role]) => role)).toContain('Detainee');
  });

  it('leaves out what the ontology has no type for', () => {
    expect(eventsOf(codedOf('Canada imposed sanctions on Belarus.'))).toEqual([]);
  });
});
