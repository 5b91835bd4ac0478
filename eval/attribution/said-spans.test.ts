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
  [
    'who is accused belongs to the charge',
    'The ministry accused the rebels of burning the bridge.',
    [['ministry', 'accused', 'the rebels of burning the bridge']],
  ],
  [
    'a finite verb behind an infinitive goes on with the sayer',
    'The general vowed to hold the bridge and left the town.',
    [['general', 'vowed', 'to hold the bridge']],
  ],
  [
    'a whole sentence quoted behind a comma',
    'As the crowd grew, "Please stay calm and go home," the governor said.',
    [['governor', 'said', 'Please stay calm and go home']],
  ],
  [
    'what stands before the sayer is when he said it',
    'When he reached the town, the general said the bridge had fallen.',
    [['general', 'said', 'the bridge had fallen']],
  ],
  [
    'an attitude is told by a word that is no verb of saying',
    'The president supports the plan for a truce.',
    [['The president', 'supports', 'the plan for a truce']],
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
