import { describe, expect, test } from 'vitest';
import { openEngine } from '../../src/pipeline/engine.ts';
import { tolls } from './tolls.ts';

const engine = openEngine();
const DAY = '2031-03-09';

function predicted(text: string): unknown {
  return tolls.open([{ id: 'own', date: DAY, text }]).predict(0, engine);
}

describe('one narrative, one range', () => {
  test('civilians of the day, widened by what others say', () => {
    const text = `On 9 March 2031, at least five villagers, including two girls, were killed and others were injured in an air strike on a house in Kess.

The station Radio Kess reported that seven people were killed. Karim Doran was killed alongside his wife. On 2 March 2031, a strike killed 40 people in Kess.`;
    expect(predicted(text)).toEqual({ id: 'own', killed: { min: 5, max: 7 }, injured: { min: 2, max: 2 } });
  });

  test('fighters are not counted, and what is not told is left out', () => {
    expect(predicted('On 9 March 2031, an air strike on a post near Kess killed three rebel fighters.')).toEqual({
      id: 'own',
    });
  });
});

test('mistakes are filed by what went wrong, of the readable figures only', () => {
  const record = (id: string, readable: boolean) => ({
    id,
    date: DAY,
    text: 'Own words.',
    killed: { min: 5, max: 7 },
    killedInText: readable,
    injured: null,
  });
  const kinds = [
    { min: 5, max: 7 },
    { min: 5, max: 9 },
    { min: 4, max: 7 },
    { min: 1, max: 2 },
    { min: 8, max: 8 },
    undefined,
  ];
  const gold = [...kinds.map((_, i) => record(`r${i}`, true)), record('unread', false)];
  const answers = gold.map(({ id }, i) => ({ id, ...(kinds[i] ? { killed: kinds[i] } : {}) }));
  expect(tolls.mistakes(gold, answers).map(({ id, kind }) => `${id} ${kind}`)).toEqual([
    'r1 killed: high end too high',
    'r2 killed: low end too low',
    'r3 killed: all too low',
    'r4 killed: all too high',
    'r5 killed: missed',
  ]);
});
