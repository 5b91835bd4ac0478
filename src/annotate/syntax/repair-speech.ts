import type { Sentence, Token } from '../../model/annotation.ts';
import type { ReportingVerbs } from './spoken-part.ts';

/** Arcs between people and what they say, put right where the words leave no doubt. Changes a parsed sentence. */
export function repairSpeech({ tokens }: Sentence, verbs: ReportingVerbs): void {
  for (const token of tokens) {
    takeSubject(token, tokens, verbs);
    raiseVerb(token, tokens);
    goOnInClause(token, tokens, verbs);
    backToSayer(token, tokens, verbs);
    allegedDeed(token, tokens);
    hangAppeal(token, tokens);
    shotDead(token, tokens);
    claimSpreadBy(token, tokens);
    rejectAsFalse(token, tokens);
    reportedSoFar(token, tokens);
    accusedOf(token, tokens);
    furtherCharge(token, tokens);
    clauseOfSaying(token, tokens, verbs);
    saidOnMedium(token, tokens, verbs);
    nounThatSays(token, tokens, verbs);
  }
}

const ACCUSING = new Set(['accuse', 'suspect', 'acquit', 'convict']);

/** "accuses the Emirates of supplying the rebels": what somebody is accused of describes no noun. */
function accusedOf(verb: Token, tokens: readonly Token[]): void {
  if (verb.rel !== 'acl' || verb.xpos !== 'VBG' || tokens[verb.index - 1]?.lower !== 'of') return;
  const noun = tokens[verb.head];
  const above = noun?.rel === 'obj' ? tokens[noun.head] : noun;
  if (above && ACCUSING.has(above.lemma)) Object.assign(verb, { head: above.index, rel: 'advcl' });
}

/** "accused the front of crossing the border, seizing six villages and shelling herders": all of it is what the accused did. */
function furtherCharge(deed: Token, tokens: readonly Token[]): void {
  if (deed.xpos !== 'VBG' || deed.rel !== 'advcl' || tokens[deed.index - 1]?.text !== ',') return;
  const verb = tokens[deed.head];
  if (!verb || !ACCUSING.has(verb.lemma) || deed.index < verb.index) return;
  if (tokens.some((t) => t.head === deed.index && /^(?:nsubj|mark)/.test(t.rel))) return;
  const first = tokens.find(
    (t) =>
      t.head === verb.index &&
      t.rel === 'advcl' &&
      t.index > verb.index &&
      t.index < deed.index &&
      tokens.some((of) => of.head === t.index && of.lower === 'of'),
  );
  if (first && !SAYING_SO.has(deed.lemma)) Object.assign(deed, { head: first.index, rel: 'conj' });
}

/** What an accuser goes on to do himself: "accused the army of the raid, adding that …". */
const SAYING_SO = new Set([
  'say',
  'add',
  'claim',
  'call',
  'describe',
  'cite',
  'warn',
  'demand',
  'urge',
  'vow',
  'insist',
]);

/** "The group, which has fought since 2007, claimed responsibility": a name before a verb of saying is who says it, and nothing said. */
function takeSubject(name: Token, tokens: readonly Token[], verbs: ReportingVerbs): void {
  if (name.rel !== 'ccomp' || !['PROPN', 'NOUN'].includes(name.upos)) return;
  const verb = tokens[name.head];
  if (!verb || verb.index < name.index || !verbs.has(verb.lemma) || tokens[verb.index - 1]?.text !== ',') return;
  const described = tokens.some((t) => t.head === name.index && t.rel === 'acl:relcl');
  const clause = tokens.some((t) => t.head === name.index && /^(cop|nsubj|mark)/.test(t.rel));
  if (described && !clause && !tokens.some((t) => t.head === verb.index && /^nsubj/.test(t.rel))) name.rel = 'nsubj';
}

/** "The envoy, who spoke to him, called on both sides to stop": a past form describes no noun; it is the sentence's verb. */
function raiseVerb(verb: Token, tokens: readonly Token[]): void {
  if (verb.rel !== 'acl' || verb.xpos !== 'VBD' || tokens[verb.index - 1]?.text !== ',') return;
  const noun = tokens[verb.head];
  if (!noun || noun.head >= 0 || !['NOUN', 'PROPN'].includes(noun.upos) || noun.index > verb.index) return;
  if (!tokens.some((t) => t.head === noun.index && t.rel === 'acl:relcl' && t.index < verb.index)) return;
  Object.assign(noun, { head: verb.index, rel: 'nsubj' });
  Object.assign(verb, { head: -1, rel: 'root' });
}

const ADDS = new Set([
  'deny',
  'add',
  'say',
  'warn',
  'claim',
  'insist',
  'vow',
  'accuse',
  'blame',
  'call',
  'condemn',
  'appeal',
  'urge',
  'demand',
  'reject',
  'promise',
  'threaten',
  'pledge',
  'express',
]);

/**
 * "The army said its defences had brought down two drones but denied that it had fired": a plain past behind a shifted
 * one goes back to whoever spoke first.
 */
function backToSayer(second: Token, tokens: readonly Token[], verbs: ReportingVerbs): void {
  if (second.rel !== 'conj' || second.upos !== 'VERB' || !ADDS.has(second.lemma) || !verbs.has(second.lemma)) return;
  const said = tokens[second.head];
  const sayer = said?.rel === 'ccomp' ? tokens[said.head] : undefined;
  if (!said || !sayer || sayer.index > said.index || !verbs.has(sayer.lemma) || sayer.upos !== 'VERB') return;
  const own = tokens.filter((t) => t.head === second.index);
  if (own.some((t) => /^(nsubj|aux|mark)/.test(t.rel))) return;
  const tensed = (t: Token): boolean =>
    t.head === said.index && (t.rel === 'aux' || t.rel === 'cop') && SHIFTED.has(t.lower);
  const joins = own.some((t) => t.rel === 'cc');
  const speaks = own.some((t) => t.rel === 'ccomp' || t.rel === 'obj' || t.rel === 'obl');
  if (tokens.some(tensed) && joins && speaks) second.head = sayer.index;
}

/** "told us that soldiers had dragged men out, lined them up and shot them": a past form that takes up who was meant goes on with the clause. */
function goOnInClause(deed: Token, tokens: readonly Token[], verbs: ReportingVerbs): void {
  if (deed.rel !== 'conj' || deed.upos !== 'VERB' || verbs.has(deed.lemma)) return;
  const sayer = tokens[deed.head];
  if (!sayer || !verbs.has(sayer.lemma) || sayer.upos !== 'VERB') return;
  const said = tokens.find((t) => t.head === sayer.index && t.rel === 'ccomp' && t.index > sayer.index);
  const own = tokens.filter((t) => t.head === deed.index);
  const takesUp = own.some((t) => t.rel === 'obj' && ['them', 'him', 'her', 'it'].includes(t.lower));
  const shifted = tokens.some((t) => t.head === said?.index && t.rel === 'aux' && t.lower === 'had');
  if (said && said.index < deed.index && takesUp && shifted && !own.some((t) => /^nsubj/.test(t.rel)))
    deed.head = said.index;
}

const SHIFTED = new Set(['had', 'has', 'have', 'would', 'will', 'are', 'is', 'were', 'was']);

/** "killed by alleged US strikes": doubt about a deed, and nobody alleges anything here. */
function allegedDeed(doubt: Token, tokens: readonly Token[]): void {
  if (!DOUBTS.has(doubt.lower) || doubt.rel !== 'advcl') return;
  const by = tokens.find((t) => t.head === doubt.index && t.rel === 'mark' && t.index === doubt.index - 1);
  const deed = tokens.find((t) => t.head === doubt.index && t.rel === 'obj' && t.index > doubt.index);
  if (!by || !deed || !['by', 'in', 'after', 'during'].includes(by.lower)) return;
  for (const t of tokens) if (t.head === doubt.index && t !== deed) t.head = deed.index;
  Object.assign(deed, { head: doubt.head, rel: by.lower === 'by' ? 'obl:agent' : 'obl' });
  by.rel = 'case';
  Object.assign(doubt, { head: deed.index, rel: 'amod', upos: 'ADJ', xpos: 'JJ' });
}

/** "appealed to the rebels to release them": the act hangs on the verb, not on whom it is asked of. */
function hangAppeal(act: Token, tokens: readonly Token[]): void {
  if (act.rel !== 'acl' || !tokens.some((t) => t.head === act.index && t.rel === 'mark' && t.lower === 'to')) return;
  const asked = tokens[act.head];
  const verb = asked?.rel === 'obl' || asked?.rel === 'obj' ? tokens[asked.head] : undefined;
  if (verb && asked?.rel === 'obj' && ASKS.has(verb.lemma)) {
    Object.assign(act, { head: verb.index, rel: 'xcomp' });
    return;
  }
  const by = tokens.find((t) => t.head === asked?.index && t.rel === 'case')?.lower;
  if (verb && ['appeal', 'call', 'plead'].includes(verb.lemma) && (by === 'to' || by === 'on' || by === 'with'))
    Object.assign(act, { head: verb.index, rel: 'advcl' });
}

const ASKS = new Set(['ask', 'urge', 'order', 'tell', 'beg', 'press']);

/** "Two policemen shot dead in the south": a headline's passive has no auxiliary. */
function shotDead(verb: Token, tokens: readonly Token[]): void {
  if (verb.lower !== 'shot' || verb.xpos !== 'VBN') return;
  const own = tokens.filter((t) => t.head === verb.index);
  if (own.some((t) => t.rel === 'obj' || t.rel.startsWith('aux')) || !own.some((t) => t.lower === 'dead')) return;
  for (const t of own) if (t.rel === 'nsubj') t.rel = 'nsubj:pass';
}

/** "The deadliest attack reported so far was in the north": what was reported is the subject, and reports nothing itself. */
function reportedSoFar(participle: Token, tokens: readonly Token[]): void {
  if (participle.xpos !== 'VBN' || tokens.some((t) => t.head === participle.index && /^(?:aux|mark|obj)/.test(t.rel)))
    return;
  const noun = tokens.find((t) => t.head === participle.index && t.rel === 'nsubj' && t.index === participle.index - 1);
  const told = tokens.find((t) => t.head === participle.index && t.rel === 'ccomp' && t.index > participle.index);
  if (!noun || !told || tokens.some((t) => t.head === told.index && /^(?:nsubj|mark)/.test(t.rel))) return;
  Object.assign(told, { head: participle.head, rel: participle.rel });
  Object.assign(noun, { head: told.index, rel: 'nsubj' });
  Object.assign(participle, { head: noun.index, rel: 'acl' });
}

/** "the claim circulated by the regime that a general was killed": the clause is what is claimed, and says nothing of the regime. */
function claimSpreadBy(clause: Token, tokens: readonly Token[]): void {
  if (clause.upos !== 'VERB' || !/^(?:acl|ccomp)/.test(clause.rel)) return;
  const spreader = tokens[clause.head];
  const spread = spreader?.rel.startsWith('obl') ? tokens[spreader.head] : undefined;
  const claim = spread?.rel === 'acl' ? tokens[spread.head] : undefined;
  if (!claim || !CLAIMED.has(claim.lemma)) return;
  const opener = tokens.find((t) => t.head === clause.index && t.lower === 'that' && t.index < clause.index);
  const subject = tokens.some((t) => t.head === clause.index && t.rel.startsWith('nsubj') && t !== opener);
  const by = tokens.some((t) => t.head === spreader?.index && t.rel === 'case' && t.lower === 'by');
  if (!opener || !subject || !by) return;
  opener.rel = 'mark';
  clause.head = claim.index;
}

const CLAIMED = new Set(['claim', 'report', 'allegation', 'assertion', 'accusation', 'rumour', 'rumor', 'news']);

/** "rejects as entirely false the allegation that": the allegation is what is rejected, and "false" only says how. */
function rejectAsFalse(adjective: Token, tokens: readonly Token[]): void {
  if (adjective.upos !== 'ADJ' || !/^(?:advcl|obl|xcomp)$/.test(adjective.rel)) return;
  const as = tokens.some((t) => t.head === adjective.index && t.lower === 'as');
  const object = tokens.find((t) => t.head === adjective.index && t.rel === 'obj' && t.index > adjective.index);
  const verb = tokens[adjective.head];
  if (!as || !object || verb?.upos !== 'VERB' || tokens.some((t) => t.head === verb.index && t.rel === 'obj')) return;
  object.head = verb.index;
}

/** "says it was he who told them, in a call, that the north agrees": a clause with "that" is said, wherever it was hung. */
function clauseOfSaying(clause: Token, tokens: readonly Token[], verbs: ReportingVerbs): void {
  if (clause.rel !== 'parataxis' || clause.upos !== 'VERB') return;
  if (!tokens.some((t) => t.head === clause.index && t.rel === 'mark' && t.lower === 'that')) return;
  const told = tokens.findLast((t) => t.index < clause.index && t.upos === 'VERB' && verbs.has(t.lemma));
  if (!told || tokens.some((t) => t.head === told.index && t.rel === 'ccomp')) return;
  Object.assign(clause, { head: told.index, rel: 'ccomp' });
}

/** "The Ministry of Health confirms that 11 have died": a plural with a subject and a clause is a verb. */
function nounThatSays(word: Token, tokens: readonly Token[], verbs: ReportingVerbs): void {
  if (word.xpos !== 'NNS' || !verbs.has(word.lemma)) return;
  const subject = tokens.some((t) => t.head === word.index && t.rel === 'nsubj' && t.index < word.index);
  const clause = tokens.find((t) => t.head === word.index && t.rel === 'ccomp' && t.index > word.index);
  if (subject && clause && tokens[word.index + 1]?.lower === 'that') Object.assign(word, { upos: 'VERB', xpos: 'VBZ' });
}

/** "wrote on Telegram that debris had fallen": what was written describes no channel. */
function saidOnMedium(clause: Token, tokens: readonly Token[], verbs: ReportingVerbs): void {
  if (clause.rel !== 'acl:relcl') return;
  const medium = tokens[clause.head];
  const verb = medium?.rel === 'obl' && /^\p{Lu}/u.test(medium.text) ? tokens[medium.head] : undefined;
  if (!medium || verb?.upos !== 'VERB' || !verbs.has(verb.lemma) || verb.index > medium.index) return;
  if (!tokens.some((t) => t.head === medium.index && t.rel === 'case' && ['on', 'via'].includes(t.lower))) return;
  if (tokens.some((t) => t.head === verb.index && (t.rel === 'ccomp' || t.rel === 'obj'))) return;
  const that = tokens.find((t) => t.index === medium.index + 1 && t.lower === 'that' && t.head === clause.index);
  if (!that) return;
  Object.assign(that, { rel: 'mark', upos: 'SCONJ', xpos: 'IN' });
  // The parser had "that" for the subject, and the subject for an auxiliary.
  const subject = tokens.find((t) => t.head === clause.index && t.rel === 'aux' && !AUXILIARIES.has(t.lemma));
  if (subject) Object.assign(subject, { rel: 'nsubj', upos: 'NOUN', xpos: 'NNS' });
  Object.assign(clause, { head: verb.index, rel: 'ccomp' });
}

const AUXILIARIES = new Set([
  'be',
  'have',
  'do',
  'can',
  'could',
  'may',
  'might',
  'must',
  'shall',
  'should',
  'will',
  'would',
]);

const DOUBTS = new Set(['alleged', 'suspected', 'reported', 'purported', 'presumed']);
