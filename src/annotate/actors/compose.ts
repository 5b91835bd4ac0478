import { addDraft, type View, type WordMatch } from './draft.ts';
import { type Owner, officeOf } from './owner.ts';
import { finishRole, type RolePhrase } from './role-phrase.ts';
import { wordAt } from './word-match.ts';

const COUNTING = new Set(['several', 'many', 'few', 'other', 'more', 'numerous', 'various']);

/** Adjectives and nouns that may stand between an owner and its office ("Pakistani senior security officials"); guess. */
const MOST_FILLERS = 4;

export function isPossessive(text: string | undefined): boolean {
  return text === "'s" || text === '’s' || text === "'" || text === '’';
}

/**
 * The office, role or title that an owner's words go on to: from token `at`, after the owner and its "'s".
 * `close` forbids numbers between ("US troops", not "the US 200 troops"). Null where there is none.
 */
export function ownedWord(view: View, at: number, close: boolean): WordMatch | null {
  let fillers = 0;
  for (let q = at; q < view.tokens.length; q++) {
    if (view.nameAt[q] !== undefined) return null;
    const match = wordAt(view, q);
    if (match !== null && (match.office || match.role || match.title || (match.side && q === at))) return match;
    const token = view.tokens[q];
    if (token === undefined || fillers++ >= MOST_FILLERS) return null;
    const adjective = token.upos === 'ADJ' || token.upos === 'NOUN' || token.text === '-' || token.text === ',';
    const counted = token.upos === 'NUM' && !close;
    const participle = token.upos === 'VERB' && token.rel === 'amod';
    // "Afghan young, armed men", and not "the Palestinian news agency, several people".
    const between = [view.tokens[q - 1], view.tokens[q + 1]];
    const comma = token.text === ',' && !between.every((t) => t?.upos === 'ADJ' && !COUNTING.has(t.lower));
    if ((!adjective && !counted && !participle) || comma) return null;
  }
  return null;
}

/**
 * Makes the mention of what an owner has: "Pakistan's army", "TTP fighters", "Taliban Foreign Minister Amir Khan".
 * `first` is where the whole phrase starts. Gives the place after it.
 */
export function composeOwned(view: View, first: number, owner: Owner, word: WordMatch): number {
  const { knowledge } = view.reading;
  if (word.office !== null && word.role === null) {
    const rival = word.office.office === 'government' && isRival(view, first, word);
    const who = rival ? NOBODYS : officeOf(owner, word.office, knowledge);
    const chained = chainedRole(view, word.last + 1);
    if (chained !== null) {
      const use = who.kind === 'institution' ? 'institution' : owner.use;
      const kind = who.kind === 'institution' ? 'institution' : owner.kind;
      return composeOwned(view, first, { use, base: who.actor, party: who.party, kind }, chained);
    }
    addDraft(view, { first, last: word.last, form: 'name', by: 'demonym+role', ...who });
    return word.last + 1;
  }
  if (word.role !== null || word.title !== null) {
    const phrase: RolePhrase = { first, word, owner };
    const next = wordAt(view, word.last + 1);
    // "Afghan refugee children": the last noun is the head.
    if (next?.role && !next.title && word.role !== null) return composeOwned(view, first, owner, next);
    return finishRole(view, phrase);
  }
  if (word.side !== null && word.side.word === 'side') {
    addDraft(view, {
      first,
      last: word.last,
      form: 'name',
      by: 'demonym+role',
      kind: owner.kind,
      actor: owner.base,
      party: owner.party,
    });
    return word.last + 1;
  }
  return -1;
}

const NOBODYS = { actor: null, party: null, kind: 'institution' } as const;

/** "Myanmar's shadow government", "the Yemeni government in exile": who claims to govern a state does not speak for it. */
export function isRival({ tokens }: View, first: number, word: WordMatch): boolean {
  for (let i = Math.max(0, first - 1); i < word.first; i++) if (RIVAL.has(tokens[i]?.lower ?? '')) return true;
  return tokens[word.last + 1]?.lower === 'in' && tokens[word.last + 2]?.lower === 'exile';
}

const RIVAL = new Set([
  'shadow',
  'parallel',
  'rival',
  'breakaway',
  'alternative',
  'unrecognised',
  'unrecognized',
  'exiled',
]);

/** After an office: "ministry spokesman", "army's media wing", with one adjective or noun between at most. */
function chainedRole(view: View, at: number): WordMatch | null {
  const start = isPossessive(view.tokens[at]?.text) ? at + 1 : at;
  for (let q = start; q <= start + 1; q++) {
    if (view.nameAt[q] !== undefined) return null;
    const match = wordAt(view, q);
    if (match?.role || match?.title) return match;
    if (match?.office && start > at) return match;
    if (!['ADJ', 'NOUN'].includes(view.tokens[q]?.upos ?? '')) return null;
  }
  return null;
}
