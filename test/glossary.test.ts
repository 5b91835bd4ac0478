import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { CERTAINTIES, CLAIM_KINDS, EFFECTS, INCIDENT_TYPES, RELATION_TYPES, STANCES } from '../src/model/claim.ts';
import { SOURCE_KINDS } from '../src/model/document.ts';
import { BOUNDS } from '../src/model/quantity.ts';
import { STATUSES } from '../src/model/situation.ts';
import { CLAIMANT_AS } from '../src/model/who.ts';

const glossary = readFileSync(new URL('../docs/glossary.md', import.meta.url), 'utf8');

describe('docs/glossary.md lists every value of', () => {
  it.each([
    ['claim kinds', CLAIM_KINDS],
    ['stances', STANCES],
    ['certainties', CERTAINTIES],
    ['effects', EFFECTS],
    ['incident types', INCIDENT_TYPES],
    ['relations', RELATION_TYPES],
    ['source kinds', SOURCE_KINDS],
    ['bounds', BOUNDS],
    ['statuses', STATUSES],
    ['capacities', CLAIMANT_AS],
  ])('%s', (_name, values) => {
    expect(values.filter((value) => !glossary.includes(`\`${value}\``))).toEqual([]);
  });
});
