import { describe, expect, it } from 'vitest';
import { codedOf, documentOf, engine } from '../../test/claims/claims-of.ts';
import type { ReadFlags } from '../read/read-flags.ts';
import { withSourceParty } from './source-party.ts';

const ROWS: [string, ReadFlags, string | null][] = [
  ['a ministry', { source: 'Ministry of Defence of Armenia', sourceKind: 'government' }, 'armenia'],
  ['an armed group', { source: 'Al-Shabaab', sourceKind: 'armed group' }, 'al-shabaab'],
  [
    'its outlet, by the title',
    { source: 'Radio Andalus', sourceKind: 'armed group', title: 'Statement of al-Shabaab' },
    'al-shabaab',
  ],
  [
    'the source before the title',
    { source: 'Israeli army', sourceKind: 'government', title: 'Hezbollah rockets' },
    'israel',
  ],
  ['what the file says before all', { source: 'Al-Shabaab', sourceKind: 'armed group', party: 'pkk' }, 'pkk'],
  ['a newspaper named for a country', { source: 'Times of Israel', sourceKind: 'newspaper' }, null],
  ['an agency', { source: 'Reuters', sourceKind: 'agency', title: 'Israel strikes Iran' }, null],
  ['an unknown kind', { source: 'Ministry of Defence of Armenia' }, null],
  ['a name that tells nothing', { source: 'Media Office', sourceKind: 'government' }, null],
  ['two parties at once', { source: 'Armenia and Azerbaijan', sourceKind: 'government' }, null],
];

describe('the side that speaks in its own document', () => {
  it.each(ROWS)('%s', (_name, flags, want) => {
    expect(withSourceParty(documentOf('Four posts were destroyed.', flags), engine).party).toBe(want);
  });

  it('hands the same document back where nothing is added', () => {
    const document = documentOf('Four posts were destroyed.', { source: 'Reuters', sourceKind: 'agency' });
    expect(withSourceParty(document, engine)).toBe(document);
  });

  it('is who claims what the document says in its own voice', () => {
    const flags: ReadFlags = { source: 'Al-Shabaab', sourceKind: 'armed group' };
    const [own, told] = codedOf(
      'Twelve soldiers were killed in Baidoa. The Somali army said nine soldiers were killed.',
      flags,
    ).filter((claim) => claim.kind === 'toll');
    expect(own?.claimant).toMatchObject({ party: 'al-shabaab', as: 'party' });
    expect(told?.claimant).toMatchObject({ party: 'somalia', as: 'party' });
  });
});
