import type { DocumentView, SentenceView } from '../view.ts';
import type { Phrase } from './phrase.ts';
import { violentAt } from './violence.ts';

/** What of a phrase and its surroundings speaks for its part in an event; one string a clue, to be weighed by the classifier. */
export function phraseClues(view: DocumentView, s: SentenceView, p: Phrase): string[] {
  const { tree } = s;
  const out: string[] = ['bias'];
  const head = tree.token(p.head);
  const sense = senseOf(view, s, p);
  const noun = head.upos === 'PROPN' ? `N:${sense}` : head.lemma;
  out.push(`h=${noun}`, `s=${sense}`, `end=${head.lower.slice(-3)}`, `pos=${head.xpos}`, `in=${p.inner}`);
  if (p.mention) {
    out.push(`k=${p.mention.kind}`, `r=${p.mention.role}`, `f=${p.mention.form}`);
    if (p.mention.actor && p.mention.kind !== 'person') out.push(`a=${p.mention.actor}`);
    if (p.mention.actor && p.mention.kind === 'armed group') out.push(...standingOf(view, p.mention.actor));
  }
  for (let k = p.first; k <= p.last; k++) {
    if (k === p.head) continue;
    const { lower, upos } = tree.token(k);
    if (upos === 'PROPN') out.push('m=N');
    else out.push(`m=${lower}`, `m=${lower}|${sense}`, `hm=${lower} ${noun}`);
  }
  const count = s.quantityOf(p.head);
  if (count) out.push(count.article ? 'q=article' : 'q=count', `q=${count.article ? 'a' : 'c'}|${sense}`);
  if (p.lastOf > p.last) {
    const whole = s.actorAt(p.lastOf);
    out.push(`of=${tree.token(p.lastOf).lemma}`, 'of', `ofk=${whole?.kind}|${noun}`);
  }
  for (const k of tree.childrenBy(p.head, 'appos')) out.push(`ap=${lemmaOf(s, k)}`, `aps=${sense}`);
  if (head.rel === 'appos') out.push(`apof=${lemmaOf(s, head.head)}`);
  if (tree.tokens[p.last + 1]?.text === '[' || tree.tokens[p.last + 1]?.text === '(') out.push('bracket');
  governors(view, s, p, sense, noun, out);
  around(view, s, p, sense, out);
  return out;
}

/** How often the text names the group, and how many others it names. */
function standingOf(view: DocumentView, actor: string): string[] {
  const counts = new Map<string, number>();
  for (const m of view.annotated.actors)
    if (m.kind === 'armed group' && m.actor !== null) counts.set(m.actor, (counts.get(m.actor) ?? 0) + 1);
  const own = counts.get(actor) ?? 0;
  const most = Math.max(0, ...counts.values());
  return [`ng=${Math.min(counts.size, 4)}`, `no=${Math.min(own, 4)}|${own === most}`];
}

/** The words that the phrase hangs on, two steps up, and by which arcs. */
function governors(view: DocumentView, s: SentenceView, p: Phrase, sense: string, noun: string, out: string[]): void {
  const { tree } = s;
  let path = '';
  let k = tree.firstConjunct(p.head);
  if (k !== p.head) out.push('conj');
  for (let n = 0; n < 3; n++) {
    const { rel, head } = tree.token(k);
    const arc = rel.startsWith('obl') || rel.startsWith('nmod') ? `${rel}:${tree.caseOf(k)}` : rel;
    path = `${path}<${arc}`;
    if (head < 0) {
      out.push(`p=${path}|root`);
      return;
    }
    const above = tree.token(head);
    const passive = tree.isVerb(head) && tree.isPassive(head) ? 'P' : '';
    const what = above.upos === 'PROPN' ? 'N' : above.lemma + passive;
    const kind = violentAt(view, s, head);
    out.push(`g${n}=${path}|${what}`, `g${n}s=${path}|${what}|${sense}`);
    if (n === 0) out.push(`gh=${arc}|${what}|${noun}`);
    if (kind) out.push(`gk=${path}|${kind}${passive}`, `gks=${path}|${kind}${passive}|${sense}`);
    else out.push(`gp${n}=${path}${passive}|${sense}`);
    if (n === 0)
      for (const child of tree.childrenBy(head, 'obj', 'nsubj', 'nsubj:pass', 'obl:agent', 'obl'))
        if (child !== p.head && child !== k)
          out.push(`sib=${path}|${what}|${tree.token(child).rel}|${lemmaOf(s, child)}`);
    k = head;
  }
}

function lemmaOf(s: SentenceView, i: number): string {
  const { upos, lemma } = s.tree.token(i);
  return upos === 'PROPN' ? 'N' : lemma;
}

/** Longest way through the tree between a phrase and a violent word. A guess. */
const LONGEST_WAY = 5;

/** The arcs up from one token and down to the other. */
function wayBetween(s: SentenceView, from: number, to: number): string | null {
  const { tree } = s;
  const up: number[] = [];
  for (let k = from; k >= 0 && up.length <= LONGEST_WAY; k = tree.token(k).head) up.push(k);
  const down: number[] = [];
  for (let k = to; k >= 0 && down.length <= LONGEST_WAY; k = tree.token(k).head) {
    const met = up.indexOf(k);
    if (met >= 0) {
      if (met + down.length > LONGEST_WAY) return null;
      const arc = (i: number): string => {
        const { rel } = tree.token(i);
        return rel.startsWith('obl') || rel.startsWith('nmod') ? `${rel}:${tree.caseOf(i)}` : rel;
      };
      return `${up.slice(0, met).map(arc).join('^')}_${down
        .map((i) => tree.token(i).rel)
        .reverse()
        .join('v')}`;
    }
    down.push(k);
  }
  return null;
}

/** Words beside the phrase, and the violent words of its sentence, before and behind. */
function around(view: DocumentView, s: SentenceView, p: Phrase, sense: string, out: string[]): void {
  const { tree } = s;
  const at = (i: number): string => {
    const t = tree.tokens[i];
    return t ? (t.upos === 'PROPN' ? 'N' : t.lower) : '#';
  };
  out.push(
    `b1=${at(p.first - 1)}`,
    `b2=${at(p.first - 2)} ${at(p.first - 1)}`,
    `n1=${at(p.last + 1)}`,
    `n2=${at(p.last + 1)} ${at(p.last + 2)}`,
  );
  out.push(`b1s=${at(p.first - 1)}|${sense}`, `n1s=${at(p.last + 1)}|${sense}`);
  let violent = 0;
  for (const t of tree.tokens) {
    if (t.index >= p.first && t.index <= p.last) continue;
    const kind = violentAt(view, s, t.index);
    if (!kind) continue;
    violent++;
    const way = wayBetween(s, tree.firstConjunct(p.head), t.index);
    if (way) {
      const passive = tree.isVerb(t.index) && tree.isPassive(t.index) ? 'P' : '';
      out.push(
        `way=${way}|${kind}${passive}`,
        `ways=${way}|${kind}${passive}|${sense}`,
        `wayl=${way}|${t.lemma}${passive}`,
      );
    }
    const side = t.index < p.head ? 'before' : 'behind';
    out.push(`v=${kind}|${sense}`, `vl=${t.lemma}|${sense}`, `vs=${side}|${kind}|${sense}`);
  }
  out.push(`nv=${Math.min(violent, 4)}|${sense}`);
  if (view.quoteAt(tree.token(p.head).start, tree.token(p.head).end)) out.push('quoted');
  out.push(`si=${Math.min(s.index, 12)}`);
}

/** A broad sense of the phrase, from what the readers of names, people, things and places found. */
export function senseOf(view: DocumentView, s: SentenceView, p: Phrase): string {
  const { mention } = p;
  const head = s.tree.token(p.head);
  if (mention) {
    if (mention.role !== null) return view.knowledge.classOf(mention.role) ?? mention.kind;
    return mention.kind;
  }
  if (s.placeAt(p.head) && head.upos === 'PROPN') return 'place';
  const { objects, weapons } = view.knowledge.events;
  if (weapons.has(head.lower) || weapons.has(head.lemma)) return 'weapon';
  for (const kind of ['thing', 'place'])
    if (objects.get(kind)?.has(head.lower) || objects.get(kind)?.has(head.lemma)) return 'thing';
  const count = s.quantityOf(p.head);
  if (count?.of === 'people') return 'people';
  return head.upos === 'PROPN' ? 'name' : 'other';
}
