"""Arc-hybrid parsing of a batch of sentences at once, as src/annotate/parser/parser-state.ts, with the dynamic oracle of oracle.ts."""

import numpy as np

SHIFT, LEFT, RIGHT = 0, 1, 2
POSITIONS, FIRST_CHILD = 9, 4


class Moves:
    """Class 0 is SHIFT, every other class LEFT or RIGHT with a relation; arcs seen less than three times have none."""

    def __init__(self, trees, relations, start=None):
        counts = {}
        for s in trees:
            for d, (head, rel) in enumerate(zip(s['heads'].tolist(), s['rels'].tolist())):
                key = (LEFT if head > d else RIGHT, rel)
                counts[key] = counts.get(key, 0) + 1
        self.arcs = sorted((k for k, n in counts.items() if n >= 3), key=lambda k: -counts[k])
        if start is not None:
            self.arcs = [tuple(arc) for arc in start['arcs']]
        self.move = np.array([SHIFT] + [move for move, _ in self.arcs])
        self.relation = np.array([-1] + [rel for _, rel in self.arcs])
        self.root = relations.index('root')


class States:
    """One state a sentence; `heads` may be None where nothing is to be learned."""

    def __init__(self, lengths, heads=None, rels=None):
        self.n = np.asarray(lengths)
        b, longest = len(self.n), int(self.n.max())
        self.rows = np.arange(b)
        self.stack = np.full((b, longest + 3), -1)
        self.size = np.full(b, 2)  # two empty places below the stack, so that s1 and s2 can be read off it
        self.stack[:, :2] = -1
        self.buffer = np.zeros(b, dtype=np.int64)
        self.head = np.full((b, longest + 2), -1)
        self.rel = np.full((b, longest + 2), -1)
        self.left = np.full((b, longest + 2), -1)
        self.right = np.full((b, longest + 2), -1)
        self.on_stack = np.zeros((b, longest + 2), dtype=bool)
        self.index = np.arange(longest + 2)[None, :]
        self.gold, self.gold_rel = heads, rels

    def select(self, keep):
        """Drops the sentences that are done."""
        for name in ('n', 'stack', 'size', 'buffer', 'head', 'rel', 'left', 'right', 'on_stack', 'gold', 'gold_rel'):
            value = getattr(self, name)
            if value is not None:
                setattr(self, name, value[keep])
        self.rows = np.arange(len(self.n))

    def done(self):
        return (self.buffer == self.n) & (self.size == 2)

    def top(self, depth):
        at = self.size - 1 - depth
        return np.where(at >= 2, self.stack[self.rows, np.maximum(at, 0)], -1)

    def positions(self):
        s0, s1 = self.top(0), self.top(1)
        def child(table, of):
            return np.where(of < 0, -1, table[self.rows, np.maximum(of, 0)])
        b0 = self.buffer
        return np.stack(
            [self.top(2), s1, s0, b0, child(self.left, s0), child(self.right, s0), child(self.left, s1), child(self.right, s1), self.left[self.rows, b0]],
            axis=1,
        )

    def allowed(self):
        """[sentences, 3]"""
        waiting, deep = self.buffer < self.n, self.size - 2
        return np.stack([waiting, (deep > 0) & (waiting | (deep == 1)), deep > 1], axis=1)

    def costs(self):
        """How many gold arcs each move makes unreachable."""
        b0, s0, s1, gold = self.buffer, self.top(0), self.top(1), self.gold
        at = self.rows
        waiting = b0 < self.n
        gb = gold[at, b0]
        shift = (self.on_stack & (gold == b0[:, None])).sum(1)
        shift += (gb >= 0) & self.on_stack[at, np.maximum(gb, 0)] & (gb != s0)
        shift = np.where(waiting, shift, 0)
        safe = np.maximum(s0, 0)
        lost = ((gold == safe[:, None]) & (self.index >= b0[:, None])).sum(1)
        head = gold[at, safe]
        left = lost + ((head > b0) | ((s1 >= 0) & (head == s1)))
        right = lost + (head >= b0)
        return np.stack([shift, left, right], axis=1)

    def apply(self, move, relation):
        at = self.rows
        shift = move == SHIFT
        i = at[shift]
        self.stack[i, self.size[i]] = self.buffer[i]
        self.on_stack[i, self.buffer[i]] = True
        self.size[i] += 1
        self.buffer[i] += 1
        i = at[~shift]
        if len(i):
            dependent = self.stack[i, self.size[i] - 1]
            is_left = move[i] == LEFT
            head = np.where(is_left, self.buffer[i], self.stack[i, self.size[i] - 2])
            self.size[i] -= 1
            self.on_stack[i, dependent] = False
            self.head[i, dependent] = head
            self.rel[i, dependent] = relation[i]
            self.left[i[is_left], head[is_left]] = dependent[is_left]
            self.right[i[~is_left], head[~is_left]] = dependent[~is_left]
