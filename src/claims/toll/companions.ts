import type { DocumentView, SentenceView } from '../view.ts';
import type { Harm } from './harm.ts';
import { type Victims, victimsAt } from './victims.ts';

/** "X was killed alongside his wife and their four daughters", "a woman along with her two children was killed". */
export function companions(view: DocumentView, s: SentenceView, harms: readonly Harm[]): Harm[] {
  const { tree } = s;
  const [first] = harms;
  if (!first || !['killed', 'injured'].includes(first.effect) || !tree.isVerb(first.token)) return [];
  if (harms.some((h) => isArmed(view, h.victims.role))) return [];
  const heads = new Set(harms.map((h) => h.head));
  const joints = tree.tokens.filter(
    (t) => t.rel === 'case' && t.head > t.index && isJoining(s, t.index, first) && !isInPart(s, t.index, first),
  );
  return joints
    .flatMap((t) => {
      if (heads.has(t.head)) return [beforeJoint(s, t.index)];
      return isOfHarm(s, t.head, t.index, first) ? tree.conjuncts(t.head) : [];
    })
    .filter((k) => k >= 0 && !heads.has(k) && !tree.isVerb(k))
    .flatMap((k) => victimsAt(view, s, k, true) ?? [])
    .filter((v) => v.people && !isArmed(view, v.who.role) && !heads.has(v.head))
    .filter(isHeadcount)
    .map((v) => ({ ...first, victims: v.who, quantity: v.quantity, head: v.head, doer: -1 }));
}

/** "alongside", "along with", "together with"; a bare "with" only before somebody's own kin ("with his wife"). */
function isJoining(s: SentenceView, i: number, harm: Harm): boolean {
  const { tree } = s;
  const { lower, head } = tree.token(i);
  if (lower === 'alongside') return true;
  if (lower !== 'with') return false;
  if (['along', 'together'].includes(tree.tokens[i - 1]?.lower ?? '')) return true;
  const kin = s.actorHeadedBy(head)?.role;
  return (
    i > harm.token && tree.child(head, 'nmod:poss') >= 0 && (kin === 'relatives' || kin === 'women' || kin === 'men')
  );
}

/** "A woman along with her children": where the parser took the children for the subject, who stands before them. */
function beforeJoint(s: SentenceView, joint: number): number {
  const { tokens } = s.tree;
  const start = ['along', 'together'].includes(tokens[joint - 1]?.lower ?? '') ? joint - 1 : joint;
  return tokens[start - 1]?.text === ',' ? start - 2 : start - 1;
}

/** "40 people, including a mother alongside her five children, were killed": they are among the 40. */
function isInPart(s: SentenceView, joint: number, harm: Harm): boolean {
  const { tokens } = s.tree;
  const opener = tokens.findLastIndex((t) => t.index < joint && (t.lower === 'including' || t.lower === 'among'));
  return opener > harm.head && !tokens.slice(opener, joint).some((t) => t.upos === 'VERB' && t.lower !== 'including');
}

/** In the passive the companion may stand on either side; an active verb's subject has companions of its own. */
function isOfHarm(s: SentenceView, noun: number, joint: number, harm: Harm): boolean {
  const { tree } = s;
  if (!tree.isUnder(noun, harm.token)) return false;
  const passes = tree.isPassive(harm.token) || harm.head < harm.token;
  if (!passes && joint < harm.head) return false;
  const [from, to] = [Math.min(joint, harm.token), Math.max(joint, harm.token)];
  return !tree.tokens.slice(from + 1, to).some((t) => t.upos === 'VERB' && t.rel !== 'amod');
}

function isHeadcount({ quantity }: Victims): boolean {
  return quantity.bound !== 'none';
}

function isArmed(view: DocumentView, role: string | null): boolean {
  const kind = role === null ? null : view.knowledge.classOf(role);
  return kind !== null && (kind.includes('combatant') || kind === 'armed');
}
