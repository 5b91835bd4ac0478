import { NOTHING_STATED, type Reading } from '../read-flags.ts';
import { cutFurniture } from './cut-furniture.ts';
import { headline } from './headline.ts';

/** Lines in which a plain text may say when it was published, only where they are labelled as such. */
const DATE_LINE =
  /^\s*(?:date|dated|published|published on|publication date|posted|posted on|issued on)\s*:\s*(\S.{0,70})$/i;
/** How far down such a line may stand. Guess. */
const HEAD_LINES = 6;

/**
 * Plain text: kept as it is apart from page furniture, so that spans point at what the analyst sees. The title line
 * stays in the text. A labelled date near the top ("Published: 15 October 2025") is a statement of the file.
 */
export function readText(text: string): Reading {
  const body = cutFurniture(text);
  const head = body.split('\n', HEAD_LINES);
  const published = head.flatMap((line) => DATE_LINE.exec(line)?.[1] ?? []);
  return { text: body, stated: { ...NOTHING_STATED, title: headline(body), published } };
}
