import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export interface Pattern {
  /** `read/html/blocks.ts:41`. */
  at: string;
  source: string;
  flags: string;
}

/** Every regular expression written in a folder's TypeScript, tests and what they are built with apart. */
export function patternsIn(folder: string): Pattern[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts') && !name.includes('testing/'))
    .sort()
    .flatMap((name) => patternsOf(name, readFileSync(join(folder, name), 'utf8')));
}

/** A string, a comment or a regular expression, whichever opens first; what stands in the others is no pattern. */
const PIECE =
  /'(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*"|\/\/[^\n]*|\/\*[\s\S]*?\*\/|(?<=[(,=:[!&|?{};\s])\/(?![/*\s])((?:[^/\\\n[]|\\.|\[(?:[^\]\\\n]|\\.)*\])+)\/([dgimsuvy]*)/g;

function patternsOf(name: string, text: string): Pattern[] {
  return [...text.matchAll(PIECE)].flatMap(({ 0: piece, 1: source, 2: flags = '', index }) => {
    if (source === undefined || piece.startsWith('//')) return [];
    const line = text.slice(0, index).split('\n').length;
    return [{ at: `${name}:${line}`, source, flags }];
  });
}

/** What stands in a quantified group of a pattern, where that group repeats without limit and so does something in it. */
export function nestedRepeats(source: string): string[] {
  const nested: string[] = [];
  const open: { at: number; repeats: boolean }[] = [];
  let inClass = false;
  for (let i = 0; i < source.length; i++) {
    const c = source[i];
    if (c === '\\') i++;
    else if (inClass) inClass = c !== ']';
    else if (c === '[') inClass = true;
    else if (c === '(') open.push({ at: i, repeats: false });
    else if (c === ')') {
      const group = open.pop();
      if (!group) continue;
      const unbounded = isUnbounded(source, i + 1);
      if (group.repeats && unbounded) nested.push(source.slice(group.at, i + 1));
      const outer = open.at(-1);
      if (outer && (group.repeats || unbounded)) outer.repeats = true;
      continue;
    }
    const group = open.at(-1);
    if (!inClass && group && isUnbounded(source, i + 1) && c !== '(') group.repeats = true;
  }
  return nested;
}

function isUnbounded(source: string, at: number): boolean {
  return source[at] === '*' || source[at] === '+' || /^\{\d+,\}/.test(source.slice(at, at + 8));
}
