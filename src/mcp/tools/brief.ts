import { z } from 'zod';
import {
  BRIEF_LANGUAGES,
  BRIEF_SECTIONS,
  type BriefBlock,
  BriefNote,
  type BriefSection,
  type BriefSentence,
} from '../../model/brief.ts';
import { makeBrief } from '../../pipeline/brief/make-brief.ts';
import { unknownIn } from '../../pipeline/brief/near-names.ts';
import { nextAfter, rowOf } from '../../server/api/cursor.ts';
import { RequestProblem } from '../../server/api/request-problem.ts';
import { PAGE, WHICH } from '../mcp-cases.ts';
import { pageLine } from '../shown.ts';
import { defineTool } from '../tool.ts';

const Sentence = z.object({
  section: z.enum(BRIEF_SECTIONS),
  text: z.string(),
  claims: z.array(z.string()),
  notes: z.array(z.int()),
});

export const brief = defineTool({
  name: 'brief',
  title: 'A brief on a period',
  description:
    'A brief on a period, sentence by sentence, each with its claims, and notes with the words that they stand on: headline figures by claimant, what changed, incidents by day, contested tolls, agreements, positions, forecasts, statistics, coverage.',
  input: z.strictObject({
    ...WHICH,
    since: z.iso.date().optional().describe('From this day on; what changed is told against the day before.'),
    until: z.iso.date().optional(),
    actor: z.string().min(1).max(200).optional(),
    place: z.string().min(1).max(200).optional(),
    section: z.enum(BRIEF_SECTIONS).optional().describe('Only this section.'),
    language: z.enum(BRIEF_LANGUAGES).default('en'),
    ...PAGE,
    limit: z.int().min(1).max(300).default(100).describe('Sentences at most.'),
  }),
  output: z.object({
    title: z.string(),
    dated: z.string().nullable(),
    total: z.int(),
    next: z.string().nullable(),
    sentences: z.array(Sentence),
    notes: z.array(BriefNote),
  }),
  async answer(asked, cases) {
    const { since = null, until = null, actor = null, place = null, asKnownOn = null, language, section } = asked;
    checkDays(since, until);
    const { file } = await cases.view(asked);
    const unknown = await unknownIn(file, { actor, place });
    if (unknown) throw unknownName(unknown);
    const open = async () => (await import('../../pipeline/engine.ts')).openEngine();
    const made = await makeBrief(file, { since, until, asKnownOn, actor, place, language }, open);
    const sections = made.sections.filter(({ id }) => section === undefined || id === section);
    const all = sections.flatMap(sentencesOf);
    const offset = rowOf(asked.cursor);
    const sentences = all.slice(offset, offset + asked.limit);
    const numbers = new Set(sentences.flatMap(({ notes }) => notes));
    const notes = made.notes.filter(({ number }) => numbers.has(number));
    const next = nextAfter(offset, sentences.length, all.length);
    return {
      data: { title: made.title, dated: made.dated, total: all.length, next, sentences, notes },
      lines: [
        `${made.title}. ${pageLine(sentences.length, all.length, next)}`,
        ...sentences.map(({ section: of, text, notes: of_ }) => `[${of}] ${text} ${of_.map((n) => `[${n}]`).join('')}`),
        'Notes:',
        ...notes.map(noteLine),
      ],
    };
  },
});

function checkDays(since: string | null, until: string | null): void {
  if (since !== null && until !== null && since > until)
    throw new RequestProblem('bad request', `"since" (${since}) is after "until" (${until}).`, 'since');
}

function unknownName({ option, typed, near }: { option: string; typed: string; near: string[] }): RequestProblem {
  const offered = near.length > 0 ? ` Near to it: ${near.join(', ')}.` : ' Use search to find how it is called.';
  return new RequestProblem('not found', `Nothing in the case is called “${typed}”.${offered}`, option);
}

function noteLine({ number, claimant, quote, source, published, claims, document }: BriefNote): string {
  return `[${number}] ${claimant}: “${quote}” [claim ${claims.join(', ')}; ${source}, ${published}; report ${document}]`;
}

function sentencesOf({ id, blocks }: BriefSection): z.output<typeof Sentence>[] {
  return blocks.flatMap(sentencesIn).map(({ parts, claims, notes }) => ({
    section: id,
    text: parts.map(({ text }) => text).join(''),
    claims,
    notes,
  }));
}

function sentencesIn(block: BriefBlock): BriefSentence[] {
  if (block.kind === 'paragraph') return block.sentences;
  if (block.kind === 'item') return [...(block.lead === null ? [] : [block.lead]), ...block.sentences];
  if (block.kind === 'table') return block.rows.flatMap((row) => row.flat());
  return [];
}
