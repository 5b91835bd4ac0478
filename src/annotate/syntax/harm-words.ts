import type { Sentence, Token } from '../../model/annotation.ts';
import type { Lemmatiser } from '../lemma/lemma.ts';
import { isFiniteVerb } from './spoken-part.ts';

const KILLING = new Set(['kills', 'injures', 'wounds', 'displaces', 'maims']);
/** Between a headline's verb and its number: "kills at least", "kills more than". A guess. */
const LONGEST_BOUND = 2;

/** Words of harm that the tagger, which has read few headlines and few reports of fighting, takes for something else. */
export function settleHarm(tokens: Sentence['tokens'], lemmatiser: Lemmatiser): void {
  settleNouns(tokens, lemmatiser);
  for (const [i, token] of tokens.entries()) {
    const xpos =
      headlineVerb(tokens, i) ??
      meanwhile(tokens, i) ??
      shotDead(tokens, i) ??
      hurtParticiple(tokens, i) ??
      secondDeed(tokens, i);
    if (!xpos) continue;
    Object.assign(token, { upos: 'VERB', xpos });
    token.lemma = lemmatiser.lemma(token.lower, token);
    const dead = tokens[i + 1];
    if (dead?.lower === 'dead') Object.assign(dead, { upos: 'ADJ', xpos: 'JJ', lemma: 'dead' });
  }
}

/** "captured IS' last territory", in small letters otherwise: a name and no verb. "are on leave": no verb either. */
function settleNouns(tokens: readonly Token[], lemmatiser: Lemmatiser): void {
  const small = tokens.filter((t) => /^\p{Ll}/u.test(t.text)).length;
  for (const [i, token] of tokens.entries()) {
    const name = token.text === 'IS' && small >= 2;
    const leave = token.lower === 'leave' && tokens[i - 1]?.lower === 'on' && token.upos === 'VERB';
    if (!name && !leave) continue;
    Object.assign(token, name ? { upos: 'PROPN', xpos: 'NNP' } : { upos: 'NOUN', xpos: 'NN' });
    token.lemma = lemmatiser.lemma(token.lower, token);
    const before = tokens[i - 1];
    if (leave && before) Object.assign(before, { upos: 'ADP', xpos: 'IN' });
  }
}

/** "Drone strike on market kills 70, medics say": before a number, no plural. */
function headlineVerb(tokens: readonly Token[], i: number): string | null {
  const token = tokens[i];
  if (token?.upos !== 'NOUN' || !KILLING.has(token.lower) || i === 0) return null;
  const counted = tokens.slice(i + 1, i + 2 + LONGEST_BOUND).some((t) => t.upos === 'NUM');
  return counted && !tokens.slice(0, i).some(isFiniteVerb) ? 'VBZ' : null;
}

const STRIKING = new Set(['bombs', 'strikes', 'shells', 'raids', 'attacks']);

/** "Two killed as Turkey bombs camps": between a name behind "as" and a name or noun, no plural. */
function meanwhile(tokens: readonly Token[], i: number): string | null {
  const next = tokens[i + 1];
  if (!STRIKING.has(tokens[i]?.lower ?? '') || tokens[i]?.upos !== 'NOUN' || tokens[i - 1]?.upos !== 'PROPN')
    return null;
  const as = tokens.slice(Math.max(0, i - 3), i - 1).some((t) => t.lower === 'as' || t.lower === 'while');
  return as && next && ['PROPN', 'NOUN', 'ADJ', 'DET'].includes(next.upos) ? 'VBZ' : null;
}

/** "a sniper shot dead a driver", "was shot dead". */
function shotDead(tokens: readonly Token[], i: number): string | null {
  if (tokens[i]?.lower !== 'shot' || tokens[i + 1]?.lower !== 'dead') return null;
  const before = tokens.slice(Math.max(0, i - 3), i);
  const next = tokens[i + 2];
  // "two policemen shot dead in the south": a headline's passive.
  if (!next || ['ADP', 'PUNCT', 'SCONJ', 'ADV', 'CCONJ'].includes(next.upos)) return 'VBN';
  return before.some((t) => t.lemma === 'be' || t.lemma === 'get' || t.lemma === 'have') ? 'VBN' : 'VBD';
}

/** "eight were killed and 28 others hurt": one form for all tenses, so the verb before tells which. */
function hurtParticiple(tokens: readonly Token[], i: number): string | null {
  if (!HURT.has(tokens[i]?.lower ?? '') || tokens[i]?.xpos === 'VBN') return null;
  if (tokens[i]?.lower !== 'hurt' && !/^(?:others|more|people)$/.test(tokens[i - 1]?.lower ?? '')) return null;
  const before = tokens.slice(0, i);
  const and = before.findLastIndex((t) => t.lower === 'and');
  const counted = before.slice(and + 1).some((t) => t.upos === 'NUM');
  const passive = before.slice(0, and).some((t) => t.xpos === 'VBN');
  return and > 0 && counted && passive && i - and <= MOST_COUNTED ? 'VBN' : null;
}

const BLOWS = new Set(['bombed', 'shelled', 'attacked', 'stormed', 'raided', 'ambushed', 'bombarded', 'torched']);

/** "scrambled jets and bombed military targets": behind a deed and an "and", a blow is a second deed and no adjective. */
function secondDeed(tokens: readonly Token[], i: number): string | null {
  const next = tokens[i + 1];
  if (!BLOWS.has(tokens[i]?.lower ?? '') || tokens[i]?.xpos === 'VBD' || tokens[i - 1]?.lower !== 'and') return null;
  const before = tokens.slice(0, i - 1);
  const verb = before.findLastIndex((t) => t.xpos === 'VBD' || t.xpos === 'VBN');
  const passive = before.slice(Math.max(0, verb - 2), Math.max(0, verb)).some((t) => t.lemma === 'be');
  if (before[verb]?.xpos !== 'VBD' || passive || before.slice(verb).some((t) => t.text === ',')) return null;
  return next && ['ADJ', 'NOUN', 'DET', 'NUM', 'PROPN'].includes(next.upos) ? 'VBD' : null;
}

const HURT = new Set(['hurt', 'wounded', 'injured']);
/** Words of "and at least 28 other people". A guess. */
const MOST_COUNTED = 6;
