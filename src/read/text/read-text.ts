import { labelledDate } from '../metadata/labelled-date.ts';
import { NOTHING_STATED, type Reading } from '../read-flags.ts';
import { cutFurniture } from './cut-furniture.ts';
import { headline } from './headline.ts';

/** How far down such a line may stand. Guess. */
const HEAD_LINES = 6;

/**
 * Plain text: kept as it is apart from page furniture, so that spans point at what the analyst sees. The title line
 * stays in the text. A labelled date near the top ("Published: 15 October 2025") is a statement of the file.
 */
export function readText(text: string): Reading {
  const body = cutFurniture(text);
  const head = body.split('\n', HEAD_LINES);
  const published = head.flatMap((line) => labelledDate(line) ?? []);
  return { text: body, stated: { ...NOTHING_STATED, title: headline(body), published } };
}
