import { expect, test } from 'vitest';
import { openEngine } from '../../src/pipeline/engine.ts';
import { attributionsOf } from './article.ts';

const engine = openEngine();

const ROWS: [string, string, [source: string, cue: string, content: string][]][] = [
  ['a clause', 'The ministry said that two soldiers had died.', [['ministry', 'said', 'that two soldiers had died']]],
  [
    'a relative pronoun right behind its source',
    'The general, who said that the bridge had fallen, left the town.',
    [['general | who', 'said', 'that the bridge had fallen']],
  ],
  [
    'nothing inside what somebody says',
    'The ministry said that the governor denied the attack.',
    [['ministry', 'said', 'that the governor denied the attack']],
  ],
  ['nobody behind it', 'The commander was believed to be dead.', []],
  ['no speech', 'The army took the town on Monday.', []],
];

test.each(ROWS)('%s', (_, text, wanted) => {
  const found = attributionsOf({ id: 'a', publisher: 'none', date: '2025-01-10', text }, engine).map((said) =>
    [said.source, said.cue, said.content].map((spans) =>
      spans
        .map((s) => text.slice(s.start, s.end))
        .join(' | ')
        .replace(/[.,]$/, ''),
    ),
  );
  expect(found).toEqual(wanted);
});
