import type { When } from '../../model/when.ts';
import type { Who } from '../../model/who.ts';
import type { Reading } from '../draft.ts';
import { timeOf } from '../event/circumstances.ts';
import type { SentenceView } from '../view.ts';
import type { Accord } from './accord.ts';
import { sidesOf } from './sides.ts';

const CAME_OF = new Set(['after', 'following', 'in', 'at', 'during', 'from']);

/** "a ceasefire after talks that Qatar mediated": who mediated the talks mediated what came of them. */
export function mediatorsOfTalks(reading: Reading, s: SentenceView, accord: Accord, all: readonly Accord[]): Who[] {
  if (accord.type !== 'ceasefire' && accord.type !== 'peace deal') return [];
  const { tree } = s;
  const talks = all.find(
    ({ type, token }) =>
      type === 'talks' &&
      token > accord.token &&
      CAME_OF.has(tree.caseOf(token)) &&
      [accord.token, ...accord.verbs.map((g) => g.verb)].includes(tree.token(token).head),
  );
  return talks ? sidesOf(reading, s, talks).mediators : [];
}

/** "have agreed to an immediate ceasefire": it holds from the day it was agreed, which is the day of the news where no other is told. */
export function startsAtOnce(reading: Reading, s: SentenceView, accord: Accord): When | null {
  const { tree } = s;
  const [verb] = accord.verbs;
  if (!verb || !tree.childrenBy(accord.token, 'amod').some((k) => tree.token(k).lower === 'immediate')) return null;
  if (!reading.view.knowledge.relations.agreements.agree.has(tree.token(verb.verb).lemma)) return null;
  const told = timeOf(s, verb.verb, reading.book)?.when ?? null;
  if (told) return told.grain === 'day' ? told : null;
  const now = tree.childrenBy(verb.verb, 'aux').some((k) => ['have', 'has'].includes(tree.token(k).lower));
  const published = reading.view.document.published.slice(0, 10);
  return now
    ? { from: published, to: published, grain: 'day', approximate: false, basis: 'published', span: null }
    : null;
}
