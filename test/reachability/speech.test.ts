import { describe, expect, it, vi } from 'vitest';
import { openSpeech, type SpeechVerb } from '../../src/knowledge/speech.ts';
import { codedOf } from '../claims/claims-of.ts';
import { participleOf, pastOf } from './inflect.ts';
import { entriesOf, isReached } from './reached.ts';

/** Thousands of sentences are parsed; a busy machine takes its time. */
vi.setConfig({ testTimeout: 120_000 });

const speech = openSpeech();

/** Sentences for each way in which a verb of saying takes what is said; `v` is its past. */
const TAKES: Record<SpeechVerb['takes'][number], (v: string) => string[]> = {
  clause: (v) => [
    `The army ${v} that rebels had killed nine soldiers in Goma.`,
    `Rebels killed nine soldiers in Goma, the army ${v}.`,
    `The army ${v} reporters that rebels had killed nine soldiers in Goma.`,
    `The governor ${v} that rebels will attack Goma on Sunday.`,
    `Analysts ${v} that rebels had killed nine soldiers in Goma.`,
  ],
  object: (v) => [
    `The army ${v} the attack on Goma.`,
    `The army ${v} the killing of nine soldiers in Goma.`,
    `Rwanda ${v} the allegations.`,
    `President Felix Tshisekedi ${v} the attack on Goma on Sunday.`,
    `On Sunday he ${v} the attack on Goma as a massacre.`,
    `The army ${v} the death toll at nine.`,
  ],
  gerund: (v) => [`The army ${v} firing on the town of Goma.`, `Rwanda ${v} sending troops to Goma.`],
  predicate: (v) => [`The army ${v} the attack on Goma a massacre.`, `The army ${v} the report false.`],
  of: (v) => [`The army ${v} the rebels of shelling Goma.`, `The army ${v} of an attack on Goma.`],
  for: (v) => [
    `The army ${v} the rebels for the shelling of Goma.`,
    `The army ${v} for the release of the prisoners.`,
    `The army ${v} for an attack on Goma.`,
  ],
  on: (v) => [
    `The army ${v} the attack in Goma on the rebels.`,
    `The army ${v} on the attack in Goma.`,
    `Officials ${v} the raid on the M23.`,
    `Officials ${v} the raid to the M23.`,
  ],
  against: (v) => [`The army ${v} against an attack on Goma.`, `The army ${v} the rebels against attacking Goma.`],
  to: (v) => [
    `The army ${v} to attack Goma.`,
    `The army ${v} the rebels to leave Goma.`,
    `The president ${v} them to stop the attack on Goma.`,
    `The army ${v} to the attack on Goma.`,
    `Rwanda ${v} to send troops to Goma.`,
  ],
  as: (v) => [
    `The army ${v} the attack on Goma as a massacre.`,
    `The army ${v} the rebels as terrorists.`,
    `President Felix Tshisekedi ${v} the attack on Goma as a massacre.`,
  ],
  with: (v) => [`The army ${v} the rebels with shelling Goma.`, `The army ${v} with an attack on Goma.`],
  in: (v) => [`The army ${v} in the attack on Goma.`],
};

it('every verb of saying is reached', () => {
  const bad = [...speech.verbs.values()].filter(({ lemma, takes }) => {
    // "Analysts hypothesize": after several the verb is its own present.
    const forms = [pastOf(lemma), presentOf(lemma), lemma];
    return !isReached(
      `speech:${lemma}`,
      forms.flatMap((form) => takes.flatMap((take) => TAKES[take](form))),
    );
  });
  expect(bad.map((entry) => entry.lemma)).toEqual([]);
});

/** "want" → "wants", "rule out" → "rules out". */
function presentOf(lemma: string): string {
  const [verb = '', ...rest] = lemma.split(' ');
  const s = /[^aeiou]y$/.test(verb)
    ? `${verb.slice(0, -1)}ies`
    : /(?:s|x|ch|sh)$/.test(verb)
      ? `${verb}es`
      : `${verb}s`;
  return [s, ...rest].join(' ');
}

function nounSentences(noun: string): string[] {
  return [
    `The army's ${noun} that rebels had killed nine soldiers in Goma was repeated on Sunday.`,
    `The army rejected the rebels' ${noun} that soldiers had shelled Goma.`,
    `A ${noun} by the army that rebels would attack Goma was made on Sunday.`,
    `The army's ${noun} said rebels had killed nine soldiers in Goma.`,
    `A ${noun} by the army said rebels had killed nine soldiers in Goma.`,
    `The army's ${noun} of an attack on Goma was repeated.`,
    `There were ${noun}s that rebels had attacked Goma.`,
    `The army's ${noun} shows rebels killing nine soldiers in Goma.`,
    `The army's ${noun} to attack Goma was repeated.`,
    `There was ${noun} that rebels had attacked Goma.`,
  ];
}

it('every noun of saying is reached, as a frame or as the channel', () => {
  const bad = [...speech.nouns.values()].filter(({ lemma, after, channel }) => {
    const texts = (after?.map((word) => `${word} ${lemma}`) ?? [lemma]).flatMap(nounSentences);
    return !texts.some(
      (text) =>
        entriesOf(text).has(`speech:${lemma}`) ||
        (channel !== undefined && codedOf(text).some((claim) => claim.channel === channel)),
    );
  });
  expect(bad.map((entry) => entry.lemma)).toEqual([]);
});

it('every phrase of saying is reached', () => {
  const phrases = speech.prepositions.map(({ words }) => words.join(' '));
  const bad = phrases.filter(
    (words) => !isReached(`speech:${words}`, [`Rebels killed nine soldiers in Goma, ${words} the army.`]),
  );
  expect(bad).toEqual([]);
});

it('every channel is kept', () => {
  const told = (where: string) => `The governor said ${where} that rebels had killed nine soldiers in Goma.`;
  const bad = [...speech.channels].filter(([words, channel]) => {
    const texts = ['in a', 'in an', 'at a', 'in', 'on', 'by', 'via', 'on his'].map((before) =>
      told(`${before} ${words}`),
    );
    return ![...texts, `The governor posted on ${words} that rebels had killed nine soldiers in Goma.`].some((text) =>
      codedOf(text).some((claim) => claim.channel === channel),
    );
  });
  expect(bad).toEqual([]);
});

/** Certainties and stances of what a sentence tells of an event. */
function standings(text: string): string[] {
  return codedOf(text)
    .filter((claim) => claim.kind === 'incident' || claim.kind === 'toll')
    .map((claim) => `${claim.certainty} ${claim.stance}`);
}

const doubted = (text: string) => standings(text).some((standing) => !standing.startsWith('asserted'));
const asserted = (text: string) => standings(text).some((standing) => standing.startsWith('asserted'));
const denied = (text: string) => standings(text).some((standing) => /negated|denies/.test(standing));
const unreached = (words: Iterable<string>, texts: (word: string) => string[], holds: (text: string) => boolean) =>
  [...words].filter((word) => !texts(word).some(holds));

describe('every hedge is reached', () => {
  it('adverbs', () => {
    const texts = (w: string) => [
      `Rebels ${w} killed nine soldiers in Goma on Sunday.`,
      `Nine soldiers were ${w} killed in Goma on Sunday.`,
      `Rebels are ${w} to have killed nine soldiers in Goma.`,
      `${w.charAt(0).toUpperCase()}${w.slice(1)} nine soldiers were killed in Goma on Sunday.`,
    ];
    expect(unreached(speech.hedgeAdverbs, texts, doubted)).toEqual([]);
  });

  it('adjectives', () => {
    const texts = (w: string) => [
      `A ${w} attack by rebels in Goma killed nine soldiers.`,
      `A ${w} drone strike hit Goma on Sunday.`,
      `The ${w} killing of nine soldiers in Goma was discussed on Sunday.`,
      `The army reported the ${w} attack on Goma.`,
    ];
    expect(unreached(speech.hedgeAdjectives, texts, doubted)).toEqual([]);
  });

  it('adjectives that deny', () => {
    const texts = (w: string) => [
      `The ministry called the report that rebels had killed nine soldiers in Goma ${w}.`,
      `Claims that rebels had attacked Goma are ${w}, the army said.`,
    ];
    expect(unreached(speech.negatingAdjectives, texts, denied)).toEqual([]);
  });

  it('passives', () => {
    const texts = (w: string) => [
      `Rebels are ${participleOf(w)} to have killed nine soldiers in Goma on Sunday.`,
      `It is ${participleOf(w)} that rebels killed nine soldiers in Goma.`,
      `Nine soldiers are ${participleOf(w)} killed in Goma.`,
    ];
    expect(unreached(speech.passives, texts, doubted)).toEqual([]);
  });

  it('modals of doubt; the other modals tell nothing that happened', () => {
    const past = (w: string) => [`Rebels ${w} have killed nine soldiers in Goma.`];
    expect(unreached(speech.modals.hedged, past, doubted)).toEqual([]);
    const { future, conditional, duty } = speech.modals;
    const coming = (w: string) => {
      if (w.startsWith("'")) return [`They${w} attack Goma.`];
      if (w === 'wo' || w === 'sha') return [`Rebels ${w}n't attack Goma.`];
      return [
        w === 'going' ? 'Rebels are going to attack Goma.' : `Rebels ${w} ${w === 'ought' ? 'to ' : ''}attack Goma.`,
      ];
    };
    const told = (text: string) => !asserted(text);
    expect(asserted('Rebels did attack Goma.')).toBe(true);
    expect(unreached([...future, ...conditional, ...duty], coming, told)).toEqual([]);
  });
});

it('every word of likelihood is reached with its range', () => {
  const texts = (w: string) => [
    `A further attack on Goma is ${w}, the analyst said.`,
    `A further attack is ${w}.`,
    `There is a ${w} of a further attack on Goma, the analyst said.`,
    `There is ${w} of a further attack on Goma, the analyst said.`,
    `Rebels will ${w} attack Goma, the analyst said.`,
    `It is ${w} that rebels will attack Goma, the analyst said.`,
    `Rebels are ${w} to attack Goma, the analyst said.`,
  ];
  const bad = speech.likelihood.filter(
    ({ words, low, high }) =>
      !texts(words).some((text) =>
        codedOf(text).some(
          (claim) =>
            claim.kind === 'forecast' &&
            claim.trace.entries.includes(`likelihood:${words}`) &&
            claim.likelihood?.low === low &&
            claim.likelihood.high === high,
        ),
      ),
  );
  expect(bad.map((entry) => entry.words)).toEqual([]);
});
