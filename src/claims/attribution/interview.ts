import type { DocumentView, SentenceView } from '../view.ts';

/** Questions that stand as paragraphs of their own, before a text counts as an interview. A guess. */
const LEAST_QUESTIONS = 2;
const ANSWERING = new Set(['i', 'we', 'my', 'our', 'us', 'me']);
const ASKING = new Set(['you', 'your']);

const answers = new WeakMap<DocumentView, ReadonlySet<number>>();

/**
 * Whether a sentence answers a question that stands as a paragraph before it, in a text of questions and answers: the
 * words are those of whoever is asked, whom each answer does not name. An explainer that asks itself has no "you" and no "I".
 */
export function isAnswer(view: DocumentView, s: SentenceView): boolean {
  let found = answers.get(view);
  if (!found) {
    found = answersOf(view);
    answers.set(view, found);
  }
  return found.has(s.sentence.paragraph);
}

/** The paragraphs that answer. */
function answersOf(view: DocumentView): ReadonlySet<number> {
  const paragraphs = new Map<number, SentenceView[]>();
  for (const s of view.sentences)
    paragraphs.set(s.sentence.paragraph, [...(paragraphs.get(s.sentence.paragraph) ?? []), s]);
  const all = [...paragraphs.values()];
  const out = new Set<number>();
  let [questions, asked, answered] = [0, false, false];
  for (const [i, lines] of all.entries()) {
    if (!isQuestionAlone(lines)) continue;
    questions++;
    asked ||= has(lines, ASKING);
    const answer = all[i + 1];
    const [first] = answer ?? [];
    if (!answer || !first || isQuestionAlone(answer)) continue;
    out.add(first.sentence.paragraph);
    answered ||= has(answer, ANSWERING);
  }
  return questions >= LEAST_QUESTIONS && asked && answered ? out : new Set();
}

function isQuestionAlone(lines: readonly SentenceView[]): boolean {
  return (
    lines.at(-1)?.tree.tokens.at(-1)?.text === '?' &&
    !lines.some((s) => s.tree.tokens.some((t) => /["“”]/.test(t.text)))
  );
}

function has(lines: readonly SentenceView[], words: ReadonlySet<string>): boolean {
  return lines.some((s) => s.tree.tokens.some((t) => words.has(t.lower)));
}
