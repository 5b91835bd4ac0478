import { describe, expect, it } from 'vitest';
import { codedOf, documentOf, engine, short } from '../../test/claims/claims-of.ts';
import { splitSentences } from '../annotate/sentences/split-sentences.ts';
import { annotateSyntax } from '../annotate/syntax/annotate-syntax.ts';
import { datelineDay } from './dateline.ts';

function filed(text: string, published = '2025-10-15'): string | null {
  const { text: body } = documentOf(text, { published });
  const sentences = splitSentences(body);
  annotateSyntax(sentences, engine.syntax);
  return datelineDay(body, sentences, engine.times.resolveTimes(sentences, { published }), published);
}

describe('the day a report was filed', () => {
  it.each([
    ['day before month', 'LIMA, 13 Oct (Agency) -\nSeven policemen were killed today.', '2025-10-15', '2025-10-13'],
    ['a long dash', 'LIMA, 13 October —\nSeven policemen were killed today.', '2025-10-15', '2025-10-13'],
    ['over a year’s end', 'LIMA, 30 Dec (Agency) -\nSeven policemen were killed today.', '2026-01-02', '2025-12-30'],
    ['a time of publication', 'LIMA, 13 Oct (Agency) -\nIt rained.', '2025-10-15T09:00:00Z', '2025-10-13'],
    ['the day of publication itself', 'LIMA, 15 Oct (Agency) -\nIt rained.', '2025-10-15', null],
    ['too long before', 'LIMA, 1 Oct (Agency) -\nIt rained.', '2025-10-15', null],
    ['after it', 'LIMA, 20 Oct (Agency) -\nIt rained.', '2025-10-15', null],
    ['no dash', 'Seven policemen were killed on 13 October.', '2025-10-15', null],
    ['no day', 'LIMA (Agency) -\nSeven policemen were killed.', '2025-10-15', null],
    ['far down', 'One.\nTwo.\nThree.\nFour.\nLIMA, 13 Oct -\nIt rained.', '2025-10-15', null],
  ])('%s', (_name, text, published, want) => {
    expect(filed(text, published)).toBe(want);
  });
});

describe('what counts from it', () => {
  it.each([
    ['today', 'LIMA, 13 Oct (Agency) -\nSeven policemen were killed in Ayacucho today.', '2025-10-13'],
    [
      'today, on the same line',
      'LIMA, Oct 13 (Reuters) - Seven policemen were killed in Ayacucho today.',
      '2025-10-13',
    ],
    ['last night', 'Bogota, 13 October --\nRebels killed two soldiers in Arauca last night.', '2025-10-12'],
    ['a dateline years off', 'LIMA, 1 Jan (Agency) -\nSeven policemen were killed today.', '2025-10-15'],
    ['none', 'Seven policemen were killed in Ayacucho today.', '2025-10-15'],
  ])('%s', (_name, text, want) => {
    const [toll] = codedOf(text).filter((claim) => claim.kind === 'toll');
    expect(short(toll?.when ?? null)).toBe(want);
  });
});
