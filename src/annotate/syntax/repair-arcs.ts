import type { Sentence, Token } from '../../model/annotation.ts';

/** Arcs that news does not have, put right where the words leave no doubt. Changes a parsed sentence. */
export function repairArcs({ tokens }: Sentence): void {
  for (const token of tokens) {
    liftAdjective(token, tokens);
    nameAsObject(token, tokens);
    joinCalled(token, tokens);
    partDate(token, tokens);
    joinDeeds(token, tokens);
    clauseSaid(token, tokens);
    joinAccused(token, tokens);
    hangCharge(token, tokens);
    hangCrime(token, tokens);
    joinPredicate(token, tokens);
    describeObject(token, tokens);
    adjectiveOfDoubt(token, tokens);
    infinitiveBeforeObject(token, tokens);
    clauseBehindAs(token, tokens);
    nobodyApart(token, tokens);
    adverbForSubject(token, tokens);
  }
}

/** "The US recently provided arms": an adverb does nothing; the name before it does. */
function adverbForSubject(adverb: Token, tokens: readonly Token[]): void {
  if (adverb.xpos !== 'RB' || !/^nsubj/.test(adverb.rel)) return;
  // "The ministry, which had told of nine, now says": whom the parser took for what is said.
  const said = tokens.find(
    (t) =>
      t.rel === 'ccomp' &&
      t.head === adverb.head &&
      t.index < adverb.index &&
      ['NOUN', 'PROPN'].includes(t.upos) &&
      !tokens.some((c) => c.head === t.index && /^(?:cop|nsubj|mark)/.test(c.rel)),
  );
  if (said && tokens[adverb.index - 1]?.text === ',') {
    said.rel = adverb.rel;
    adverb.rel = 'advmod';
    return;
  }
  const name = tokens.find((t) => t.index === adverb.index - 1 && t.head === adverb.index && t.upos === 'PROPN');
  if (!name) return;
  Object.assign(name, { head: adverb.head, rel: adverb.rel });
  for (const t of tokens) if (t.head === adverb.index && t !== name) t.head = name.index;
  adverb.rel = 'advmod';
}

/** "According to first information no one was killed": no one is who was killed, and no part of the information. */
function nobodyApart(one: Token, tokens: readonly Token[]): void {
  const no = tokens[one.index - 1];
  const next = tokens[one.index + 1];
  if (one.lower !== 'one' || no?.lower !== 'no' || !next || !['AUX', 'VERB'].includes(next.upos)) return;
  const verb = next.upos === 'AUX' ? tokens[next.head] : next;
  if (verb?.upos !== 'VERB' || has(tokens, verb, /^nsubj/)) return;
  Object.assign(no, { head: verb.index, rel: has(tokens, verb, /^aux:pass$/) ? 'nsubj:pass' : 'nsubj' });
  Object.assign(one, { head: no.index, rel: 'compound' });
}

/** "Rwandan air strikes": a nationality before two nouns is said of the last. */
function liftAdjective(token: Token, tokens: readonly Token[]): void {
  if (token.rel !== 'amod' || token.head <= token.index || !/^\p{Lu}/u.test(token.text)) return;
  const noun = tokens[token.head];
  if (noun?.rel === 'compound' && noun.head > noun.index) token.head = noun.head;
}

/** "had shelled Goma": a name is what is shelled, and no clause. */
function nameAsObject(token: Token, tokens: readonly Token[]): void {
  if (token.rel !== 'xcomp' || token.upos !== 'PROPN') return;
  const verb = tokens[token.head];
  if (verb?.upos !== 'VERB' || token.index < verb.index || COPULAS.has(verb.lemma)) return;
  const taken = tokens.some((t) => t.head === verb.index && ['obj', 'aux:pass', 'nsubj:pass'].includes(t.rel));
  const clause = tokens.some((t) => t.head === token.index && ['mark', 'cop', 'case', 'obj', 'nsubj'].includes(t.rel));
  if (!taken && !clause) token.rel = 'obj';
}

const COPULAS = new Set(['become', 'remain', 'call', 'name', 'seem', 'stay']);

/** "Soldiers, farmers and nurses fled", "Togo, Benin and Ghana say": nobody is called upon; the first is one of those who did it. */
function joinCalled(token: Token, tokens: readonly Token[]): void {
  if (token.rel !== 'vocative' || !['NOUN', 'PROPN'].includes(token.upos)) return;
  if (tokens[token.index + 1]?.text !== ',') return;
  const subject = tokens.find((t) => t.head === token.head && t.rel.startsWith('nsubj') && t.index > token.index);
  if (!subject || !tokens.some((t) => t.head === subject.index && t.rel === 'conj')) return;
  for (const t of tokens) if (t.head === subject.index && t.rel === 'conj') t.head = token.index;
  token.rel = subject.rel;
  subject.rel = 'conj';
  subject.head = token.index;
}

const DAYS = new Set(['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday']);

/** "On Monday rebels attacked": the day is no part of the rebels' name, and the rebels are who attacked. */
function partDate(day: Token, tokens: readonly Token[]): void {
  if (day.rel !== 'compound' || !DAYS.has(day.lower) || day.index !== 1 || day.head !== 2) return;
  const [on, , subject] = tokens;
  const verb = tokens[subject?.head ?? -1];
  if (!on || !subject || on.lower !== 'on' || on.head !== 2 || verb?.upos !== 'VERB' || subject.rel !== 'obl') return;
  if (tokens.some((t) => t.head === verb.index && t.rel.startsWith('nsubj'))) return;
  Object.assign(subject, { rel: 'nsubj' });
  Object.assign(day, { head: verb.index, rel: 'obl' });
  Object.assign(on, { head: day.index });
}

/** "18 were killed when gunmen stopped a bus and opened fire": who was killed has not opened fire. */
function joinDeeds(deed: Token, tokens: readonly Token[]): void {
  if (deed.rel !== 'conj' || deed.xpos !== 'VBD' || has(tokens, deed, /^(nsubj|csubj|aux:pass)/)) return;
  const suffered = tokens[deed.head];
  if (!suffered || !has(tokens, suffered, /^nsubj:pass$/) || deed.index < suffered.index) return;
  const when = tokens.findLast(
    (t) =>
      t.head === suffered.index &&
      t.rel === 'advcl' &&
      t.index > suffered.index &&
      t.index < deed.index &&
      has(tokens, t, /^nsubj$/),
  );
  if (when) deed.head = when.index;
}

/** "…, saying a herder and his children died": the tree takes the herder for what was said. */
function clauseSaid(verb: Token, tokens: readonly Token[]): void {
  if (verb.rel !== 'conj' || !['VBD', 'VBP', 'VBZ'].includes(verb.xpos) || has(tokens, verb, /^(nsubj|cc)/)) return;
  const saying = tokens[verb.head];
  if (saying?.lower !== 'saying' && saying?.lower !== 'adding') return;
  const subject = tokens.find((t) => t.head === saying.index && t.rel === 'obj' && t.index < verb.index);
  if (!subject) return;
  Object.assign(subject, { head: verb.index, rel: 'nsubj' });
  verb.rel = 'ccomp';
}

/** "accused the army and allied militias of having …": who is allied is accused too. */
function joinAccused(allied: Token, tokens: readonly Token[]): void {
  if (allied.rel !== 'conj' || !SIDED.has(allied.lower) || tokens[allied.index - 1]?.lower !== 'and') return;
  const verb = tokens[allied.head];
  const first = tokens.find((t) => t.head === verb?.index && t.rel === 'obj' && t.index < allied.index);
  const second = tokens.find((t) => t.head === allied.index && t.rel === 'obj' && t.index > allied.index);
  if (!verb || !first || !second) return;
  for (const t of tokens) {
    if (t.head !== allied.index || t === second) continue;
    t.head = t.index < allied.index ? second.index : verb.index;
  }
  Object.assign(second, { head: first.index, rel: 'conj' });
  Object.assign(allied, { head: second.index, rel: 'amod', upos: 'ADJ', xpos: 'JJ' });
}

const SIDED = new Set(['allied', 'affiliated', 'aligned', 'armed', 'associated', 'linked']);

/** "accused the army and its allies of having killed …": the charge hangs on the verb, not on the last of the accused. */
function hangCharge(deed: Token, tokens: readonly Token[]): void {
  if (!deed.rel.startsWith('acl') || deed.upos !== 'VERB') return;
  if (!tokens.some((t) => t.head === deed.index && t.lower === 'of' && t.index < deed.index)) return;
  let accused = tokens[deed.head];
  if (accused?.rel === 'conj') accused = tokens[accused.head];
  const verb = accused?.rel === 'obj' ? tokens[accused.head] : undefined;
  if (verb?.lemma === 'accuse' || verb?.lemma === 'suspect') Object.assign(deed, { head: verb.index, rel: 'advcl' });
}

/** "accused the rebels of looting": the crime hangs on the verb, not on the accused. */
function hangCrime(crime: Token, tokens: readonly Token[]): void {
  if (crime.rel !== 'nmod' || !tokens.some((t) => t.head === crime.index && t.rel === 'case' && t.lower === 'of'))
    return;
  const accused = tokens[crime.head];
  const verb = accused?.rel === 'obj' ? tokens[accused.head] : undefined;
  if (verb?.lemma !== 'accuse' || !accused || accused.upos === 'NUM') return;
  // "accused members of the group"
  if (!['NOUN', 'VERB'].includes(crime.upos) || BODIES.has(accused.lemma)) return;
  Object.assign(crime, { head: verb.index, rel: 'obl' });
}

const BODIES = new Set([
  'member',
  'part',
  'unit',
  'group',
  'head',
  'chief',
  'leader',
  'ministry',
  'commander',
  'element',
]);

/** "The group wants to rule, has demanded the release of its men": one subject, and so a second predicate of it. */
function joinPredicate(verb: Token, tokens: readonly Token[]): void {
  if (verb.rel !== 'parataxis' || verb.upos !== 'VERB' || verb.head < 0 || verb.index < verb.head) return;
  if (has(tokens, verb, /^nsubj/) || !has(tokens, verb, /^aux$/) || !has(tokens, verb, /^obj$/)) return;
  const first = tokens[verb.head];
  if (first?.upos === 'VERB' && has(tokens, first, /^nsubj/)) verb.rel = 'conj';
}

/** "intercepted two rockets fired at the port": the rockets were fired, by whoever fired them; the interceptor fired nothing. */
function describeObject(participle: Token, tokens: readonly Token[]): void {
  if (participle.rel !== 'xcomp' || !['VBD', 'VBN'].includes(participle.xpos)) return;
  const verb = tokens[participle.head];
  const object = tokens[participle.index - 1];
  if (!verb || !object || object.rel !== 'obj' || object.head !== verb.index || BRINGS_ABOUT.has(verb.lemma)) return;
  if (has(tokens, participle, /^(?:mark|aux|nsubj)/)) return;
  Object.assign(participle, { head: object.index, rel: 'acl', xpos: 'VBN' });
}

/** Verbs of which a participle behind the object is the outcome: "had him arrested", "left the town destroyed". */
const BRINGS_ABOUT = new Set([
  'have',
  'get',
  'keep',
  'leave',
  'find',
  'see',
  'hear',
  'want',
  'watch',
  'report',
  'make',
]);

/** "threatened to fire missiles": a verb behind "to", and the missiles are its object. */
function infinitiveBeforeObject(verb: Token, tokens: readonly Token[]): void {
  const to = tokens[verb.index - 1];
  if (verb.rel !== 'compound' || verb.xpos !== 'VB' || to?.lower !== 'to' || to.head !== verb.head) return;
  const noun = tokens[verb.head];
  const governor = tokens[noun?.head ?? -1];
  if (!noun || noun.index < verb.index || governor?.upos !== 'VERB' || !noun.rel.startsWith('obl')) return;
  for (const t of tokens) if (t.head === noun.index && t.rel === 'nmod' && t.index > noun.index) t.head = verb.index;
  Object.assign(noun, { head: verb.index, rel: 'obj' });
  Object.assign(to, { head: verb.index, rel: 'mark', upos: 'PART', xpos: 'TO' });
  Object.assign(verb, { head: governor.index, rel: 'xcomp', upos: 'VERB' });
  for (const t of tokens) if (t.head === verb.index && t.rel === 'nmod') t.rel = 'obl';
}

/** "were killed as forces shelled the town": a past with an object is the verb of its own clause. */
function clauseBehindAs(verb: Token, tokens: readonly Token[]): void {
  if (verb.rel !== 'acl' || verb.xpos !== 'VBD' || !has(tokens, verb, /^obj$/) || has(tokens, verb, /^(?:nsubj|aux)/))
    return;
  const subject = tokens[verb.head];
  const opener = tokens.find((t) => t.head === subject?.index && t.rel === 'case');
  const governor = tokens[subject?.head ?? -1];
  if (!subject || !opener || governor?.upos !== 'VERB' || subject.index !== verb.index - 1) return;
  if (!subject.rel.startsWith('obl') || !OPENS_CLAUSE.has(opener.lower)) return;
  Object.assign(verb, { head: governor.index, rel: 'advcl' });
  Object.assign(subject, { head: verb.index, rel: 'nsubj' });
  Object.assign(opener, { head: verb.index, rel: 'mark' });
}

const OPENS_CLAUSE = new Set(['as', 'after', 'before', 'since', 'until']);

const DOUBTFUL = new Set(['alleged', 'suspected', 'reported', 'presumed']);

/** "killed by alleged Ethiopian strikes": no clause, an adjective of the noun. */
function adjectiveOfDoubt(word: Token, tokens: readonly Token[]): void {
  if (!DOUBTFUL.has(word.lower) || word.upos !== 'VERB' || has(tokens, word, /^(?:nsubj|aux)/)) return;
  const before = tokens[word.index - 1];
  if (before?.upos !== 'ADP' || before.head !== word.index) return;
  const noun = tokens.find((t) => t.head === word.index && t.rel === 'obj' && t.index > word.index);
  if (!noun) return;
  const rel = /^(?:advcl|xcomp|ccomp)$/.test(word.rel) ? 'obl' : word.rel.startsWith('acl') ? 'nmod' : word.rel;
  Object.assign(noun, { head: word.head, rel });
  for (const t of tokens) if (t.head === word.index) t.head = noun.index;
  Object.assign(before, { head: noun.index, rel: 'case' });
  Object.assign(word, { head: noun.index, rel: 'amod', upos: 'ADJ', xpos: 'JJ' });
}

function has(tokens: readonly Token[], head: Token, rel: RegExp): boolean {
  return tokens.some((t) => t.head === head.index && rel.test(t.rel));
}
