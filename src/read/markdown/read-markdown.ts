import type { Outcome } from '../../model/problem.ts';
import type { Reading } from '../read-flags.ts';
import { cutFurniture } from '../text/cut-furniture.ts';
import { headline } from '../text/headline.ts';
import { splitFrontMatter } from './front-matter.ts';
import { stripMarks } from './strip-marks.ts';

/** Markdown with or without YAML front matter. A heading that opens the text is its title and stays in the text. */
export function readMarkdown(markdown: string, file: string | null): Outcome<Reading> {
  const split = splitFrontMatter(markdown, file);
  if (!split.ok) return split;
  const text = cutFurniture(stripMarks(split.value.body));
  const { stated } = split.value;
  return { ok: true, value: { text, stated: { ...stated, title: stated.title ?? headline(text) } } };
}
