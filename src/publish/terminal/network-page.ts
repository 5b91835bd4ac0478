import type { RelationType } from '../../model/claim.ts';
import type { Network } from '../../model/relation-record.ts';
import { momentWords } from '../words/time-words.ts';
import { type Page, wrap } from './page.ts';
import { fightingLines, relationLines } from './relation-lines.ts';
import { safeLine } from './safe-text.ts';

/** Headings of relations, in the order they are read; each relation stands under one. */
export const RELATION_HEADINGS: readonly (readonly [string, readonly RelationType[]])[] = [
  ['Leads, speaks for, belongs to', ['leads', 'succeeded', 'speaks for', 'member of', 'part of']],
  ['Shelters', ['shelters', 'operates from']],
  ['Backs', ['patron of']],
  ['Sides with', ['allied with', 'aligned with']],
  ['Recognises, governs, mediates', ['recognises', 'governs', 'mediates between', 'borders']],
  ['Is at odds with, is apart from', ['hostile to', 'distinct from', 'also known as']],
];

/** A picture of who stands how to whom, by kind of relation, each edge with everybody who says or denies it. */
export function networkPage(network: Network, page: Page): string[] {
  const { paint } = page;
  const { of, nodes, relations, fighting, undated } = network;
  const head = [paint.strong(`Who stands how to whom, ${ofWords(of)}`), paint.faint(wrap(ruleWords(of), page))];
  if (relations.length + fighting.length === 0) return [...head, '', `Nothing is said of that time.`];
  return [
    ...head,
    '',
    wrap(
      `${nodes.length} named: ${nodes.map(({ name, kind, edges }) => `${safeLine(name)}${kind === 'place' ? ' (place)' : ''} ${edges}`).join(', ')}`,
      page,
    ),
    ...(fighting.length > 0
      ? ['', paint.strong('Fights'), ...fighting.flatMap((record) => fightingLines(record, page))]
      : []),
    ...RELATION_HEADINGS.flatMap(([heading, types]) => {
      const own = types.flatMap((type) => relations.filter(({ relation }) => relation === type));
      if (own.length === 0) return [];
      return ['', paint.strong(heading), ...own.flatMap((record) => relationLines(record, page))];
    }),
    ...(undated > 0
      ? [
          '',
          paint.faint(`${undated} ${undated === 1 ? 'incident has' : 'incidents have'} no day and cannot be placed.`),
        ]
      : []),
  ];
}

function ofWords(of: Network['of']): string {
  if (of === null) return 'over the whole case';
  return 'year' in of ? `in ${of.year}` : `on ${momentWords(of.day)}`;
}

function ruleWords(of: Network['of']): string {
  const standing =
    'Stated: somebody says so plainly. Alleged: only in doubt, as a charge, or by one side of another. Disputed: said and denied.';
  if (of === null) return standing;
  if ('year' in of)
    return `What is said to have held in that year; what is said without days, in reports of that year; fighting that took place in it. ${standing}`;
  return `What is said to hold on that day; what is said without days, in reports of the year up to it; fighting of the year up to it. ${standing}`;
}
