import type { Template } from '../../../knowledge/wording.ts';
import type { BriefPart, BriefSentence } from '../../../model/brief.ts';

export type Parts = readonly BriefPart[];
/** What a slot is filled with; a bare string is a fixed phrase. */
export type Slots = Readonly<Record<string, Parts | string>>;

export const words = (text: string): BriefPart => ({ kind: 'words', text });
export const name = (text: string): BriefPart => ({ kind: 'name', text });

/** Fills a template. `category` is the plural category that decides its form. */
export function fill(template: Template, slots: Slots, category: Intl.LDMLPluralRule = 'other'): BriefPart[] {
  const text = typeof template === 'string' ? template : (template[category] ?? template.other);
  const parts: BriefPart[] = [];
  let at = 0;
  for (const match of text.matchAll(/\{([\w-]+)\}/g)) {
    parts.push(words(text.slice(at, match.index)));
    const slot = slots[match[1] ?? ''];
    if (slot === undefined) throw new Error(`nothing to fill {${match[1]}} with in "${text}"`);
    parts.push(...(typeof slot === 'string' ? [words(slot)] : slot));
    at = match.index + match[0].length;
  }
  return joined([...parts, words(text.slice(at))]);
}

/** Fixed words that touch are one part; empty ones are none. */
export function joined(parts: Parts): BriefPart[] {
  const all: BriefPart[] = [];
  for (const part of parts) {
    const last = all.at(-1);
    if (part.text === '') continue;
    if (part.kind === 'words' && last?.kind === 'words') all[all.length - 1] = words(last.text + part.text);
    else all.push(part);
  }
  return all;
}

export function textOf(parts: Parts): string {
  return parts.map(({ text }) => text).join('');
}

/** A sentence of its parts, which begins with a capital where its script has such. Notes are numbered at the end. */
export function sentence(parts: Parts, claims: readonly string[] = []): BriefSentence {
  const [first, ...rest] = joined(parts);
  const begun = first ? [capital(first), ...rest] : [];
  return { parts: begun, claims: [...new Set(claims)], notes: [] };
}

function capital(part: BriefPart): BriefPart {
  if (part.kind !== 'words' && part.kind !== 'name') return part;
  return { ...part, text: part.text.replace(/^[\s“"]*\p{Ll}/u, (letter) => letter.toUpperCase()) };
}
