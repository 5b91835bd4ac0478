import type { Document } from '../../model/document.ts';
import type { LineProblem } from '../../model/given-report.ts';
import { failed, type Outcome } from '../../model/problem.ts';
import type { Coded } from '../../model/situation.ts';
import { safeJson } from '../../publish/terminal/safe-text.ts';
import { codeGiven, documentGiven, givenFrom } from '../code-given.ts';
import type { Engine } from '../engine.ts';
import type { ReadFlags } from '../read-input.ts';
import { type LineAnswer, problemLine } from './problem-line.ts';

interface With {
  engine: Engine;
  defaults: ReadFlags;
  /** Told what the line calls itself, before the long part. */
  onBegun(id: LineProblem['id']): void;
}

/** Answers one line of `sitrep code --jsonl`. Whatever stands in it, there is one answer. */
export function answerLine(bytes: Uint8Array, number: number, { engine, defaults, onBegun }: With): LineAnswer {
  const parsed = parse(bytes);
  if (!parsed.ok) return problemLine(number, null, parsed.problem);
  const id = idOf(parsed.value);
  onBegun(id);
  const given = givenFrom(parsed.value);
  const coded = given.ok ? codeGiven(given.value, engine, defaults) : given;
  if (!coded.ok) return problemLine(number, id, coded.problem);
  const answer: Coded & { id?: string | number } = id === null ? coded.value : { id, ...coded.value };
  return { json: safeJson(JSON.stringify(answer)), coded: true };
}

/** The report that a line holds, with nothing made of it; null where it holds none. */
export function documentOfLine(bytes: Uint8Array, defaults: ReadFlags): Document | null {
  const parsed = parse(bytes);
  const given = parsed.ok ? givenFrom(parsed.value) : parsed;
  const read = given.ok ? documentGiven(given.value, defaults) : given;
  return read.ok ? read.value : null;
}

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

function parse(bytes: Uint8Array): Outcome<unknown> {
  let text: string;
  try {
    text = utf8.decode(bytes);
  } catch {
    return failed('encoding', 'This line is not UTF-8; write it as UTF-8, or with \\u escapes.');
  }
  if (text.trim() === '') return failed('empty', 'There is nothing in this line.');
  try {
    return { ok: true, value: JSON.parse(text) };
  } catch (error) {
    const said = error instanceof Error ? error.message : String(error);
    return failed('bad record', `This line is no JSON (${said}). Write each report as one JSON object on one line.`);
  }
}

function idOf(data: unknown): LineProblem['id'] {
  if (typeof data !== 'object' || data === null || !('id' in data)) return null;
  return typeof data.id === 'string' || typeof data.id === 'number' ? data.id : null;
}
