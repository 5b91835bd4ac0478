import type { SentenceView } from '../../view.ts';
import type { Candidate } from './candidate.ts';

/** What the cue model looks at: the word, what hangs on it, who holds the attitude, how the verb stands. */
export function cueFeatures({ s, cue, arcs, holder }: Candidate): string[] {
  const { tree } = s;
  const token = tree.token(cue);
  const word = `${token.lemma}/${token.upos.slice(0, 1)}`;
  const names = arcs.map((k) => arcName(s, k));
  const held = holderKind(s, holder);
  const next = tree.tokens[cue + 1]?.lower ?? '';
  const governor = token.head < 0 ? 'root' : `${tree.token(token.head).lemma} ${token.rel}`;
  const out = [
    'bias',
    `p ${token.upos}`,
    `w ${word}`,
    `x ${token.xpos}`,
    `wx ${word} ${token.xpos}`,
    `r ${token.rel}`,
    `wr ${word} ${token.rel}`,
    `h ${held}`,
    `hp ${held} ${token.upos} ${token.rel}`,
    `wh ${word} ${held}`,
    `n ${next}`,
    `wn ${word} ${next}`,
    `g ${governor}`,
    `sig ${token.upos.slice(0, 1)} ${names.join(' ')}`,
    `suffix ${token.upos.slice(0, 1)} ${token.lemma.slice(-3)}`,
    s.index === 0 ? 'headline' : 'body',
  ];
  for (const name of names) out.push(`a ${token.upos.slice(0, 1)} ${name}`, `wa ${word} ${name}`);
  for (const k of tree.children(cue)) {
    const { rel, lemma, lower } = tree.token(k);
    if (rel.startsWith('aux') || rel === 'cop' || rel === 'compound:prt' || rel === 'cc')
      out.push(`k ${rel} ${lemma}`, `wk ${word} ${lemma}`);
    else if (rel === 'advmod') out.push(`adv ${lower}`);
    else if (rel === 'obj' || rel === 'nsubj:pass') out.push(...objectFeatures(s, k, word));
    else if (rel === 'amod' || rel === 'det') out.push(`d ${rel} ${lemma}`);
  }
  if (holder >= 0 && tree.token(holder).upos === 'NOUN')
    out.push(`hl ${tree.token(holder).lemma}`, `hlp ${tree.token(holder).lemma} ${token.upos}`);
  if (token.head >= 0 && token.upos !== 'VERB' && tree.isVerb(token.head)) out.push(`gw ${word} ${governor}`);
  return out;
}

/** What the arc model looks at: how the branch hangs on the word. */
export function arcFeatures({ s, cue, arcs }: Candidate, arc: number): string[] {
  const { tree } = s;
  const token = tree.token(cue);
  const word = `${token.lemma}/${token.upos.slice(0, 1)}`;
  const name = arcName(s, arc);
  const head = tree.token(arc);
  const others = arcs
    .filter((k) => k !== arc)
    .map((k) => arcName(s, k))
    .join(' ');
  const first = tree.subtree(arc)[0] ?? arc;
  const side = arc < cue ? 'before' : first === cue + 1 ? 'next' : 'after';
  return [
    'bias',
    `p ${token.upos} ${head.rel}`,
    `a ${name}`,
    `wa ${word} ${name}`,
    `w ${word} ${head.rel}`,
    `au ${name} ${head.upos}`,
    `ax ${head.rel} ${head.xpos}`,
    `as ${name} ${side}`,
    `s ${side} ${token.upos}`,
    `ao ${name} | ${others}`,
    `ap ${name} ${token.upos} ${tree.isVerb(cue) && tree.isPassive(cue) ? 'passive' : token.xpos}`,
    `k ${head.rel} ${kindAt(s, arc)}`,
    `ak ${name} ${kindAt(s, arc)}`,
    `l ${head.rel} ${head.lemma}`,
    `comma ${head.rel} ${tree.tokens[first - 1]?.text === ','}`,
  ];
}

/** "obj", "obl(on)", "acl(to)". */
function arcName(s: SentenceView, k: number): string {
  const { rel } = s.tree.token(k);
  const words = s.tree.caseOf(k);
  if (words !== '') return `${rel}(${words})`;
  const to = rel === 'xcomp' || rel === 'acl' || rel === 'advcl' || rel === 'ccomp';
  return to && s.tree.children(k).some((c) => s.tree.token(c).lower === 'to') ? `${rel}(to)` : rel;
}

function objectFeatures(s: SentenceView, object: number, word: string): string[] {
  const { lemma, upos } = s.tree.token(object);
  const kind = kindAt(s, object);
  return [`o ${upos === 'PROPN' ? 'NAME' : lemma}`, `ok ${kind}`, `wok ${word} ${kind}`];
}

function holderKind(s: SentenceView, holder: number): string {
  if (holder < 0) return 'nobody';
  const { upos, lower } = s.tree.token(holder);
  if (upos === 'PRON') return lower;
  return kindAt(s, holder);
}

/** What stands at a token: an actor's kind, a place, a time, else the part of speech. */
function kindAt(s: SentenceView, i: number): string {
  const actor = s.actorAt(i);
  if (actor) return actor.kind;
  if (s.timeAt(i) !== null) return 'time';
  if (s.placeAt(i) !== null) return 'place';
  return s.tree.token(i).upos;
}
