/** Reading CoNLL-U treebanks, gzipped and checked against their list of hashes. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';

export interface TreebankSentence {
  id: string;
  genre: string;
  forms: string[];
  lemmas: string[];
  upos: string[];
  xpos: string[];
  /** Index of the head; the length of the sentence stands for the root. */
  heads: number[];
  relations: string[];
  spaceAfter: boolean[];
}

export const TREEBANKS_FOLDER =
  process.env.TREEBANKS ?? fileURLToPath(new URL('../../../shared/treebanks/', import.meta.url));

export type TreebankPart = `ewt-${'train' | 'dev' | 'test'}` | `gum-free-${'train' | 'dev' | 'test'}` | 'pud-test';

/** Earlier releases of the treebanks write these otherwise. */
const RENAMED: Record<string, string> = {
  'obl:npmod': 'obl:unmarked',
  'obl:tmod': 'obl:unmarked',
  'nmod:npmod': 'nmod:unmarked',
};

function genreOf(id: string): string {
  const gum = /^GUM_([a-z]+)_/.exec(id)?.[1];
  if (gum !== undefined) return gum;
  if (/^n\d{5}/.test(id)) return 'pud-news';
  if (/^w\d{5}/.test(id)) return 'pud-wiki';
  return /^[a-z]+/.exec(id)?.[0] ?? 'unknown';
}

/** The hash that SHA256SUMS gives for the file. Throws where file and hash disagree. */
export function treebankHash(part: TreebankPart, folder = TREEBANKS_FOLDER): string {
  const name = `${part}.conllu.gz`;
  const sums = readFileSync(join(folder, 'SHA256SUMS'), 'utf8');
  const wanted = sums
    .split('\n')
    .find((line) => line.endsWith(`  ${name}`))
    ?.split(' ')[0];
  const found = createHash('sha256')
    .update(readFileSync(join(folder, name)))
    .digest('hex');
  if (wanted !== found) throw new Error(`${name}: sha256 ${found}, SHA256SUMS says ${wanted}`);
  return found;
}

export function readTreebank(part: TreebankPart, folder = TREEBANKS_FOLDER): TreebankSentence[] {
  treebankHash(part, folder);
  const text = gunzipSync(readFileSync(join(folder, `${part}.conllu.gz`))).toString('utf8');
  return text
    .split(/\n\n+/)
    .map(readBlock)
    .filter((s) => s.forms.length > 0);
}

function readBlock(block: string): TreebankSentence {
  const s: TreebankSentence = {
    id: '',
    genre: '',
    forms: [],
    lemmas: [],
    upos: [],
    xpos: [],
    heads: [],
    relations: [],
    spaceAfter: [],
  };
  let rangeEnd = 0;
  let rangeSpace = true;
  for (const line of block.split('\n')) {
    if (line.startsWith('# sent_id = ')) s.id = line.slice(12);
    if (line === '' || line.startsWith('#')) continue;
    const [id = '', form = '', lemma = '', upos = '', xpos = '', , head = '0', relation = '', , misc = ''] =
      line.split('\t');
    const space = !misc.includes('SpaceAfter=No');
    if (id.includes('-')) {
      rangeEnd = Number(id.split('-')[1]);
      rangeSpace = space;
      continue;
    }
    if (id.includes('.')) continue;
    const number = Number(id);
    s.forms.push(form);
    s.lemmas.push(lemma);
    s.upos.push(upos);
    s.xpos.push(xpos);
    s.heads.push(Number(head) - 1);
    s.relations.push(RENAMED[relation] ?? relation);
    s.spaceAfter.push(number < rangeEnd ? false : number === rangeEnd ? rangeSpace : space);
  }
  s.heads = s.heads.map((h) => (h < 0 ? s.forms.length : h));
  s.genre = genreOf(s.id);
  return s;
}
