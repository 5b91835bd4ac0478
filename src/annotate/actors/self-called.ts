import { addDraft, type Draft, type Run, type View } from './draft.ts';
import { textBetween } from './role-phrase.ts';
import { isCapitalised } from './sentence-words.ts';
import { slugOf } from './slug.ts';
import { wordAt } from './word-match.ts';

const REFLEXIVE = new Set(['itself', 'themselves']);
const CALLING = new Set(['calling', 'styling', 'naming', 'calls', 'call', 'called']);
const SMALL = new Set(['of', 'the', 'for', 'and', 'al', 'in']);

/** "a group calling itself the Shield of the Coast": the capitals are the group's name. Gives the place after it. */
export function selfCalled(view: View, i: number): number | null {
  const { tokens } = view;
  const at = tokens[i - 1]?.upos === 'DET' ? i - 2 : i - 1;
  if (!REFLEXIVE.has(tokens[at]?.lower ?? '') || !CALLING.has(tokens[at - 1]?.lower ?? '')) return null;
  const body = view.drafts.findLast((draft) => draft.form === 'nominal' && draft.last < at - 1);
  if (body === undefined || at - 1 - body.last > 2 || !isBody(body)) return null;
  let last = i;
  for (let k = i + 1; k < tokens.length; k++) {
    const token = tokens[k];
    if (token === undefined || (!isCapitalised(token.text) && !SMALL.has(token.lower))) break;
    if (isCapitalised(token.text)) last = k;
  }
  const { actor, party } = addNamedBody(view, { first: i, last, nameFirst: i }, body.kind);
  Object.assign(body, { actor, party, by: 'appositive' });
  return last + 1;
}

function isBody(draft: Draft): boolean {
  return draft.kind === 'armed group' || draft.kind === 'organisation' || draft.kind === 'media';
}

function addNamedBody(view: View, at: Pick<Draft, 'first' | 'last' | 'nameFirst'>, kind: Draft['kind']): Draft {
  const actor = slugOf(textBetween(view, at.nameFirst, at.last));
  const party = kind === 'armed group' ? actor : null;
  return addDraft(view, { ...at, nameLast: at.last, form: 'name', kind, actor, party, by: 'alias' });
}

/**
 * "the newspaper Yom Hadash", "the rebel group Jund al-Haqq": capitals right after a noun for a body are its name, and no
 * person's. The noun's own mention becomes the name's.
 */
export function nameAfterNoun(view: View, run: Run): boolean {
  const last = run.first - 1;
  for (let first = Math.max(0, last - 2); first <= last; first++) {
    const match = wordAt(view, first);
    if (!match?.group || match.role !== null || match.last !== last) continue;
    const noun = view.drafts.find((draft) => draft.last === last && draft.form === 'nominal' && isBody(draft));
    if (noun === undefined) return false;
    view.drafts.splice(view.drafts.indexOf(noun), 1);
    addNamedBody(view, { first: noun.first, last: run.last, nameFirst: run.first }, noun.kind);
    view.drafts.sort((a, b) => a.first - b.first || b.last - a.last);
    return true;
  }
  return false;
}
