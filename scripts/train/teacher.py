"""Trains one teacher: a graph-based parser (Dozat and Manning 2017) over a deep BiLSTM, too large to ship.

usage: teacher.py NAME SEED [EPOCHS] [HIDDEN] [LAYERS]; writes out/train/NAME.pt. Needs torch (CPU) and lessons.json.
START=file.pt goes on from an earlier teacher, RATE=0.0014 sets the first learning rate.
"""

import os
import random
import sys
import time
from pathlib import Path

import numpy as np
import torch
import torch.nn.functional as F
from lessons import CACHE, Lessons, batches
from torch import nn
from torch.nn.utils.rnn import pack_padded_sequence, pad_packed_sequence

HASHED = {'prefix3': (8192, 32), 'suffix2': (1024, 16), 'suffix3': (8192, 32), 'suffix4': (16384, 32), 'shape': (256, 16)}
DROPOUT = 0.33
WORDS = 2000
RATE = float(os.environ.get('RATE', 0.002))


def hashed_rows(hashes, rows):
    """Rows of a table for forms' hashes; multiplied first, since their low bits alone collide in the student."""
    return ((hashes.astype(np.int64) * 2654435761) >> 7) % (rows - 1) + 1


class Teacher(nn.Module):
    def __init__(self, tags, relations, hidden=320, layers=3, vectors=80_000):
        super().__init__()
        self.vectors = nn.Embedding(vectors + 1, 100)
        self.vectors.weight.requires_grad = False
        self.words = nn.Embedding(16384, 64)
        self.tags = nn.Embedding(tags + 1, 40)
        self.hashed = nn.ModuleDict({kind: nn.Embedding(rows, dim) for kind, (rows, dim) in HASHED.items()})
        width = 100 + 64 + 40 + sum(dim for _, dim in HASHED.values())
        for table in [self.words, self.tags, *self.hashed.values()]:
            nn.init.uniform_(table.weight, -0.2, 0.2)
        self.root = nn.Parameter(torch.randn(width) * 0.1)
        self.layers = nn.ModuleList(
            nn.LSTM(width if i == 0 else 2 * hidden, hidden, bidirectional=True, batch_first=True) for i in range(layers)
        )
        def mlp(size):
            return nn.Sequential(nn.Linear(2 * hidden, size), nn.LeakyReLU(0.1))
        self.arc_head, self.arc_dep = mlp(400), mlp(400)
        self.rel_head, self.rel_dep = mlp(100), mlp(100)
        self.arc = nn.Parameter(torch.zeros(401, 400))
        self.rel = nn.Parameter(torch.zeros(relations, 101, 101))
        nn.init.xavier_uniform_(self.arc)

    def drop(self, x):
        """One mask for a whole sentence."""
        if not self.training:
            return x
        mask = torch.empty(x.shape[0], 1, x.shape[2]).bernoulli_(1 - DROPOUT) / (1 - DROPOUT)
        return x * mask

    def forward(self, batch):
        lengths = batch['lengths'] + 1
        parts = [self.vectors(batch['vector']), self.words(batch['word']), self.tags(batch['tag'])]
        parts += [table(batch[kind]) for kind, table in self.hashed.items()]
        if self.training:
            for i, part in enumerate(parts[:3]):
                kept = torch.rand(part.shape[0], part.shape[1], 1) > (0.15 if i < 2 else 0.1)
                parts[i] = part * kept
        x = torch.cat(parts, dim=2)
        x = torch.cat([self.root.expand(x.shape[0], 1, -1), x], dim=1)
        x = self.drop(x)
        for layer in self.layers:
            packed = pack_padded_sequence(x, lengths, batch_first=True, enforce_sorted=False)
            x, _ = pad_packed_sequence(layer(packed)[0], batch_first=True)
            x = self.drop(x)
        ah, ad = self.drop(self.arc_head(x)), self.drop(self.arc_dep(x))
        rh, rd = self.drop(self.rel_head(x)), self.drop(self.rel_dep(x))
        one = torch.ones(x.shape[0], x.shape[1], 1)
        # arcs[b, dependent, head]
        arcs = torch.cat([ad, one], 2) @ self.arc @ ah.transpose(1, 2)
        n = x.shape[1]
        beyond = torch.arange(n)[None, :] >= lengths[:, None]
        arcs = arcs.masked_fill(beyond[:, None, :], -1e4).masked_fill(torch.eye(n, dtype=torch.bool)[None], -1e4)
        return arcs, (torch.cat([rh, one], 2), torch.cat([rd, one], 2))

    def relations(self, rows, heads):
        """Scores of relations [b, dependent, relation] given each word's head."""
        rh, rd = rows
        chosen = rh.gather(1, heads[:, :, None].expand(-1, -1, rh.shape[2]))
        b, n, k = rd.shape
        # one product over all words, then a sum: relations x (words x k)
        turned = chosen.reshape(b * n, k) @ self.rel.permute(1, 0, 2).reshape(k, -1)
        return (turned.view(b * n, -1, k) * rd.reshape(b * n, 1, k)).sum(2).view(b, n, -1)


class Inputs:
    """Ids of forms and tags to the teacher's rows; the same for every teacher."""

    def __init__(self, lessons):
        self.vector = torch.tensor(lessons.vector + 1)
        # words seen twice in training have a row of their own, the others share row 0
        counts = {}
        for s in lessons.parts['train']:
            for key in lessons.hashes['word'][s['forms']]:
                counts[key] = counts.get(key, 0) + 1
        rows = {key: i + 1 for i, key in enumerate(k for k, n in counts.items() if n > 1)}
        assert len(rows) < 16384, len(rows)
        self.word = torch.tensor([rows.get(key, 0) for key in lessons.hashes['word']])
        self.hashed = {kind: torch.tensor(hashed_rows(lessons.hashes[kind], size)) for kind, (size, _) in HASHED.items()}

    def batch(self, sentences):
        longest = max(len(s['forms']) for s in sentences)
        lengths = torch.tensor([len(s['forms']) for s in sentences])
        forms = torch.zeros(len(sentences), longest, dtype=torch.long)
        tags = torch.zeros_like(forms)
        heads = torch.full((len(sentences), longest + 1), -1)
        rels = torch.zeros_like(heads)
        for i, s in enumerate(sentences):
            n = len(s['forms'])
            forms[i, :n] = torch.from_numpy(s['forms'])
            tags[i, :n] = torch.from_numpy(s['tags']) + 1
            if 'heads' in s:
                # the teacher's root stands before the first word
                heads[i, 1 : n + 1] = torch.from_numpy(np.where(s['heads'] == n, 0, s['heads'] + 1))
                rels[i, 1 : n + 1] = torch.from_numpy(s['rels'])
        out = {'lengths': lengths, 'vector': self.vector[forms], 'word': self.word[forms], 'tag': tags}
        out |= {kind: table[forms] for kind, table in self.hashed.items()}
        return out | {'heads': heads, 'rels': rels}


def score(model, inputs, sentences):
    """LAS and UAS of the best heads, tree or not."""
    model.eval()
    both = right = all_ = 0
    with torch.no_grad():
        for ids in batches(sentences, 4000, random.Random(0)):
            batch = inputs.batch([sentences[i] for i in ids])
            arcs, rows = model(batch)
            heads = arcs.argmax(2)
            rels = model.relations(rows, heads).argmax(2)
            real = batch['heads'] >= 0
            ok = (heads == batch['heads']) & real
            right += ok.sum().item()
            both += (ok & (rels == batch['rels'])).sum().item()
            all_ += real.sum().item()
    model.train()
    return 100 * both / all_, 100 * right / all_


def main():
    name, seed = sys.argv[1], int(sys.argv[2])
    epochs, hidden, layers = (int(x) for x in (sys.argv[3:] + ['12', '320', '3'][len(sys.argv[3:]) :]))
    torch.set_num_threads(1)
    torch.manual_seed(seed)
    rng = random.Random(seed)
    lessons = Lessons()
    train = [s for s in lessons.number('train') if len(s['forms']) < 150]
    plain = [lessons.unquoted(s) for s in train]
    devs = {part: lessons.number(part) for part in ('gum-free-dev', 'ewt-dev')}
    inputs = Inputs(lessons)
    model = Teacher(len(lessons.tags), len(lessons.relations), hidden, layers)
    raw = np.fromfile(CACHE / 'vectors.f32', dtype=np.float32).reshape(-1, 100) * 4
    with torch.no_grad():
        model.vectors.weight.zero_()
        model.vectors.weight[1 : len(raw) + 1] = torch.from_numpy(raw)
    start = Path(os.environ['START']) if 'START' in os.environ else None
    if start is not None:
        model.load_state_dict(torch.load(start)['state'], strict=False)
    learned = [p for p in model.parameters() if p.requires_grad]
    averaged = [p.detach().clone() for p in learned]
    adam = torch.optim.Adam(learned, lr=RATE, betas=(0.9, 0.95), eps=1e-8)
    total = epochs * len(batches(train, WORDS, rng))
    step = 0
    for epoch in range(1, epochs + 1):
        begun, losses, words = time.time(), 0.0, 0
        chosen = [p if p is not None and rng.random() < 0.5 else s for s, p in zip(train, plain)]
        for ids in batches(chosen, WORDS, rng):
            batch = inputs.batch([chosen[i] for i in ids])
            arcs, rows = model(batch)
            heads = batch['heads']
            loss = F.cross_entropy(arcs.flatten(0, 1), heads.flatten(), ignore_index=-1)
            rels = model.relations(rows, heads.clamp(min=0))
            loss = loss + F.cross_entropy(rels.flatten(0, 1), batch['rels'].masked_fill(heads < 0, -1).flatten(), ignore_index=-1)
            for group in adam.param_groups:
                group['lr'] = RATE * min(1, step / 100) * max(0.02, 1 - step / total)
            adam.zero_grad()
            loss.backward()
            nn.utils.clip_grad_norm_(learned, 5.0)
            adam.step()
            step += 1
            keep = min(0.998, step / (step + 10))
            with torch.no_grad():
                for a, p in zip(averaged, learned):
                    a.mul_(keep).add_(p, alpha=1 - keep)
            losses += loss.item()
            words += int((heads >= 0).sum())
        if epoch % 4 == 0 or epoch == epochs or epoch == 1:
            held = [p.detach().clone() for p in learned]
            with torch.no_grad():
                for a, p in zip(averaged, learned):
                    p.copy_(a)
            scores = {part: '%.2f %.2f' % score(model, inputs, s) for part, s in devs.items()}
            torch.save({'state': {k: v for k, v in model.state_dict().items() if not k.startswith('vectors')}, 'hidden': hidden, 'layers': layers}, CACHE / f'{name}.pt')
            with torch.no_grad():
                for h, p in zip(held, learned):
                    p.copy_(h)
        else:
            scores = ''
        print(f'{name} epoch {epoch}: loss {losses / len(batches(train, WORDS, rng)):.3f}, {words / (time.time() - begun):.0f} words/s', scores, flush=True)


if __name__ == '__main__':
    main()
