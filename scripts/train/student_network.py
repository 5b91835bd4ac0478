"""The network of src/annotate/parser in torch: how it reads a sentence, walks through its moves, and lies in a file."""

import json

import numpy as np
import torch
import torch.nn.functional as F
from arc_hybrid import FIRST_CHILD, POSITIONS
from lessons import CACHE
from torch import nn
from torch.nn.utils.rnn import pack_padded_sequence, pad_packed_sequence

TABLES = [('word', 0, 48), ('tag', 0, 20), ('suffix3', 1024, 16), ('shape', 64, 8), ('suffix2', 256, 8), ('prefix3', 2048, 16), ('suffix4', 2048, 8)]
RELATION_SLOTS = POSITIONS - FIRST_CHILD


class Student(nn.Module):
    def __init__(self, o, rows, classes, relations):
        super().__init__()
        self.o, self.relations = o, relations
        h, m, slots = o['hidden'], o['scorer'], o['slots']
        self.tables = nn.ModuleList(nn.Embedding(rows[kind], dim) for kind, _, dim in TABLES)
        for table in self.tables:
            nn.init.uniform_(table.weight, -0.2, 0.2)
        width = 100 + sum(dim for _, _, dim in TABLES)
        self.layers = nn.ModuleList(nn.LSTM(w, h, bidirectional=True, batch_first=True) for w in (width, 2 * h))
        for layer in self.layers:
            for name, p in layer.named_parameters():
                if 'weight' in name:
                    nn.init.uniform_(p, -1, 1)
                    p.data *= (6 / (p.shape[0] + p.shape[1])) ** 0.5
                else:
                    nn.init.zeros_(p)
                    if 'bias_ih' in name:
                        p.data[h : 2 * h] = 1
        self.project = nn.Parameter((torch.rand(slots * m, 2 * h) * 2 - 1) * (6 / (m + 2 * h)) ** 0.5)
        self.project_bias = nn.Parameter(torch.zeros(1, m))
        self.empty = nn.Parameter(torch.zeros(slots, m))
        self.relation_rows = nn.Parameter((torch.rand(RELATION_SLOTS * (relations + 1), m) * 2 - 1) * (6 / (2 * m)) ** 0.5)
        self.score = nn.Parameter((torch.rand(classes, m) * 2 - 1) * (6 / (classes + m)) ** 0.5)
        self.score_bias = nn.Parameter(torch.zeros(classes))

    def drop(self, x):
        p = self.o['dropout']
        return x * (torch.empty(x.shape[0], 1, x.shape[2]).bernoulli_(1 - p) / (1 - p)) if self.training else x

    def read(self, batch):
        """Projected rows [sentence, word, slot, scorer]; the root stands behind the last word."""
        x = torch.cat([batch['vector'], *(table(batch[kind]) for table, (kind, _, _) in zip(self.tables, TABLES))], dim=2)
        for layer in self.layers:
            packed = pack_padded_sequence(self.drop(x), batch['lengths'] + 1, batch_first=True, enforce_sorted=False)
            x, _ = pad_packed_sequence(layer(packed)[0], batch_first=True)
        x = self.drop(x)
        return (x @ self.project.T).view(x.shape[0], x.shape[1], self.o['slots'], -1)

    def rows(self, projected):
        """All rows that a state can sum, one table: what `indices` points into."""
        m = projected.shape[3]
        return torch.cat([projected.reshape(-1, m), self.empty, self.relation_rows, self.project_bias])

    def indices(self, sentences, words, positions, relations):
        """Indices into `rows` of states: positions [state, 9], relations of the five children [state, 5]."""
        slots = self.o['slots']
        total = sentences.max_rows
        slot = np.arange(slots)[None, :]
        at = positions[:, :slots]
        word = (words[:, None] * sentences.longest + at) * slots + slot
        of_words = np.where(at < 0, total + slot, word)
        start = total + slots
        child = start + np.arange(RELATION_SLOTS)[None, :] * (self.relations + 1) + relations + 1
        bias = np.full((len(at), 1), start + RELATION_SLOTS * (self.relations + 1))
        return np.concatenate([of_words, child, bias], axis=1)


class Shape:
    def __init__(self, projected):
        self.longest = projected.shape[1]
        self.max_rows = projected.shape[0] * projected.shape[1] * projected.shape[2]


def children_relations(states, positions):
    child = positions[:, FIRST_CHILD:]
    return np.where(child < 0, -1, np.take_along_axis(states.rel, np.maximum(child, 0), axis=1))


def walk(model, projected, states, moves, explore=None, rng=None):
    """Parses greedily (or as the oracle and chance say) and notes each state: row indices, right and allowed classes."""
    with torch.no_grad():
        table = model.rows(projected)
        weights, bias = model.score.T.contiguous(), model.score_bias
    shape = Shape(projected)
    numbers = np.arange(len(states.n))
    heads, rels = np.zeros_like(states.head), np.zeros_like(states.rel)
    notes = []
    while True:
        done = states.done()
        if done.any():
            heads[numbers[done]], rels[numbers[done]] = states.head[done], states.rel[done]
            if done.all():
                break
            keep = ~done
            states.select(keep)
            numbers = numbers[keep]
        positions = states.positions()
        index = model.indices(shape, numbers, positions, children_relations(states, positions))
        with torch.no_grad():
            hidden = F.embedding_bag(torch.from_numpy(index), table, mode='sum').tanh_()
            scores = torch.addmm(bias, hidden, weights).numpy()
        allowed = states.allowed()
        can = allowed[:, moves.move]
        if explore is None:
            # the reader's own rule: the root takes its one dependent last
            to_root = (moves.move[None, :] == 1) & (states.buffer == states.n)[:, None]
            is_root = (moves.relation == moves.root)[None, :]
            can &= (moves.move[None, :] == 0) | (is_root == to_root)
            best = np.where(can, scores, -np.inf).argmax(1)
        else:
            best = np.where(can, scores, -np.inf).argmax(1)
            costs = np.where(allowed, states.costs(), 10**6)
            least = costs.min(1)
            s0 = np.maximum(states.top(0), 0)
            wanted = states.gold_rel[states.rows, s0]
            right = (costs == least[:, None])[:, moves.move] & can
            right &= (moves.move[None, :] == 0) | (moves.relation[None, :] == wanted[:, None])
            any_right = right.any(1)
            notes.append((index[any_right], right[any_right], can[any_right]))
            wrong = ~right[states.rows, best] & any_right
            good = np.where(right, scores, -np.inf).argmax(1)
            follow = wrong & (rng.random(len(best)) >= explore)
            best = np.where(follow, good, best)
        states.apply(moves.move[best], moves.relation[best])
    return heads, rels, notes


def save(name, model, inputs, moves, lessons, o):
    """Dense parameters in the order of network-layout.ts, then the tables."""
    h, classes = o['hidden'], len(moves.move)
    padded = (classes + 3) & ~3
    turned = torch.cat([torch.arange(2 * h), torch.arange(3 * h, 4 * h), torch.arange(2 * h, 3 * h)])
    dense = []
    def put(values, pad=0):
        flat = values.detach().reshape(-1)
        dense.append(F.pad(flat, (0, pad + (-(len(flat) + pad)) % 4)))
    for layer in model.layers:
        for side in ('', '_reverse'):
            put(getattr(layer, 'weight_ih_l0' + side)[turned])
            put(getattr(layer, 'weight_hh_l0' + side)[turned])
            put((getattr(layer, 'bias_ih_l0' + side) + getattr(layer, 'bias_hh_l0' + side))[turned])
    put(model.project)
    put(model.project_bias)
    put(model.empty)
    put(model.score, (padded - classes) * o['scorer'])
    put(model.score_bias, padded - classes)
    put(model.relation_rows)
    flat = torch.cat(dense + [table.weight.detach().reshape(-1) for table in model.tables])
    flat.numpy().astype(np.float32).tofile(CACHE / f'{name}.f32')
    meta = {
        'options': o,
        'relations': lessons.relations,
        'arcs': [[int(m), int(r)] for m, r in moves.arcs],
        'tags': [lessons.tags[t] for t in inputs.tags],
        'words': inputs.listed,
        'tables': [{'kind': kind, 'rows': inputs.rows[kind], 'dim': dim} for kind, _, dim in TABLES],
        'dense': int(sum(len(d) for d in dense)),
        'silver': getattr(lessons, 'silver_words', 0),
    }
    (CACHE / f'{name}.json').write_text(json.dumps(meta))


def fill(model, name, o):
    """The reverse of `save`; a model of fewer slots takes the first of them."""
    start = json.loads((CACHE / f'{name}.json').read_text())
    slots = start['options']['slots']
    flat = torch.from_numpy(np.fromfile(CACHE / f'{name}.f32', dtype=np.float32))
    h, at = o['hidden'], 0
    turned = torch.cat([torch.arange(2 * h), torch.arange(3 * h, 4 * h), torch.arange(2 * h, 3 * h)])
    def take(p, pad=0, rows=None):
        nonlocal at
        values = flat[at : at + p.numel()].view(p.shape)
        if rows is None:
            p.copy_(values)
        else:
            p[rows] = values
        at += p.numel() + pad + (-(p.numel() + pad)) % 4
    with torch.no_grad():
        for layer in model.layers:
            for side in ('', '_reverse'):
                take(getattr(layer, 'weight_ih_l0' + side), rows=turned)
                take(getattr(layer, 'weight_hh_l0' + side), rows=turned)
                take(getattr(layer, 'bias_ih_l0' + side), rows=turned)
                getattr(layer, 'bias_hh_l0' + side).zero_()
        skipped = (slots - o['slots']) * o['scorer']
        take(model.project)
        at += skipped * 2 * h
        take(model.project_bias)
        take(model.empty)
        at += skipped
        pad = -len(model.score) % 4
        take(model.score, pad * o['scorer'])
        take(model.score_bias, pad)
        take(model.relation_rows)
        for table, was in zip(model.tables, start['tables']):
            size = was['rows'] * was['dim']
            values = flat[at : at + size].view(was['rows'], -1)
            # words new to the list begin as unknown ones
            table.weight.copy_(values[:1].expand_as(table.weight))
            table.weight[: len(values)] = values
            at += size
    assert at == len(flat), (at, len(flat))
