import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { BENCH } from '../corpora/corpus.ts';
import type { QuietText } from './measure.ts';

const TREEBANKS = fileURLToPath(new URL('../../../shared/treebanks/', import.meta.url));
/** Parts that tell of conflict here and there: their alarms are judged by eye and not counted as false. */
const ABOUT_CONFLICT = new Set(['weblog', 'newsgroup', 'news']);

/** Texts of people who write about restaurants, software, journeys and trials, read where they lie. */
export function thirdPartyTexts(part: string): QuietText[] | null {
  if (part === 'ewt') return treebank('ewt-train.conllu.gz', (id) => id.split('-')[0] ?? '');
  if (part === 'gum') return treebank('gum-free-train.conllu.gz', (id) => id.split('_')[1] ?? '');
  if (part === 'lgl') return jsonLines('places/lgl.jsonl', 'local news');
  return null;
}

/** Sentences of a treebank, joined into the documents they come from. */
function treebank(file: string, genreOf: (id: string) => string): QuietText[] | null {
  const path = join(TREEBANKS, file);
  if (!existsSync(path)) return null;
  const texts: QuietText[] = [];
  for (const document of gunzipSync(readFileSync(path)).toString('utf8').split('# newdoc id = ').slice(1)) {
    const id = document.slice(0, document.indexOf('\n')).trim();
    const kind = genreOf(id);
    if (ABOUT_CONFLICT.has(kind)) continue;
    const sentences = [...document.matchAll(/^# text = (.*)$/gm)].map(([, said = '']) => said);
    texts.push({ kind, id, text: sentences.join('\n'), sentences: sentences.length });
  }
  return texts;
}

function jsonLines(file: string, kind: string): QuietText[] | null {
  const path = join(BENCH, file);
  if (!existsSync(path)) return null;
  const lines = readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line !== '');
  return lines.map((line) => {
    const { id, text } = JSON.parse(line) as { id: string; text: string };
    return { kind, id, text, sentences: text.split(/[.!?]["”’)]*\s+/).length };
  });
}
