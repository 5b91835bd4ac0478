/** Writes weights/lemmas.tsv: what the suffix rules get wrong in the treebanks. usage: tsx scripts/train/lemmas.ts */
import { readFileSync, writeFileSync } from 'node:fs';
import { Lemmatiser } from '../../src/annotate/lemma/lemma.ts';
import { WordClasses } from '../../src/annotate/words/word-classes.ts';
import { readTreebank } from './treebank.ts';

const weights = (name: string): URL => new URL(`../../weights/${name}`, import.meta.url);
const classes = WordClasses.load(readFileSync(weights('word-classes.bin')));
const rules = new Lemmatiser('', (lower) => classes.rankOf(lower));

/** A form seen once may be a slip of the pen, save where its tag says that it is inflected. */
const LEAST_COUNT = 2;

interface Seen {
  rule: string;
  inflected: boolean;
  lemmas: Map<string, number>;
}
const seen = new Map<string, Seen>();
for (const s of [...readTreebank('ewt-train'), ...readTreebank('gum-free-train')]) {
  s.forms.forEach((form, i) => {
    const [upos = '', xpos = '', lemma = ''] = [s.upos[i], s.xpos[i], s.lemmas[i]?.toLowerCase()];
    const lower = form.toLowerCase().replace(/[’‘]/g, "'");
    if (
      upos === 'PROPN' ||
      upos === 'PUNCT' ||
      upos === 'NUM' ||
      upos === 'X' ||
      upos === 'SYM' ||
      lemma === '_' ||
      /[\s\d]/.test(lower + lemma)
    )
      return;
    const key = `${lower}\t${upos}`;
    const entry = seen.get(key) ?? {
      rule: rules.lemma(lower, { upos, xpos }),
      inflected: /^(NNS|VB[DNGZ])$/.test(xpos),
      lemmas: new Map<string, number>(),
    };
    entry.lemmas.set(lemma, (entry.lemmas.get(lemma) ?? 0) + 1);
    seen.set(key, entry);
  });
}
const lines: string[] = [];
for (const [key, { rule, inflected, lemmas }] of seen) {
  const [[lemma, count] = ['', 0]] = [...lemmas].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  if (lemma !== rule && count >= (inflected ? 1 : LEAST_COUNT)) lines.push(`${key}\t${lemma}`);
}
lines.sort();
writeFileSync(
  weights('lemmas.tsv'),
  `# form, universal tag, lemma; made by scripts/train/lemmas.ts, see NOTICE.md\n${lines.join('\n')}\n`,
);
console.log(lines.length, 'irregular forms');

const table = new Lemmatiser(readFileSync(weights('lemmas.tsv'), 'utf8'), (lower) => classes.rankOf(lower));
for (const part of ['ewt-test', 'gum-free-test', 'pud-test'] as const) {
  let [right, all] = [0, 0];
  for (const s of readTreebank(part)) {
    s.forms.forEach((form, i) => {
      const [upos = '', xpos = ''] = [s.upos[i], s.xpos[i]];
      if (upos === 'PROPN' || upos === 'PUNCT') return;
      all++;
      if (table.lemma(form.toLowerCase(), { upos, xpos }) === s.lemmas[i]?.toLowerCase()) right++;
    });
  }
  console.log(part, `${((100 * right) / all).toFixed(2)}% of ${all} lemmas right (gold tags, no names, no marks)`);
}
