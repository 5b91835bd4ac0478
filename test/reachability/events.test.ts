import { expect, it, vi } from 'vitest';
import { openEvents } from '../../src/knowledge/events.ts';
import { codedOf } from '../claims/claims-of.ts';
import { pastOf } from './inflect.ts';
import { entriesOf, isReached } from './reached.ts';

/** Thousands of sentences are parsed; a busy machine takes its time. */
vi.setConfig({ testTimeout: 120_000 });

const events = openEvents();

/** What is done to whom: one of these fits what any verb of an event asks of its object. */
const OBJECTS = (
  'rebels|soldiers|nine civilians|prisoners|a bus|a helicopter|a base|two houses|the town of Goma|control of Goma|the border|a missile|cluster munitions|' +
  'rockets at Goma|a bomb|fire|an attack|the truce|its embassy in Kigali|its ambassador from Rwanda|forces to Goma|the police station'
).split('|');

/** Verbs in the past with their objects; without one; with the sides of a clash; in the passive. */
function verbSentences(v: string): string[] {
  return [
    ...OBJECTS.map((object) => `The army ${v} ${object} on Sunday.`),
    ...OBJECTS.map((object) => `Rebels ${v} ${object} in Goma on Sunday.`),
    `The army ${v} with rebels in Goma on Sunday.`,
    `The army ${v} Goma from rebels on Sunday.`,
    `Rebels ${v} in Goma on Sunday.`,
    `Rebels ${v} on soldiers in Goma on Sunday.`,
    `Rebels ${v} at a bus in Goma on Sunday.`,
    `Rebels ${v} against the army in Goma on Sunday.`,
    `Nine rebels ${v} in Goma on Sunday.`,
    `A bomb ${v} in Goma on Sunday.`,
    `A shell ${v} nine people in Goma on Sunday.`,
    `A shell ${v} into a base in Goma on Sunday.`,
    `Shells ${v} a base in Goma on Sunday.`,
    `Shells ${v} on a base in Goma on Sunday.`,
    `Soldiers ${v} a column of rebels in Goma on Sunday.`,
    `Rebels ${v} rockets against a base in Goma on Sunday.`,
    `A rocket ${v} into a house in Goma on Sunday.`,
    `A rocket ${v} through a house in Goma on Sunday.`,
    `The shells ${v} a house in Goma on Sunday.`,
    `The shells ${v} on a house in Goma on Sunday.`,
    `The town of Goma ${v} rebels on Sunday.`,
    `Goma ${v} to the rebels on Sunday.`,
    `Thousands of people ${v} in Goma on Sunday.`,
    `The army ${v} into Goma on Sunday.`,
    `The army ${v} from Goma on Sunday.`,
    `The town of Goma was ${v} by rebels on Sunday.`,
    `Soldiers were ${v} by rebels in Goma on Sunday.`,
    `Protesters ${v} the embassy in Goma on Sunday.`,
    `Protesters ${v} shops in Goma on Sunday.`,
    `The president ${v} Rwanda on Sunday.`,
    `The army has ${v} nine hostages in Goma.`,
  ];
}

it('every verb of an event is reached', () => {
  const bad = [...events.verbs].filter(([lemma, entries]) => {
    const sentences = verbSentences(pastOf(lemma));
    // "launched an attack": the noun has the type, the verb gives it its agent.
    if (entries.every((entry) => entry.type === 'launched'))
      return !sentences.some((text) =>
        codedOf(text).some(
          (claim) => claim.kind === 'incident' && claim.type === 'armed attack' && claim.agents.length > 0,
        ),
      );
    return !isReached(`event:${lemma}`, sentences);
  });
  expect(bad.map(([lemma]) => lemma)).toEqual([]);
});

function nounSentences(noun: string): string[] {
  return [
    `A ${noun} in Goma killed nine soldiers on Sunday.`,
    `Rebels carried out a ${noun} in Goma on Sunday.`,
    `There was a ${noun} in Goma on Sunday.`,
    `There were ${noun}s in Goma on Sunday.`,
    `The ${noun} by rebels on the town of Goma began on Sunday.`,
    `The ${noun} between the army and rebels in Goma began on Sunday.`,
    `The ${noun}s between the army and rebels in Goma began on Sunday.`,
    `Nine people died in a ${noun} in Goma on Sunday.`,
    `The army ${noun} in Goma began on Sunday.`,
    `The army launched a ${noun} on Goma on Sunday.`,
    `${noun.charAt(0).toUpperCase()}${noun.slice(1)} continued in Goma on Sunday.`,
    `Rebels held a ${noun} in Goma on Sunday.`,
    `Rebels' ${noun} of Goma ended on Sunday.`,
    `Rwanda imposed ${noun}s on Congo on Sunday.`,
  ];
}

it('every noun of an event is reached', () => {
  const bad = [...events.nouns.values()].flat().filter(({ words, after }) => {
    const noun = words.join(' ');
    const texts = (after?.map((word) => `${word} ${noun}`) ?? [noun]).flatMap(nounSentences);
    return !isReached(`event:${noun}`, texts);
  });
  expect(bad.map((entry) => entry.words.join(' '))).toEqual([]);
});

it('every verb of harm is reached', () => {
  const texts = (v: string) => [
    `Rebels ${v} nine soldiers in Goma on Sunday.`,
    `Nine soldiers ${v} in Goma on Sunday.`,
    `Nine soldiers were ${v} in Goma on Sunday.`,
    `The attack ${v} nine houses in Goma.`,
    `Nine houses were ${v} in Goma on Sunday.`,
    `9,000 people ${v} Goma on Sunday.`,
    `Nine villagers were ${v} from Goma on Sunday.`,
    `The army ${v} nine soldiers in an attack on Goma.`,
  ];
  const bad = [...events.effectVerbs.keys()].filter((lemma) => !isReached(`effect:${lemma}`, texts(pastOf(lemma))));
  expect(bad).toEqual([]);
});

it('every adjective of harm is reached', () => {
  const bad = [...events.effectAdjectives].filter(([word, effect]) => {
    const texts = [
      `Nine soldiers are ${word} after an attack on Goma.`,
      `Rebels left nine soldiers ${word} in Goma.`,
      `Nine ${word} soldiers were found in Goma.`,
      `The attack left nine people ${word} in Goma.`,
      `Nine soldiers were found ${word} in Goma on Sunday.`,
    ];
    return !texts.some((text) => codedOf(text).some((claim) => claim.kind === 'toll' && claim.effect === effect));
  });
  expect(bad).toEqual([]);
});

it('every noun of harm is reached', () => {
  // "Casualties" and "losses" may be dead or hurt: told with a number they say nothing of the dead.
  const open = [...events.effectNouns].filter(([, effect]) => effect === 'casualties').map(([noun]) => noun);
  expect(open).toContain('casualty');
  for (const noun of open)
    expect([noun, entriesOf(`The army suffered nine ${severalOf(noun)} in Goma.`).size]).toEqual([noun, 0]);
  const bad = [...events.effectNouns].filter(([noun, effect]) => {
    if (effect === 'casualties') return false;
    const several = severalOf(noun);
    const texts = [noun, several].flatMap((n) => [
      `The attack caused nine ${n} in Goma.`,
      `The attack in Goma led to the ${n} of nine soldiers.`,
      `Nine ${n} were reported in Goma on Sunday.`,
      `The army reported nine ${n} in Goma.`,
      `The attack on Goma caused no ${n} among soldiers.`,
      `There were no ${n} in Goma.`,
      `There were nine ${n} among soldiers in Goma.`,
    ]);
    return !texts.some((text) => [`effect:${noun}`, `effect:${several}`].some((entry) => entriesOf(text).has(entry)));
  });
  expect(bad.map(([noun]) => noun)).toEqual([]);
});

it('every phrase of a toll is reached', () => {
  const texts = (phrase: string) => [
    `The ${phrase} in Goma rose to nine.`,
    `The ${phrase} from the attack in Goma is nine.`,
  ];
  const bad = [...events.tollPhrases.keys()].filter((phrase) => !isReached('effect:toll', texts(phrase)));
  expect(bad).toEqual([]);
});

it('every word for a weapon is reached', () => {
  const bad = [...events.weapons.values()].flat().filter(({ weapon, words }) => {
    const word = words.join(' ');
    const texts = [
      `Rebels attacked a base in Goma with ${word} on Sunday.`,
      `Rebels attacked a base in Goma with a ${word} on Sunday.`,
      `A ${word} attack on Goma killed nine soldiers.`,
      `${word.charAt(0).toUpperCase()}${word.slice(1)} attacked a base in Goma on Sunday.`,
      `Soldiers were attacked by ${word} in Goma.`,
      `Russian ${word} attacked a base in Goma on Sunday.`,
    ];
    return !texts.some((text) =>
      codedOf(text).some((claim) => claim.kind === 'incident' && claim.weapons.includes(weapon)),
    );
  });
  expect(bad.map((entry) => entry.words.join(' '))).toEqual([]);
});

function severalOf(noun: string): string {
  if (noun.endsWith('y')) return `${noun.slice(0, -1)}ies`;
  return noun.endsWith('s') ? `${noun}es` : `${noun}s`;
}
