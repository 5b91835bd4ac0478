import { describe, expect, it } from 'vitest';
import { growGrove } from '../../scripts/train/boosting.ts';
import { contextOfSentence, step } from '../../src/claims/sheet/context-clues.ts';
import { gather } from '../../src/claims/sheet/gather.ts';
import { firstLook } from '../../src/claims/sheet/look.ts';
import { pairClues } from '../../src/claims/sheet/pair-clues.ts';
import { PeopleOfText } from '../../src/claims/sheet/people.ts';
import { phrasesIn, wordsOf } from '../../src/claims/sheet/phrase.ts';
import { phraseClues } from '../../src/claims/sheet/phrase-clues.ts';
import { candidatesOf, draftText } from '../../src/claims/sheet/read-sheets.ts';
import { PART_LABELS, type Participant, type PartLabel } from '../../src/claims/sheet/sheet.ts';
import { textClues } from '../../src/claims/sheet/text-clues.ts';
import { DocumentView } from '../../src/claims/view.ts';
import { chanceBy } from '../../src/knowledge/grove.ts';
import { annotateDocument } from '../../src/pipeline/annotate-document.ts';
import { incidentSheets, titleWords } from '../../src/pipeline/incident-sheets.ts';
import { documentOf, engine } from './claims-of.ts';

const sheetsIn = (text: string) => incidentSheets(documentOf(text), engine);
const said = (all: readonly Participant[] | undefined, part: Participant['part']) =>
  (all ?? []).filter((p) => p.part === part).map((p) => p.name ?? p.words);

function viewOf(text: string): DocumentView {
  const document = documentOf(text);
  return new DocumentView(document, annotateDocument(document, engine), engine.claims);
}

const phrasesOf = (text: string) => {
  const view = viewOf(text);
  return view.sentences.flatMap((s) => phrasesIn(s).map((p) => wordsOf(s, text, p, true)));
};

describe('phrases', () => {
  it.each([
    ['Gunmen kidnapped the mayor of San Telmo on Sunday.', ['Gunmen', 'mayor of San Telmo']],
    ['Two unidentified men shot a 4-year-old girl.', ['Two unidentified men', '4-year-old girl']],
    ['They burned ten buses and a church.', ['ten buses', 'church']],
  ])('of "%s"', (text, want) => expect(phrasesOf(text)).toEqual(expect.arrayContaining(want)));

  it('take no date for anybody', () => expect(phrasesOf('Gunmen fled on Sunday.')).not.toContain('Sunday'));
});

describe('clues', () => {
  const view = viewOf('Rebels of the front killed six farmers. The attack was condemned by the bishops.');
  const seen = firstLook(view, { sentences: { weigh: () => [0.2, 0.8] }, phrases: { weigh: () => [0.4, 0.6] } });

  it('name who does and who suffers a violent word, and by which arc', () => {
    const [first] = view.sentences;
    if (!first) throw new Error('no sentence');
    const victim = phrasesIn(first).find((p) => wordsOf(first, view.document.text, p).includes('farmers'));
    if (!victim) throw new Error('no victim');
    expect(phraseClues(view, first, victim).join(' ')).toMatch(/gk=<obj\|kill/);
  });

  it('tell a pair of sentences with a cue from one without', () => {
    const [a, b] = seen;
    if (!a || !b) throw new Error('two sentences told of');
    expect(pairClues(a, b)).toEqual(expect.arrayContaining(['d=1', 'the=attack', 'place=none']));
  });

  it('say what the first look saw in the rest of the text', () =>
    expect(contextOfSentence(seen, 1, 0.9)).toEqual(
      expect.arrayContaining([`1m=${step(0.8)}`, `1t=${step(0.9)}`, 'first=false']),
    ));
});

describe('gathering participants', () => {
  const labelled = (label: PartLabel, p: number): number[] =>
    PART_LABELS.map((name) => (name === label ? p : name === 'none' ? 1 - p : 0));

  function gathered(text: string, labels: Record<string, [PartLabel, number]>): Participant[] {
    const view = viewOf(text);
    const found = view.sentences.flatMap((s) =>
      phrasesIn(s).flatMap((phrase) => {
        const own = labels[wordsOf(s, text, phrase)];
        return own ? [{ s, phrase, labels: labelled(...own), told: 0.9 }] : [];
      }),
    );
    const titles = titleWords(engine);
    return gather(view, found, { titles, people: new PeopleOfText(view, titles) });
  }

  it('parts a name from the title before it', () => {
    const [victim] = gathered('Gunmen killed Senator Tomas Aranda.', {
      'Senator Tomas Aranda': ['person killed', 0.9],
    });
    expect(victim).toMatchObject({ name: 'Tomas Aranda', descriptions: ['Senator'], outcome: 'killed', plural: false });
  });

  it('counts, and takes headquarters for one', () => {
    const all = gathered('Rebels killed six soldiers and burned the headquarters.', {
      'six soldiers': ['person killed', 0.9],
      headquarters: ['thing damaged', 0.9],
    });
    expect(all.map((p) => [p.words, p.count, p.plural])).toEqual([
      ['six soldiers', 6, true],
      ['headquarters', null, false],
    ]);
  });

  it('puts two mentions of one together and leaves the unlikely out', () => {
    const all = gathered('The bomb killed a bishop. Police praised the bishop. A dog fled.', {
      bishop: ['person killed', 0.5],
      dog: ['person killed', 0.05],
    });
    expect(all).toHaveLength(1);
    expect(all[0]?.probability).toBeCloseTo(0.75);
  });
});

describe('a person of the text', () => {
  it('has the full name and the office that another sentence gives', () => {
    const people = new PeopleOfText(
      viewOf('Senator Tomas Aranda was buried on Sunday. Gunmen had killed Aranda in Callao.'),
      titleWords(engine),
    );
    expect(people.of('Aranda')).toEqual({ name: 'Tomas Aranda', descriptions: ['Senator'] });
    expect(people.of('Belmonte')).toEqual({ name: 'Belmonte', descriptions: [] });
  });
});

describe('the clues of a whole text', () => {
  it('are its words, those of its opening apart', () => {
    const view = viewOf('A bomb exploded. One. Two. Three. The deputies laughed.');
    const clues = textClues(view, []);
    expect(clues).toEqual(expect.arrayContaining(['tw=bomb', 'to=bomb', 'tw=laugh']));
    expect(clues).not.toContain('to=laugh');
  });
});

describe('trees', () => {
  const cases = Array.from({ length: 200 }, (_, i) => ({
    measures: { size: i % 20, noise: (i * 7) % 13 },
    right: i % 20 >= 12 ? 1 : 0,
  }));
  const grove = growGrove(cases, { trees: 40, depth: 2, rate: 0.2, least: 5, calm: 1, seed: 1 });

  it.each([
    [2, 0],
    [11, 0],
    [13, 1],
    [19, 1],
  ])('say of %i what the cases said', (size, want) =>
    expect(Math.round(chanceBy(grove, { size, noise: 3 }))).toBe(want),
  );

  it('take a number that is not given for nought', () => expect(chanceBy(grove, {})).toBeLessThan(0.1));
});

describe('incident sheets', () => {
  it('put who did it, to whom and when on one sheet, from a wire in capitals', () => {
    const text =
      'LIMA, 11 MAY 89 (PANA) -- [TEXT] SHINING PATH GUERRILLAS TODAY MURDERED THE MAYOR OF AYACUCHO AND WOUNDED TWO PEASANTS.';
    const [sheet, ...others] = incidentSheets(documentOf(text, { published: '1989-05-12' }), engine);
    expect(others).toEqual([]);
    expect(sheet?.kind).toBe('attack');
    expect(sheet?.participants.find((p) => p.part === 'person')).toMatchObject({
      words: 'MAYOR OF AYACUCHO',
      outcome: 'killed',
      count: null,
    });
    expect(said(sheet?.participants, 'doer')).toEqual(['SHINING PATH GUERRILLAS']);
    expect(sheet?.participants.find((p) => p.part === 'group')?.actor).toBe('shining-path');
    expect(sheet?.when?.from).toBe('1989-05-11');
  });

  const drafted = (text: string, label: (words: string) => PartLabel) => {
    const view = viewOf(text);
    const look = firstLook(view, {
      sentences: { weigh: () => [0.1, 0.9, 0, 0, 0, 0, 0] },
      phrases: { weigh: () => [1] },
    });
    const seen = look.map((one) => ({
      ...one,
      phrases: one.phrases.map((p) => {
        const own = label(wordsOf(one.s, view.document.text, p.phrase));
        return { ...p, labels: PART_LABELS.map((name) => (name === own ? 1 : 0)) };
      }),
    }));
    const models = { pairs: { weigh: () => [1, 0] }, titles: titleWords(engine) };
    return draftText(view, { first: seen, second: seen, text: 0.9 }, models);
  };

  it('consider the group that the text names for an incident that names none, and nobody else', () => {
    const all = drafted('The FMLN killed a judge in Lima. Rebels burned a bus in Callao.', (words) =>
      words.includes('FMLN')
        ? 'group, as fact'
        : /judge/.test(words)
          ? 'person killed'
          : /bus/.test(words)
            ? 'thing destroyed'
            : 'none',
    );
    const considered = all.drafts.map((draft) => candidatesOf(draft, all));
    expect(considered.map((some) => said(some, 'group'))).toEqual([['FMLN'], ['FMLN']]);
    expect(considered.map((some) => said(some, 'person'))).toEqual([['judge'], []]);
  });

  it('weigh the places of the sentences and the countries of the text', () => {
    const { drafts } = drafted('Rebels killed a judge in Lima. The minister spoke in Bogota.', (words) =>
      /judge/.test(words) ? 'person killed' : 'none',
    );
    const places = drafts[0]?.wheres.map(({ value, measures }) => [value.name, measures.own, measures.distance]);
    expect(places).toEqual(
      expect.arrayContaining([
        ['Lima', 1, 0],
        ['Bogota', 0, 1],
        ['PE', 0, 99],
      ]),
    );
  });

  it('keep every participant as words of the text', () => {
    const text =
      'A powerful bomb exploded last night outside a bank in Medellin, killing two passersby and destroying three cars, police reported.';
    const sheets = sheetsIn(text);
    expect(sheets.map((s) => s.kind)).toEqual(['bombing']);
    expect(said(sheets[0]?.participants, 'tool').join()).toMatch(/bomb/);
    for (const p of sheets[0]?.participants ?? []) expect(text.slice(p.span.start, p.span.end)).toContain(p.words);
  });

  it.each([
    ['a law', 'The deputies approved the bill on Tuesday, and the minister said that it would take effect in June.'],
    ['sport', 'The striker killed off the game with a late shot, and the visitors were shell-shocked.'],
  ])('are not made of %s', (_, text) => expect(sheetsIn(text)).toEqual([]));
});
