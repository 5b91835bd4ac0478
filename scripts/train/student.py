"""Trains the parser that ships (the network of src/annotate/parser) on the treebanks and on what the teachers made of news.

usage: student.py NAME [key=value...]; writes out/train/NAME.json and NAME.f32 for pack-parser.ts.
"""

import json
import random
import sys
import time

import numpy as np
import torch
import torch.nn.functional as F
from arc_hybrid import Moves, States
from lessons import CACHE, Lessons, batches
from student_network import TABLES, Student, fill, save, walk
from torch import nn

DEFAULTS = {
    'seed': 21, 'steps': 6000, 'words': 1000, 'rate': 0.003, 'hidden': 96, 'scorer': 96, 'slots': 4, 'silver': 0.5,
    'vectors': 25_000, 'dropout': 0.25, 'explore': 0.9, 'often': 1000, 'threads': 1, 'news_words': 4000, 'hold': 0, 'start': '', 'fade': 4.0,
}
LEAST_COUNT, DROP, UNQUOTED = 3, 0.25, 0.5


class Inputs:
    def __init__(self, lessons, trees, o, start=None):
        limit = o['vectors']
        vector = np.where(lessons.vector < limit, lessons.vector, -1)
        raw = np.fromfile(CACHE / 'vectors.f32', dtype=np.float32).reshape(-1, 100)[:limit] * 4
        # as they are shipped: eight bits a number
        scale = np.abs(raw).max(1, keepdims=True) / 127
        raw = np.round(raw / scale) * scale
        self.vectors = torch.from_numpy(np.concatenate([np.zeros((1, 100), np.float32), raw.astype(np.float32)]))
        self.vector = torch.from_numpy(vector + 1)
        keys = lessons.keys
        counts, tags = {}, {}
        for s in trees:
            for key in keys[s['forms']].tolist():
                counts[key] = counts.get(key, 0) + 1
            for tag in s['tags'].tolist():
                tags[tag] = tags.get(tag, 0) + 1
        listed = [key for key, n in counts.items() if n >= LEAST_COUNT]
        if start is not None:
            listed = start['words']
        news = {}
        for s in lessons.parts['units'] + lessons.parts['plain'] if o['news_words'] else []:
            for key in keys[s['forms']].tolist():
                news[key] = news.get(key, 0) + 1
        known = set(listed)
        more = [key for key in sorted(news, key=lambda k: -news[k]) if key not in known][: o['news_words']]
        listed = listed + more
        counts = {key: counts.get(key, 0) + news.get(key, 0) for key in listed}
        self.listed = listed
        row = {key: i + 2 for i, key in enumerate(listed)}
        self.counts = torch.tensor([0, 1e9] + [counts[key] for key in listed], dtype=torch.float)
        self.tags = sorted(tags)
        if start is not None:
            self.tags = [lessons.tags.index(tag) for tag in start['tags']]
        tag_row = {tag: i + 2 for i, tag in enumerate(self.tags)}
        self.tag = np.array([tag_row.get(t, 0) for t in range(len(lessons.tags))])
        self.form = {'word': torch.tensor([row.get(key, 0) for key in keys.tolist()])}
        self.rows = {'word': len(listed) + 2, 'tag': len(self.tags) + 2}
        for kind, size, _ in TABLES[2:]:
            self.rows[kind] = size
            self.form[kind] = torch.from_numpy(lessons.hashes[kind] & (size - 1))

    def batch(self, sentences, drop_words):
        longest = max(len(s['forms']) for s in sentences)
        lengths = torch.tensor([len(s['forms']) for s in sentences])
        forms = torch.zeros(len(sentences), longest + 1, dtype=torch.long)
        tags = torch.zeros_like(forms)
        real = torch.zeros(forms.shape, dtype=torch.bool)
        gold = np.full((len(sentences), longest + 2), -1)
        rels = np.full((len(sentences), longest + 2), -1)
        for i, s in enumerate(sentences):
            n = len(s['forms'])
            forms[i, :n] = torch.from_numpy(s['forms'])
            tags[i, :n] = torch.from_numpy(self.tag[s['tags']])
            tags[i, n] = 1
            real[i, :n] = True
            if 'heads' in s:
                gold[i, :n], rels[i, :n] = s['heads'], s['rels']
        out = {'lengths': lengths, 'tag': tags, 'vector': self.vectors[self.vector[forms] * real]}
        out |= {kind: rows[forms] * real for kind, rows in self.form.items()}
        if drop_words:
            seen = self.counts[out['word']]
            out['word'] *= torch.rand(seen.shape) >= DROP / (DROP + seen)
        out['word'][torch.arange(len(sentences)), lengths] = 1
        return out, gold, rels


def score(model, inputs, moves, sentences):
    model.eval()
    both = right = total = 0
    with torch.no_grad():
        for ids in batches(sentences, 4000, random.Random(0)):
            batch, gold, rels = inputs.batch([sentences[i] for i in ids], False)
            heads, labels, _ = walk(model, model.read(batch), States(batch['lengths'].numpy()), moves)
            real = gold >= 0
            ok = real & (heads == gold)
            right += ok.sum()
            both += (ok & (labels == rels)).sum()
            total += real.sum()
    model.train()
    return 100 * both / total, 100 * right / total


def load(name, lessons):
    """A student as it was saved, with its averaged weights."""
    start = json.loads((CACHE / f'{name}.json').read_text())
    gold = [s for s in lessons.number('train') if len(s['forms']) < 150]
    inputs = Inputs(lessons, gold, start['options'], start)
    moves = Moves(gold, lessons.relations, start)
    model = Student(start['options'], inputs.rows, len(moves.move), len(lessons.relations))
    fill(model, name, start['options'])
    return model.eval(), inputs, moves


def parse(model, inputs, moves, sentences):
    """Heads and relations of sentences, in their order."""
    out = [None] * len(sentences)
    with torch.no_grad():
        for ids in batches(sentences, 4000, random.Random(0)):
            batch, _, _ = inputs.batch([sentences[i] for i in ids], False)
            heads, rels, _ = walk(model, model.read(batch), States(batch['lengths'].numpy()), moves)
            for k, i in enumerate(ids):
                n = len(sentences[i]['forms'])
                out[i] = heads[k, :n], rels[k, :n]
    return out


def held_state(model, held):
    """The state of the model with the values that training goes on from."""
    names = [name for name, _ in model.named_parameters()]
    return {**model.state_dict(), **dict(zip(names, held))}


def main():
    name = sys.argv[1]
    o = dict(DEFAULTS)
    for pair in sys.argv[2:]:
        key, value = pair.split('=')
        o[key] = type(DEFAULTS[key])(value)
    torch.set_num_threads(o['threads'])
    torch.manual_seed(o['seed'])
    rng, chance = random.Random(o['seed']), np.random.default_rng(o['seed'])
    lessons = Lessons()
    start = json.loads((CACHE / f"{o['start']}.json").read_text()) if o['start'] else None
    if start is not None:
        lessons.relations = start['relations']
        o |= {key: start['options'][key] for key in ('hidden', 'scorer')}
    gold = [s for s in lessons.number('train') if len(s['forms']) < 150]
    if o['silver'] > 0:
        silver = [s for file in sorted(CACHE.glob('silver-*.json')) for s in json.loads(file.read_text())]
        lessons.parts['silver'] = silver
        for s in silver:
            s['forms'], s['tags'] = np.array(s['forms']), np.array(s['tags'])
        lessons.number('silver')
        lessons.silver_words = int(sum(len(s['forms']) for s in silver))
    silver = lessons.parts.get('silver', [])
    plain = [lessons.unquoted(s) for s in gold]
    devs = {part: lessons.number(part) for part in ('gum-free-dev', 'ewt-dev')}
    inputs = Inputs(lessons, gold, o, start)
    moves = Moves(gold, lessons.relations, start)
    model = Student(o, inputs.rows, len(moves.move), len(lessons.relations))
    averaged = [p.detach().clone() for p in model.parameters()]
    adam = torch.optim.Adam(model.parameters(), lr=o['rate'], betas=(0.9, 0.98), eps=1e-8)

    if o['start'] and not (CACHE / f"{o['start']}.pt").exists():
        fill(model, o['start'], o)
        averaged = [p.detach().clone() for p in model.parameters()]
    elif o['start']:
        state = torch.load(CACHE / f"{o['start']}.pt")
        model.load_state_dict(state['model'])
        averaged = state['averaged']
        adam.load_state_dict(state['adam'])

    def stream(sentences, fresh=None):
        while True:
            chosen = fresh() if fresh else sentences
            for ids in batches(chosen, o['words'], rng):
                yield [chosen[i] for i in ids]

    golden = stream(gold, lambda: [p if p is not None and rng.random() < UNQUOTED else s for s, p in zip(gold, plain)])
    raw = stream(silver) if silver else None
    print(f"{sum(p.numel() for p in model.parameters())} parameters, {len(moves.move)} moves, {len(inputs.listed)} words, silver {getattr(lessons, 'silver_words', 0)}", flush=True)
    begun, losses, words = time.time(), 0.0, 0
    best = 0
    for step in range(1, o['steps'] + 1):
        sentences = next(raw if raw is not None and rng.random() < o['silver'] * min(1, o['fade'] * (1 - step / o['steps'])) else golden)
        batch, heads, rels = inputs.batch(sentences, True)
        projected = model.read(batch)
        explore = o['explore'] if step > 600 or o['start'] else 0.0
        _, _, notes = walk(model, projected, States(batch['lengths'].numpy(), heads, rels), moves, explore, chance)
        index = torch.from_numpy(np.concatenate([n[0] for n in notes]))
        right = torch.from_numpy(np.concatenate([n[1] for n in notes]))
        can = torch.from_numpy(np.concatenate([n[2] for n in notes]))
        hidden = F.embedding_bag(index, model.rows(projected), mode='sum').tanh()
        scores = torch.addmm(model.score_bias, hidden, model.score.T)
        loss = (scores.masked_fill(~can, -1e9).logsumexp(1) - scores.masked_fill(~right, -1e9).logsumexp(1)).mean()
        for group in adam.param_groups:
            group['lr'] = o['rate'] * min(1, step / 100) * (1 if o['hold'] else max(0.01, 1 - step / o['steps']))
        adam.zero_grad()
        loss.backward()
        nn.utils.clip_grad_norm_(model.parameters(), 5.0)
        adam.step()
        keep = 0.998 if o['start'] else min(0.998, step / (step + 10))
        with torch.no_grad():
            torch._foreach_mul_(averaged, keep)
            torch._foreach_add_(averaged, list(model.parameters()), alpha=1 - keep)
        losses += loss.item()
        words += int(batch['lengths'].sum())
        if step % o['often'] == 0 or step == o['steps']:
            held = [p.detach().clone() for p in model.parameters()]
            with torch.no_grad():
                for p, a in zip(model.parameters(), averaged):
                    p.copy_(a)
            found = {part: score(model, inputs, moves, s) for part, s in devs.items()}
            if o['hold']:
                torch.save({'model': held_state(model, held), 'averaged': averaged, 'adam': adam.state_dict()}, CACHE / f'{name}.pt')
            save(name, model, inputs, moves, lessons, o)
            with torch.no_grad():
                for p, h in zip(model.parameters(), held):
                    p.copy_(h)
            shown = ', '.join(f'{part} LAS {las:.2f} UAS {uas:.2f}' for part, (las, uas) in found.items())
            print(f"{name} step {step}: loss {losses / o['often']:.4f}, {words / (time.time() - begun):.0f} words/s, {shown}", flush=True)
            begun, losses, words = time.time(), 0.0, 0


if __name__ == '__main__':
    main()
