import { describe, expect, it } from 'vitest';
import { openActors } from '../../src/knowledge/actors.ts';
import { openCodebooks } from '../../src/knowledge/codebooks.ts';
import { codedOf } from '../../test/claims/claims-of.ts';
import { events } from './events.ts';
import { eventsOf, mainEvent } from './events-coded.ts';
import { eventMistakes } from './events-mistakes.ts';

const coded = (text: string) => mainEvent(eventsOf(text, codedOf(text), openActors(), openCodebooks()));

describe('claims as coded events', () => {
  it.each([
    ['source and target', 'Canada imposed sanctions on Belarus.', { code: '163', source: ['CAN'], target: ['BLR'] }],
    [
      'both sides of an accord',
      'Ghana and Togo signed a treaty.',
      { code: '057', source: ['GHA', 'TGO'], target: ['TGO'] },
    ],
    [
      'a position, by claimant and addressee',
      'Sudan accused Chad of arming the rebels.',
      { code: '112', source: ['SDN'], target: ['TCD'] },
    ],
    [
      'without a named target, where it was done',
      'Congolese soldiers clashed with rebels in Goma on Monday.',
      { code: '190', source: ['COD'], target: ['COD'] },
    ],
    [
      'who has no country is at home in the only one',
      'Students protested against the president in Senegal.',
      { code: '141', source: ['SEN'], target: ['SEN'] },
    ],
    [
      'but no state is attacked from within by a stranger',
      'President Rowe threatened to bomb Senegal.',
      { code: '130', source: [], target: ['SEN'] },
    ],
    [
      'what is ruled out, not the talks that it names',
      'Greece ruled out talks with Turkey.',
      { code: '120', source: ['GRC'], target: ['TUR'] },
    ],
  ])('%s', (_name, text, want) => {
    expect(coded(text)).toEqual([want]);
  });

  it('gives nothing for what is denied, and the charge for what is charged', () => {
    expect(coded('Iran did not bomb Basra.')).toEqual([]);
    expect(coded('Iraq accused Iran of bombing Basra.').map(({ code }) => code)).toEqual(['112']);
  });
});

describe('the mistakes of coded events', () => {
  const gold = {
    id: 'a',
    text: 'Canada imposed sanctions on Belarus.',
    date: '2000-01-01',
    events: [
      {
        type: 'SANCTION',
        cameoRoots: ['16'],
        trigger: 'imposed',
        sources: [{ text: 'Canada', code: 'CAN' }],
        targets: [{ text: 'Belarus', code: 'BLR' }],
        reciprocal: false,
      },
    ],
  };
  const kinds = (answer: { code: string; source: string[]; target: string[] }[]): string[] =>
    eventMistakes([gold], [{ id: 'a', events: answer }]).map(({ kind }) => kind);

  it.each([
    ['none', [{ code: '163', source: ['CAN'], target: ['BLR'] }], []],
    ['nothing found', [], ['no event, SANCTION']],
    ['another root', [{ code: '112', source: ['CAN'], target: ['BLR'] }], ['wrong root, SANCTION']],
    [
      'turned round',
      [{ code: '163', source: ['BLR'], target: ['CAN'] }],
      ['source country wrong', 'target country wrong'],
    ],
    ['a side missing', [{ code: '163', source: ['CAN'], target: [] }], ['target missing']],
  ])('%s', (_name, answer, want) => {
    expect(kinds(answer)).toEqual(want);
  });

  it('takes records whose key is held back', () => {
    expect(events.open([{ id: 'b', text: 'Nothing happened.' }])).toMatchObject({ ids: ['b'], hasKey: false });
  });
});
