import { expect, it, vi } from 'vitest';
import { openRelations } from '../../src/knowledge/relations.ts';
import type { RelationType } from '../../src/model/claim.ts';
import { codedOf } from '../claims/claims-of.ts';
import { participleOf, pastOf } from './inflect.ts';

/** Hundreds of sentences are parsed; a busy machine takes its time. */
vi.setConfig({ testTimeout: 120_000 });

const { verbs, light, place, beside, participles, nouns, adjectives, power, agreements } = openRelations();

const tells = (relation: RelationType, sentences: readonly string[]): boolean =>
  sentences.some((text) => codedOf(text).some((claim) => claim.kind === 'relation' && claim.relation === relation));

it.each([...verbs])('the verb "%s" is reached', (lemma, { relation }) => {
  const forms = [pastOf(lemma), `${lemma}s`, `has ${participleOf(lemma)}`];
  const sentences = forms.flatMap((v) => [
    `Rwanda ${v} M23.`,
    `Rwanda ${v} the M23 rebels.`,
    `Sultani Makenga ${v} M23.`,
    `Kenya ${v} Somalia.`,
    `M23 ${v} Goma.`,
    `Hamas ${v} Gaza.`,
    `Qatar ${v} between Rwanda and M23.`,
    `Naim Qassem ${v} Hassan Nasrallah as leader of Hezbollah.`,
    `Joseph Aoun ${v} Michel Aoun.`,
    `Uganda has long ${v} the ADF.`,
    `Uganda has been ${lemma}ing the ADF for years.`,
  ]);
  expect(tells(relation, sentences)).toBe(true);
});

const LIGHT = light.flatMap(({ verbs: vs, nouns: ns, relation, to }) => [
  ...vs.map((v) => [v, ns[0] ?? '', relation, to] as const),
  ...ns.map((n) => [vs[0] ?? '', n, relation, to] as const),
]);

it.each(LIGHT)('"%s … %s" is reached', (v, noun, relation, to) => {
  const slots = Array.isArray(to) ? to : [to];
  const forms = [pastOf(v), `${v}s`, `has ${participleOf(v)}`];
  const sentences = forms.flatMap((verb) =>
    slots.flatMap((slot) =>
      slot === 'object'
        ? [`Rwanda ${verb} M23 ${noun}.`, `Rwanda ${verb} M23 with ${noun}.`]
        : [
            `Rwanda ${verb} ${noun} ${slot} M23.`,
            `Rwanda ${verb} ${noun}s ${slot} M23.`,
            `Rwanda ${verb} a ${noun} ${slot} M23.`,
            `M23 ${verb} ${noun} ${slot} Rwanda.`,
            `M23 ${verb} out a ${noun} ${slot} Rwanda.`,
            `M23 ${verb} an ${noun} ${slot} Rwanda.`,
          ],
    ),
  );
  expect(tells(relation, sentences)).toBe(true);
});

const PLACES = place.flatMap((p) =>
  [...p.verbs].flatMap((v) => [...p.prepositions].map((at) => [v, at, p.relation] as const)),
);

it.each(PLACES)('"%s %s" is reached', (v, at, relation) => {
  const sentences = [
    `M23 ${v}s ${at} Rwanda.`,
    `M23 fighters ${pastOf(v)} ${at} Rwanda.`,
    `M23 fighters have ${pastOf(v)} ${at} Rwanda for years.`,
    `M23 is ${participleOf(v)} ${at} Rwanda.`,
    `M23, ${participleOf(v)} ${at} Rwanda, captured Goma.`,
  ];
  expect(tells(relation, sentences)).toBe(true);
});

const BESIDE = beside.flatMap((b) =>
  b.verbs.flatMap((v) => [
    ...b.prepositions.map((at) => [v, at, b.relation] as const),
    ...b.nouns.map((n) => [v, `on the ${n} of`, b.relation] as const),
  ]),
);

it.each(BESIDE)('"%s %s" is reached', (v, at, relation) => {
  const sentences = [
    `Rwandan soldiers ${pastOf(v)} ${at} M23.`,
    `Rwandan soldiers are ${v}ing ${at} M23.`,
    `Rwandan soldiers were ${participleOf(v)} ${at} M23 rebels.`,
    `Rwanda ${pastOf(v)} ${at} M23 in Goma.`,
  ];
  expect(tells(relation, sentences)).toBe(true);
});

it.each([...participles])('the participle "%s" is reached', (word, { relation }) => {
  const sentences = [
    `Rwanda-${word} M23 captured Goma.`,
    `The Rwanda-${word} M23 rebels captured Goma.`,
    `M23, ${word} by Rwanda, captured Goma.`,
    `M23, ${word} with Rwanda, captured Goma.`,
    `Rwandan-${word} M23 rebels captured Goma.`,
  ];
  expect(tells(relation, sentences)).toBe(true);
});

it.each([...nouns])('the noun "%s" is reached', (word, { relation, under }) => {
  const sentences = [
    `Rwanda is a ${word} of M23.`,
    `M23 is an ${word} of Rwanda.`,
    `M23 is a ${word} of Hezbollah.`,
    `Sultani Makenga is the ${word} of M23.`,
    `Sultani Makenga, the ${word} of M23, arrived in Goma.`,
    `Rwanda was accused of the ${word} of M23.`,
    `Kenya condemned the ${word} of M23 by Rwanda.`,
    `Kenya condemned Rwanda's ${word} of M23.`,
    `M23 is ${under ?? 'under'} the ${word} of Rwanda.`,
    `Sultani Makenga is a ${word} of M23.`,
  ];
  expect(tells(relation, sentences)).toBe(true);
});

it.each([...adjectives])('the adjective "%s" is reached', (word, { relation, with: prepositions }) => {
  const sentences = prepositions.flatMap((at) => [
    `M23 is ${word} ${at} Hezbollah.`,
    `M23 is ${pastOf(word)} ${at} Hezbollah.`,
    `M23, ${pastOf(word)} ${at} Hezbollah, captured Goma.`,
    `M23 is ${participleOf(word)} ${at} the March 23 Movement.`,
    `The March 23 Movement, ${word} ${at} M23, captured Goma.`,
    `The March 23 Movement is ${word} ${at} M23.`,
  ]);
  expect(tells(relation, sentences)).toBe(true);
});

it.each([...power.verbs].flatMap((v) => [...power.nouns].map((noun) => [v, noun] as const)))(
  '"%s … %s" is reached',
  (v, noun) => {
    const verb = pastOf(v);
    const sentences = ['the Taliban', 'the junta', 'Hamas'].flatMap((who) =>
      ['of ', 'in ', 'to ', ''].map(
        (of) =>
          `Since ${who} ${verb} ${of === 'to ' ? 'to ' : ''}${noun} ${of === 'of ' ? 'of Afghanistan' : 'in Afghanistan'} in 2021, women have stayed at home.`,
      ),
    );
    const plain = [
      `The Taliban ${verb} ${noun} in Afghanistan in 2021.`,
      `The Taliban ${verb} to ${noun} in Afghanistan in 2021.`,
      `The Taliban ${verb} ${noun} of Afghanistan in August 2021.`,
      `The Taliban ${verb} into ${noun} in Afghanistan in 2021.`,
    ];
    expect(tells('governs', [...plain, ...sentences])).toBe(true);
  },
);

it.each([...agreements.nouns])('the accord "%s" is reached', (noun, type) => {
  const sentences = [
    'Rwanda and Congo agreed on',
    'Rwanda and Congo signed',
    'Rwanda and Congo held',
    'Rwanda and Congo restored',
  ].flatMap((told) => [
    `${told} a ${noun} on Sunday.`,
    `${told} ${noun}s on Sunday.`,
    `${told} a ${noun} to end the war on Sunday.`,
  ]);
  expect(
    sentences.some((text) => codedOf(text).some((claim) => claim.kind === 'agreement' && claim.type === type)),
  ).toBe(true);
});
