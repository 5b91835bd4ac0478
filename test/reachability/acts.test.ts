import { expect, it, vi } from 'vitest';
import { type ActPattern, openActs } from '../../src/knowledge/acts.ts';
import { pastOf } from './inflect.ts';
import { isReached } from './reached.ts';

/** Thousands of sentences are parsed; a busy machine takes its time. */
vi.setConfig({ testTimeout: 240_000 });

const patterns = [...openActs().byVerb.values()].flat();
const names = [...new Set(patterns.map(({ act }) => act))];

const DOERS = {
  official: 'The Kenyan minister',
  worker: 'Miners in Kenya',
  fighter: 'Rebels in Ethiopia',
  crowd: 'Residents',
};

/** Where the other side stands, behind the verb and its object. */
function withOther(slot: string, verb: string, object: string): string[] {
  switch (slot) {
    case 'object':
      return [
        `${verb} Ethiopia`,
        `${verb} Ethiopian soldiers`,
        `${verb} Ethiopian ${object}`,
        `${verb} nine Ethiopians`,
      ];
    case 'iobj':
      return [`${verb} Ethiopia ${object}`, `${verb} Ethiopia a ${object}`];
    case 'owner':
      return [`${verb} an Ethiopian ${object}`, `${verb} Ethiopia's ${object}`, `${verb} Ethiopian ${object}s`];
    case 'border':
      return [`${verb} ${object}s on the border with Ethiopia`];
    case 'deed':
      return [`${verb} to reopen its border with Ethiopia`];
    default:
      return [
        `${verb} ${object} ${slot} Ethiopia`,
        `${verb} a ${object} ${slot} Ethiopia`,
        `${verb} ${object}s ${slot} Ethiopia`,
        `${verb} ${slot} Ethiopia`,
      ];
  }
}

function sentencesFor({ verb, objects, to, by, phrase, joint, infinitive }: ActPattern): string[] {
  const doer = by === null ? 'Kenya' : DOERS[by];
  const listed = objects instanceof Set ? [...objects].slice(0, 6) : [''];
  const past = pastOf(verb);
  const after =
    phrase?.length === 1 ? `${phrase.join(' ')} ${phrase.includes('for') ? 'help' : 'weapons'}` : phrase?.join(' ');
  const tail = `${after ? ` ${after}` : ''}${infinitive ? ' to leave' : ''}`;
  return listed
    .map((word) => (joint ? `${[...joint][0]} ${word}` : word))
    .flatMap((word) => [
      ...to.flatMap((slot) => withOther(slot, past, word)),
      `${past} ${word} in Ethiopia`,
      `${past} a ${word} in Ethiopia`,
      `${past} in Ethiopia`,
    ])
    .flatMap((rest) => [`${doer} ${rest}${tail} on Sunday.`, `${doer} and Ethiopia ${rest}${tail}.`]);
}

it.each(names)('the act "%s" is reached', (name) => {
  const sentences = patterns.filter(({ act }) => act === name).flatMap(sentencesFor);
  expect(isReached(`act:${name}`, sentences)).toBe(true);
});
