"""Reads out/train/lessons.json (made by lesson-text.ts) into arrays, and makes batches of sentences of like length."""

import json
import random
from pathlib import Path

import numpy as np

CACHE = Path(__file__).resolve().parents[2] / 'out' / 'train'
QUOTE_TAGS = ("|``", "|''")


class Lessons:
    """Sentences as ids of forms and tags; heads count from 0, the root's number is the length of the sentence."""

    def __init__(self, file=CACHE / 'lessons.json'):
        data = json.loads(Path(file).read_text())
        self.tags = data['tags']
        self.vector = np.array(data['forms']['vector'])
        self.keys = np.array(data['forms']['keys'])
        self.hashes = {kind: np.array(rows) for kind, rows in data['forms']['hashes'].items()}
        self.parts = data['parts']
        for sentences in self.parts.values():
            for s in sentences:
                s['forms'] = np.array(s['forms'])
                s['tags'] = np.array(s['tags'])
        self.relations = self._relations()

    def _relations(self):
        counts = {}
        for s in self.parts['train']:
            for relation in s['relations']:
                counts[relation] = counts.get(relation, 0) + 1
        return sorted(counts, key=lambda r: (-counts[r], r))

    def number(self, part):
        """Heads and relations as arrays; a relation that is not among `relations` becomes -2."""
        ids = {relation: i for i, relation in enumerate(self.relations)}
        for s in self.parts[part]:
            s['heads'] = np.array(s['heads'])
            s['rels'] = np.array([ids.get(r, -2) for r in s['relations']])
        return self.parts[part]

    def unquoted(self, s):
        """The sentence without its quote marks, as the reader parses it, or None where nothing changes."""
        mark = np.array([self.tags[t].endswith(QUOTE_TAGS) for t in s['tags']])
        n = len(mark)
        inner = s['heads'][s['heads'] < n]
        if not mark.any() or mark.all() or mark[inner].any():
            return None
        place = np.concatenate([[0], np.cumsum(~mark)])
        keep = ~mark
        return {
            'forms': s['forms'][keep],
            'tags': s['tags'][keep],
            'heads': place[s['heads'][keep]],
            'rels': s['rels'][keep],
        }


def batches(sentences, words, rng=random):
    """Lists of sentences of like length with about `words` words each, in random order."""
    order = sorted(range(len(sentences)), key=lambda i: len(sentences[i]['forms']) + rng.random() * 3)
    out, batch, longest = [], [], 0
    for i in order:
        longest = max(longest, len(sentences[i]['forms']))
        if batch and longest * (len(batch) + 1) > words:
            out.append(batch)
            batch, longest = [], len(sentences[i]['forms'])
        batch.append(i)
    out.append(batch)
    rng.shuffle(out)
    return out
