import { expect, test } from 'vitest';
import { openEngine } from '../../src/pipeline/engine.ts';
import { coreference } from './coreference.ts';

/** Two articles of one blast and one of another town, each with its word for it and another word. */
const articles = [
  ['a', 'A suicide bombing in Kandahar on 4 March 2031 killed 31 people. A guard was hurt.', 'bombing', 'hurt'],
  ['b', 'The suicide bombing in Kandahar on 4 March 2031 killed 31 people, police said.', 'bombing', 'said'],
  ['c', 'A suicide bombing in Herat on 4 March 2031 killed two people, police said.', 'bombing', 'said'],
].map(([id = '', text = '', ...words]) => ({
  id,
  text,
  mentions: words.map((word) => {
    const start = text.indexOf(word);
    return { id: `${id}/${word}`, kind: 'event', start, end: start + word.length, text: word };
  }),
}));

test('marked words of one event have one cluster, those of another town or matter their own', () => {
  const engine = openEngine();
  const opened = coreference.open(articles);
  expect(opened.hasKey).toBe(false);
  const answers = opened.ids.map((_, at) => opened.predict(at, engine)) as {
    mentions: { mention: string; cluster: string }[];
  }[];
  const clusterOf = new Map(answers.flatMap(({ mentions }) => mentions.map((m) => [m.mention, m.cluster] as const)));
  expect(clusterOf.get('a/bombing')).toBe(clusterOf.get('b/bombing'));
  expect(clusterOf.get('c/bombing')).not.toBe(clusterOf.get('a/bombing'));
  expect(clusterOf.get('a/hurt')).not.toBe(clusterOf.get('a/bombing'));
  expect(clusterOf.get('b/said')).not.toBe(clusterOf.get('b/bombing'));
});
