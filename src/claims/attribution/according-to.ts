import type { DocumentView, SentenceView } from '../view.ts';
import type { Frame } from './frame.ts';
import { withJoint } from './joint-sayers.ts';
import { speakerAt } from './speaker.ts';

/** "According to the centre, at least 40 died": the claimant of the clause that the phrase stands in. */
export function accordingToFrames(view: DocumentView, s: SentenceView): Frame[] {
  const frames: Frame[] = [];
  for (const { words, stance } of view.knowledge.speech.prepositions) {
    const [opening] = words;
    for (const token of s.tree.tokens) {
      if (token.lower !== opening || !matches(s, token.index, words)) continue;
      const name = namedAfter(s, token.index + words.length);
      if (name < 0) continue;
      const first = speakerAt(view, s, name);
      const speaker = first && withJoint(view, s, name, first, s.tree.tokens.length);
      if (!speaker || (speaker.claimant.as === 'unnamed' && view.quoteAt(token.start, token.end))) continue;
      const phrase = phraseTokens(s, token.index, speaker.part.tokens);
      const tokens =
        inBrackets(s, token.index, phrase) ??
        sentenceBeside(s, token.index, phrase) ??
        clauseWithout(s, token.index, phrase);
      if (tokens.length === 0) continue;
      frames.push({
        claimant: speaker.claimant,
        stance,
        certainty: 'asserted',
        channel: speaker.channel,
        said: null,
        cue: { sentence: s.index, token: token.index, entry: `speech:${words.join(' ')}`, rule: 'according to' },
        source: { sentence: s.index, tokens: [token.index, ...speaker.part.tokens] },
        content: [{ sentence: s.index, tokens }],
        shape: 'clause',
        addressee: null,
        outer: null,
      });
    }
  }
  return frames;
}

function matches(s: SentenceView, at: number, words: readonly string[]): boolean {
  return words.every((word, i) => s.tree.tokens[at + i]?.lower === word);
}

/** The head of the nominal right after the phrase; surface order, since parsers disagree on "according". */
function namedAfter(s: SentenceView, from: number): number {
  const { tree } = s;
  const mention = s.actors
    .filter((m) => m.first >= from && m.first <= from + 3)
    .sort((a, b) => a.first - b.first || b.last - a.last)[0];
  if (mention) {
    const between = tree.tokens.slice(from, mention.first);
    // "According to first reports two men died": the source ends before the number.
    const source = between.find((t) => t.upos === 'NOUN' && isFollowedByNew(s, t.index));
    if (source) return source.index;
    // "the country's health ministry": what is owned speaks.
    // "the Palestinian news agency": it speaks, and not who it belongs to.
    const { rel, head } = tree.token(mention.head);
    const owns = rel === 'nmod:poss' || (mention.by === 'demonym' && rel === 'amod');
    const owned = owns ? head : mention.head;
    if (between.every((t) => ['DET', 'ADJ', 'NOUN', 'PROPN', 'NUM'].includes(t.upos)))
      return owned > mention.last ? owned : mention.head;
  }
  const next = tree.tokens.slice(from, from + 5).find((t) => ['NOUN', 'PROPN'].includes(t.upos));
  if (!next) return -1;
  let head = next.index;
  while (['compound', 'nmod:poss'].includes(tree.token(head).rel) && tree.token(head).head > head)
    head = tree.token(head).head;
  return head;
}

/** Whether a noun is closed by the article or number of the next one: "reports | two men", "information | no one". */
function isFollowedByNew({ tree }: SentenceView, noun: number): boolean {
  const next = tree.tokens[noun + 1];
  return (
    next !== undefined && (['DET', 'NUM'].includes(next.upos) || ['no', 'nobody', 'none', 'at'].includes(next.lower))
  );
}

/** The phrase and all that describes its name ("…, an Islamabad-based think tank"). */
function phraseTokens(s: SentenceView, cue: number, name: readonly number[]): Set<number> {
  const { tree } = s;
  const out = new Set<number>([cue, ...name]);
  for (const i of name) {
    const { head } = tree.token(i);
    if (head >= 0 && name.includes(head)) continue;
    for (const k of tree.subtree(i, (c) => tellsOn(s, c))) if (k >= cue) out.add(k);
  }
  for (let i = cue; i <= Math.max(cue, ...name); i++) out.add(i);
  return out;
}

/** "24 attacks, according to the police, in which eight died": goes on about the attacks, and says nothing of the police. */
function tellsOn({ tree }: SentenceView, clause: number): boolean {
  if (!['acl:relcl', 'advcl'].includes(tree.token(clause).rel)) return false;
  const [first = clause] = tree.subtree(clause).filter((k) => tree.token(k).upos !== 'PUNCT');
  return ['in', 'during'].includes(tree.token(first).lower) && tree.tokens[first + 1]?.lower === 'which';
}

/** "21 in the north (13 of them civilians, according to the army)": within brackets it speaks of what they hold. */
function inBrackets({ tree }: SentenceView, cue: number, phrase: ReadonlySet<number>): number[] | null {
  const { tokens } = tree;
  const open = tokens.slice(0, cue).findLastIndex((t) => t.text === '(' || t.text === ')');
  if (tokens[open]?.text !== '(') return null;
  const close = tokens.findIndex((t) => t.index > cue && t.text === ')');
  if (close < 0) return null;
  return tokens.slice(open + 1, close).flatMap((t) => (phrase.has(t.index) ? [] : [t.index]));
}

/** At the sentence's end behind a comma, or at its start: the whole rest of the sentence is what the source says. */
function sentenceBeside(s: SentenceView, cue: number, phrase: ReadonlySet<number>): number[] | null {
  const { tokens } = s.tree;
  const last = Math.max(...phrase);
  const rest = tokens.slice(last + 1);
  if (cue > 3 && tokens[cue - 1]?.text === ',' && (rest.every((t) => t.upos === 'PUNCT') || isAside(s, last + 1)))
    return tokens.slice(0, cue - 1).map((t) => t.index);
  const opens = cue === 0 || (cue === 1 && tokens[0]?.upos === 'PUNCT');
  return opens ? tokens.slice(last + 1).map((t) => t.index) : null;
}

/** ", which cited a report": says more of the source, nothing of what happened. */
function isAside(s: SentenceView, from: number): boolean {
  const words = s.tree.tokens.slice(from, from + 3).map((t) => t.lower);
  return words[0] === ',' && ['which', 'who', 'citing', 'whose', 'a', 'an', 'the'].includes(words[1] ?? '');
}

/** The clause that the phrase belongs to, without the phrase. */
function clauseWithout(s: SentenceView, cue: number, phrase: ReadonlySet<number>): number[] {
  const { tree } = s;
  let top = cue;
  for (let n = 0; n < tree.tokens.length; n++) {
    const { head } = tree.token(top);
    if (head < 0) break;
    if (!phrase.has(head) && (tree.isVerb(head) || tree.isCopular(head) || tree.token(head).head < 0)) {
      top = head;
      break;
    }
    top = head;
  }
  if (phrase.has(top)) return tree.tokens.map((t) => t.index).filter((i) => !phrase.has(i));
  return tree.subtree(top).filter((i) => !phrase.has(i));
}
