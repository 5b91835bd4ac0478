import type { Sentence, Token } from '../../model/annotation.ts';
import type { ReportingVerbs } from './spoken-part.ts';

/** Relative clauses that speak or are spoken of, put right where the words leave no doubt. Changes a parsed sentence. */
export function repairRelatives({ tokens }: Sentence, verbs: ReportingVerbs): void {
  for (const token of tokens) {
    whoIsNoPlace(token, tokens);
    goOnInRelative(token, tokens);
    whatSomebodySays(token, tokens, verbs);
    toldSomebody(token, tokens);
    deniedCharge(token, tokens);
    saidOfWhom(token, tokens, verbs);
  }
}

/** "one in Nairobi, who predicted": no place is a "who"; it is the one in it. */
function whoIsNoPlace(clause: Token, tokens: readonly Token[]): void {
  if (clause.rel !== 'acl:relcl') return;
  const place = tokens[clause.head];
  const person = tokens[place?.head ?? -1];
  if (place?.upos !== 'PROPN' || place.rel !== 'nmod' || !person || !['NOUN', 'NUM', 'PROPN'].includes(person.upos))
    return;
  const within = tokens.some((t) => t.head === place.index && t.rel === 'case' && WITHIN.has(t.lower));
  const who = tokens.some((t) => t.head === clause.index && t.rel.startsWith('nsubj') && t.lower === 'who');
  if (within && who) clause.head = person.index;
}

const WITHIN = new Set(['in', 'near', 'outside']);

/** "Fifty were wounded, according to a nurse, who put the dead at 17 and said …": those wounded say nothing. */
function goOnInRelative(deed: Token, tokens: readonly Token[]): void {
  if (deed.rel !== 'conj' || deed.xpos !== 'VBD' || has(tokens, deed, /^(nsubj|csubj|aux:pass)/)) return;
  const suffered = tokens[deed.head];
  if (!suffered || !has(tokens, suffered, /^nsubj:pass$/) || deed.index < suffered.index) return;
  const relative = tokens.findLast(
    (t) => t.rel === 'acl:relcl' && t.xpos === 'VBD' && t.index > suffered.index && t.index < deed.index,
  );
  const who = relative && tokens.find((t) => t.head === relative.index && t.lower === 'who' && t.rel === 'nsubj');
  if (!relative || !who || tokens[who.index - 1]?.text !== ',') return;
  if (!tokens.slice(relative.index, deed.index).some((t) => t.text === ',')) deed.head = relative.index;
}

/** "blames the front, which it says shelled a camp and overran the town": the front shelled and overran, and "it" says so. */
function whatSomebodySays(says: Token, tokens: readonly Token[], verbs: ReportingVerbs): void {
  if (!/^acl/.test(says.rel) || !verbs.has(says.lemma)) return;
  const which = tokens.find(
    (t) => t.head === says.index && t.rel === 'obj' && WHICH.has(t.lower) && t.index < says.index,
  );
  const sayer = tokens.find((t) => t.head === says.index && t.rel === 'nsubj' && t.index < says.index);
  const deed = tokens[says.index + 1];
  if (!which || !sayer || !deed || !/^VB[DN]$/.test(deed.xpos)) return;
  const noun = tokens[deed.head];
  if (deed.rel === 'amod' && noun && noun.head === says.index && noun.index > deed.index) {
    Object.assign(deed, { head: says.index, rel: 'ccomp', upos: 'VERB', xpos: 'VBD' });
    Object.assign(noun, { head: deed.index, rel: 'obj' });
  }
  if (deed.head !== says.index || !/^[cx]comp$/.test(deed.rel) || has(tokens, deed, /^nsubj/)) return;
  deed.rel = 'ccomp';
  Object.assign(which, { head: deed.index, rel: 'nsubj' });
  const top = tokens[tokens[says.head]?.head ?? -1];
  for (const t of tokens) {
    const joined = t.rel === 'conj' && t.xpos === 'VBD' && t.index > deed.index && !has(tokens, t, /^nsubj|^aux/);
    const above = [says, top].find((one) => one?.index === t.head);
    if (joined && above && /^VB[ZP]$/.test(above.xpos)) t.head = deed.index;
  }
}

const WHICH = new Set(['which', 'who', 'whom', 'that']);

/** "told a briefing that the two sides had held talks": the clause is told, and no briefing's own. */
function toldSomebody(clause: Token, tokens: readonly Token[]): void {
  if (!/^acl/.test(clause.rel)) return;
  const noun = tokens[clause.head];
  const verb = tokens[noun?.head ?? -1];
  if (!noun || !verb || !/^i?obj$/.test(noun.rel) || !TELLS.has(verb.lemma) || clause.index < noun.index) return;
  const that = tokens.some((t) => t.head === clause.index && t.rel === 'mark' && t.lower === 'that');
  if (that && has(tokens, clause, /^nsubj/)) Object.assign(clause, { head: verb.index, rel: 'ccomp' });
}

/** "accused the front of dragging its feet, which it denies": what is denied is the charge, and no feet. */
function deniedCharge(denial: Token, tokens: readonly Token[]): void {
  if (denial.rel !== 'acl:relcl' || !DENIALS.has(denial.lemma)) return;
  const which = tokens.find((t) => t.head === denial.index && t.rel === 'obj' && t.lower === 'which');
  if (!which || tokens[which.index - 1]?.text !== ',') return;
  let charge = tokens[denial.head];
  for (let n = 0; charge && n < 6 && !CHARGES.has(tokens[charge.head]?.lemma ?? ''); n++) charge = tokens[charge.head];
  if (charge?.upos === 'VERB' && charge.index < denial.index && charge.xpos === 'VBG') denial.head = charge.index;
}

/** "told us nothing of its commander, whom Israel said it killed": Israel says so of the commander, and not all before it. */
function saidOfWhom(says: Token, tokens: readonly Token[], verbs: ReportingVerbs): void {
  if (says.head >= 0 || !verbs.has(says.lemma)) return;
  const whom = tokens.find(
    (t) => t.head === says.index && t.rel === 'obj' && /^(?:whom?|which)$/.test(t.lower) && t.index < says.index,
  );
  const main = tokens.find((t) => t.head === says.index && t.rel === 'ccomp' && t.index < (whom?.index ?? 0));
  const deed = tokens.find((t) => t.head === says.index && t.rel === 'ccomp' && t.index > says.index);
  let noun = tokens[(whom?.index ?? 0) - 2];
  if (!whom || !main || !noun || tokens[whom.index - 1]?.text !== ',') return;
  while (noun.rel === 'flat' && tokens[noun.head]) noun = tokens[noun.head] ?? noun;
  if (!['NOUN', 'PROPN'].includes(noun.upos)) return;
  Object.assign(main, { head: -1, rel: 'root' });
  Object.assign(says, { head: noun.index, rel: 'acl:relcl' });
  if (deed) whom.head = deed.index;
  for (const t of tokens) if (t.head === says.index && t.upos === 'PUNCT' && t.index > says.index) t.head = main.index;
}

const DENIALS = new Set(['deny', 'reject', 'dispute', 'dismiss']);
const CHARGES = new Set(['accuse', 'suspect']);

const TELLS = new Set(['tell', 'inform', 'assure', 'notify', 'remind']);

function has(tokens: readonly Token[], head: Token, rel: RegExp): boolean {
  return tokens.some((t) => t.head === head.index && rel.test(t.rel));
}
