import type { Sentence } from '../../model/annotation.ts';
import type { Claim } from '../../model/claim.ts';
import { claimLines, HEADINGS } from './claim-list.ts';
import type { Page } from './page.ts';
import { safeLine } from './safe-text.ts';
import { pairs, table } from './table.ts';

/** Why a claim was made: its words in their sentence, the arcs of the sentence, the rule and what the rule leaned on. */
export function explanationPage(
  explained: { claim: Claim; title: string; text: string; sentences: readonly Sentence[] },
  page: Page,
): string[] {
  const { claim, text, title, sentences } = explained;
  const { paint } = page;
  return [
    paint.strong(HEADINGS[claim.kind]),
    ...claimLines(claim, page),
    '',
    ...pairs(
      [
        ['rule', claim.trace.rule],
        ['leaned on', claim.trace.entries.map(safeLine).join(', ') || 'nothing in knowledge/'],
        [
          'event word',
          claim.trace.event ? safeLine(text.slice(claim.trace.event.start, claim.trace.event.end)) : 'none',
        ],
        ['document', `${safeLine(title)}, characters ${claim.span.start}–${claim.span.end}`],
      ],
      page,
    ),
    ...(sentences.length === 0 ? ['', 'The sentence is not to be had: this reader splits the text differently.'] : []),
    ...sentences.flatMap((sentence) => sentenceLines(sentence, claim, text, page)),
  ];
}

function sentenceLines(sentence: Sentence, claim: Claim, text: string, page: Page): string[] {
  const rows = sentence.tokens.map((token) => {
    const inside = token.start >= claim.span.start && token.end <= claim.span.end;
    const head = sentence.tokens[token.head];
    return [
      { text: String(token.index) },
      { text: safeLine(token.text), ...(inside ? { mark: page.paint.strong } : {}) },
      { text: safeLine(token.lemma) },
      { text: token.upos },
      { text: token.rel },
      { text: head ? `${head.index} ${safeLine(head.text)}` : '—' },
      { text: inside ? '•' : '' },
    ];
  });
  const columns = ['#', 'Word', 'Lemma', 'Tag', 'Arc', 'To', 'In the claim'].map((title) => ({ title }));
  const parsed = sentence.parsed ? '' : ' (not parsed: too long, or without a word that claims)';
  return [
    '',
    page.paint.strong(`Sentence ${sentence.index}${parsed}`),
    `  ${safeLine(text.slice(sentence.start, sentence.end))}`,
    '',
    ...table(columns, rows, page),
  ];
}
