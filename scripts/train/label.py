"""Labels raw news for student.py: trees that the teachers and the parser that ships now agree on best.

usage: label.py PART WORDS TEACHER... [+STUDENT...]; PART is units or plain. Of WORDS words of it, the sentences that the
voices are surest of go to out/train/silver-PART.json. With PART dev the vote is measured on the treebanks' dev parts.
"""

import json
import random
import sys

import numpy as np
import torch
from lessons import CACHE, Lessons, batches
from student import load as load_student
from student import parse
from teacher import Inputs, Teacher

# what the word of the shipped parser, of a student adds to a teacher's log-probability (chosen on the dev parts)
WEIGHTS = (2.0, 1.5)
# sentences a part gives at most: shorter ones carry little, longer ones are often lists
LEAST, MOST = 4, 70
KEPT = 0.75


def tree_of(scores):
    """The best tree with one root; scores[dependent, head] with the root as word 0."""
    n = len(scores)
    heads = scores.argmax(1)
    heads[0] = 0
    roots = [d for d in range(1, n) if heads[d] == 0]
    if len(roots) == 1 and not cycle_in(heads):
        return heads
    held = scores.copy()
    one = max(range(1, n), key=lambda d: scores[d, 0] - np.delete(scores[d], 0).max()) if n > 2 else 1
    held[:, 0] = -1e6
    held[one, 0] = 1e6
    return edmonds(held)


def cycle_in(heads):
    """The words of a cycle, or None."""
    state = [0] * len(heads)
    state[0] = 2
    for start in range(1, len(heads)):
        path, at = [], start
        while state[at] == 0:
            state[at] = 1
            path.append(at)
            at = heads[at]
        if state[at] == 1:
            return path[path.index(at) :]
        for word in path:
            state[word] = 2
    return None


def edmonds(scores):
    n = len(scores)
    scores = scores.copy()
    np.fill_diagonal(scores, -1e9)
    scores[0] = -1e9
    heads = scores.argmax(1)
    heads[0] = 0
    cycle = cycle_in(heads)
    if cycle is None:
        return heads
    inside = np.zeros(n, dtype=bool)
    inside[cycle] = True
    outside = [i for i in range(n) if not inside[i]]
    m = len(outside)
    small = np.full((m + 1, m + 1), -1e9)
    small[:m, :m] = scores[np.ix_(outside, outside)]
    # the cycle as one word, last
    inner = scores[cycle, heads[cycle]]
    into = scores[np.ix_(cycle, outside)] - inner[:, None]
    small[m, :m] = into.max(0) + inner.sum()
    small[:m, m] = scores[np.ix_(outside, cycle)].max(1)
    found = edmonds(small)
    out = heads.copy()
    for i, word in enumerate(outside):
        if word == 0:
            continue
        head = found[i]
        out[word] = outside[head] if head < m else cycle[int(scores[word, cycle].argmax())]
    entry = found[m]
    broken = cycle[int(into[:, entry].argmax())]
    out[broken] = outside[entry]
    return out


def vote(models, inputs, sentences, ids, weights):
    """Trees and how sure the voices are of them: [sentence, heads, relations, confidence]."""
    with torch.no_grad():
        batch = inputs.batch([sentences[i] for i in ids])
        read = [model(batch) for model in models]
        arcs = torch.stack([a.log_softmax(2) for a, _ in read]).logsumexp(0).sub(np.log(len(models))).numpy()
        trees = np.zeros(arcs.shape[:2], dtype=np.int64)
        for k, i in enumerate(ids):
            n = len(sentences[i]['forms'])
            mine = arcs[k, : n + 1, : n + 1].copy()
            for (heads, _), weight in zip(sentences[i]['voices'], weights):
                mine[np.arange(1, n + 1), np.where(heads == n, 0, heads + 1)] += weight
            trees[k, : n + 1] = tree_of(mine)
        heads = torch.from_numpy(trees)
        rels = torch.stack([m.relations(rows, heads).log_softmax(2) for m, (_, rows) in zip(models, read)]).logsumexp(0).numpy()
    for k, i in enumerate(ids):
        s = sentences[i]
        n = len(s['forms'])
        head = np.where(trees[k, 1 : n + 1] == 0, n, trees[k, 1 : n + 1] - 1)
        mine = rels[k, 1 : n + 1].copy()
        sure = arcs[k, np.arange(1, n + 1), trees[k, 1 : n + 1]].mean()
        for (heads, labels), weight in zip(s['voices'], weights):
            same = np.flatnonzero((heads == head) & (labels >= 0))
            mine[same, labels[same]] += weight
            sure -= 0.5 * (heads != head).mean()
        mine[head < n, ROOT] = -1e9
        labels = mine.argmax(1)
        labels[head == n] = ROOT
        yield i, head, labels, sure


ROOT = 0


def voices(lessons, sentences, students):
    """Notes beside each sentence what the shipped parser and the students make of it."""
    ids = {relation: i for i, relation in enumerate(lessons.relations)}
    for s in sentences:
        s['voices'] = [(np.array(s['guessHeads']), np.array([ids.get(r, -1) for r in s['guessRelations']]))]
    for model in students:
        for s, tree in zip(sentences, parse(*model, sentences)):
            s['voices'].append(tree)
    return sentences


def load(name, lessons):
    saved = torch.load(CACHE / f'{name}.pt')
    model = Teacher(len(lessons.tags), len(lessons.relations), saved['hidden'], saved['layers'])
    state = saved['state']
    model.load_state_dict(state, strict=False)
    raw = np.fromfile(CACHE / 'vectors.f32', dtype=np.float32).reshape(-1, 100) * 4
    with torch.no_grad():
        model.vectors.weight.zero_()
        model.vectors.weight[1 : len(raw) + 1] = torch.from_numpy(raw)
    return model.eval()


def main():
    global ROOT
    part, room, names = sys.argv[1], int(sys.argv[2]), sys.argv[3:]
    torch.set_num_threads(1)
    lessons = Lessons()
    ROOT = lessons.relations.index('root')
    inputs = Inputs(lessons)
    models = [load(name, lessons) for name in names if name[0] != '+']
    students = [load_student(name[1:], lessons) for name in names if name[0] == '+']
    if part == 'dev':
        for part in ('gum-free-dev', 'ewt-dev'):
            sentences = voices(lessons, lessons.number(part), students)
            for weights in ((0, 0), (2, 0), (2, 1.5)):
                both = right = total = 0
                for ids in batches(sentences, 4000, random.Random(0)):
                    for i, heads, rels, _ in vote(models, inputs, sentences, ids, weights):
                        ok = heads == sentences[i]['heads']
                        right += ok.sum()
                        both += (ok & (rels == sentences[i]['rels'])).sum()
                        total += len(heads)
                print(part, weights, f'LAS {100 * both / total:.2f} UAS {100 * right / total:.2f}', flush=True)
        return
    sentences = [s for s in lessons.parts[part] if LEAST <= len(s['forms']) <= MOST]
    random.Random(5).shuffle(sentences)
    taken, found = [], []
    for s in sentences:
        if room > 0:
            taken.append(s)
        room -= len(s['forms'])
    voices(lessons, taken, students)
    for ids in batches(taken, 4000, random.Random(0)):
        for i, heads, rels, sure in vote(models, inputs, taken, ids, WEIGHTS):
            found.append((sure, taken[i], heads, rels))
    found.sort(key=lambda f: -f[0])
    kept = found[: int(len(found) * KEPT)]
    out = [
        {'forms': s['forms'].tolist(), 'tags': s['tags'].tolist(), 'heads': heads.tolist(), 'relations': [lessons.relations[r] for r in rels]}
        for _, s, heads, rels in kept
    ]
    (CACHE / f'silver-{part}.json').write_text(json.dumps(out))
    sure = [round(float(found[int(q * (len(found) - 1))][0]), 3) for q in (0.1, 0.5, KEPT, 0.9)]
    print(part, len(kept), 'of', len(found), 'sentences,', sum(len(s['forms']) for s in out), 'words; how sure:', sure)


if __name__ == '__main__':
    main()
