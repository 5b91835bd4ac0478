import { describe, expect, it } from 'vitest';
import { openEngine } from '../../src/pipeline/engine.ts';
import { muc4Claims } from './muc4-claims.ts';
import type { CodedIncident } from './muc4-incident.ts';

const engine = openEngine();

function answered(text: string): CodedIncident[] {
  const open = muc4Claims.open([{ id: 'own', text, dateline: { date: '1989-05-12' } }]);
  return (open.predict(0, engine) as { incidents: CodedIncident[] }).incidents; // the corpus's own answer
}

describe('MUC-4 by the claims alone', () => {
  it('makes one answer of the claims about one incident', () => {
    const [incident, ...others] = answered('Shining Path guerrillas kidnapped two engineers in Lima on 11 May 1989.');
    expect(others).toEqual([]);
    expect(incident).toMatchObject({
      type: 'KIDNAPPING',
      date: { start: '1989-05-11', end: '1989-05-11' },
      location: ['PERU', 'LIMA'],
    });
    expect(JSON.stringify(incident?.humTargets)).toContain('ENGINEERS');
  });

  it.each([
    ['a visit', 'The president visited Lima on 11 May 1989.'],
    ['what did not happen', 'The army did not bomb the village, the minister said.'],
  ])('answers nothing for %s', (_, text) => expect(answered(text)).toEqual([]));
});
