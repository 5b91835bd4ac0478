/** Words of violence with what stands about them, out of texts of which it is known whether they tell of conflict. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { BENCH } from '../../eval/corpora/corpus.ts';
import { documentOf } from '../../eval/corpora/document-of.ts';
import { quietSentences } from '../../eval/quiet/measure.ts';
import { thirdPartyTexts } from '../../eval/quiet/third-party.ts';
import { attribute } from '../../src/claims/attribution/attribute.ts';
import { isAskedForSense } from '../../src/claims/event/not-of-war.ts';
import { type SenseClues, type SenseWord, senseClues } from '../../src/claims/event/sense/clues.ts';
import type { Trigger } from '../../src/claims/event/trigger.ts';
import { wordsOfEvents } from '../../src/claims/event/triggers.ts';
import { DocumentView, type SentenceView } from '../../src/claims/view.ts';
import { annotateDocument } from '../../src/pipeline/annotate-document.ts';
import type { Engine } from '../../src/pipeline/engine.ts';

export interface SenseLesson {
  /** The text that it comes from; folds keep a text together. */
  text: string;
  source: string;
  conflict: boolean;
  weight: number;
  word: string;
  harm: boolean;
  clues: SenseClues;
}

interface Source {
  name: string;
  texts: { id: string; text: string; date: string }[];
  conflict: boolean;
  weight: number;
}

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const LESSONS = join(ROOT, 'eval/quiet/lessons/');
/** Quiet corpora have texts that touch on a war; those with one of these words teach nothing. */
const TOUCHES_WAR =
  /\b(?:iraqi?s?|afghan\w*|taliban|al[- ]qaida|al[- ]qaeda|isis|isil|islamic state|gaza|hamas|hezbollah|israeli?s?|palestin\w+|baghdad|syrian?s?|iran\w*|militants?|insurgen\w+|guerr?illas?|terror\w*|rebels?|troops?|militias?|airstrikes?|air strikes?|nato|darfur|kosovo|bosnia\w*|vietnam|chechn\w+|ukrain\w+|crimea|paramilitar\w+|war crimes?|genocide|hijack\w*|riots?|soldiers?|marines?|bombings?|bombers?|suicide bomb\w*|warplanes?|missiles?|tbilisi|ossetian?|hariri|lebanese|civil war|revolutionary war|world war|veterans?)\b/i;

const jsonl = (
  path: string,
): { id: string; text: string; date?: string; dct?: string; topic?: string; title?: string }[] =>
  readFileSync(join(BENCH, path), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line));

const dated = (path: string): Source['texts'] =>
  jsonl(path).map(({ id, text, date, dct }) => ({ id, text, date: (date ?? dct ?? '2015-06-01').slice(0, 10) }));
const quietOnly = (texts: Source['texts']): Source['texts'] => texts.filter(({ text }) => !TOUCHES_WAR.test(text));

/** Topics of ECB+ that are neither: bombs of criminals, riots over a policeman's shot. */
const ECB_UNCLEAR = /^(?:8|19)_/;
const WIKI_ILLNESS = /^scenario_en_(?:7|8|113)$/;
const TRNEWS_CONFLICT = /^trnews-(?:1040001|1060003|1020010|1020011|1020015|1030016|1050002|1010010)$/;
const TRNEWS_UNCLEAR = /^trnews-(?:1030005|1030008|1110001|1160001|1020003|1020002|1360003|1130003|1060006|1020006)$/;
const AQUAINT_BOMBS = /^(?:APW199808|APW19980911|APW19980930|APW19991008|XIE199808|NYT19980907|APW199980817)/;

function ownSentences(file: string): Source['texts'] {
  return readFileSync(join(LESSONS, file), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((text, at) => ({ id: `${file} ${at + 1}`, text, date: '2025-06-12' }));
}

function examples(): Source['texts'] {
  return readdirSync(join(ROOT, 'examples')).flatMap((folder) =>
    readdirSync(join(ROOT, 'examples', folder))
      .filter((file) => file !== 'README.md' && file.endsWith('.md'))
      .map((file) => ({
        id: `${folder}/${file}`,
        text: readFileSync(join(ROOT, 'examples', folder, file), 'utf8').replace(/^---\n[\s\S]*?\n---\n/, ''),
        date: file.slice(0, 10),
      })),
  );
}

export function senseSources(): Source[] {
  const treebank = (name: string): Source['texts'] =>
    quietOnly((thirdPartyTexts(name) ?? []).map(({ id, text }) => ({ id, text, date: '2015-06-01' })));
  const trnews = dated('places/trnews.jsonl');
  const yes = (name: string, texts: Source['texts'], weight = 1): Source => ({ name, texts, weight, conflict: true });
  const no = (name: string, texts: Source['texts'], weight = 1): Source => ({ name, texts, weight, conflict: false });
  return [
    yes('muc4', dated('muc4/dev.jsonl'), 0.3),
    yes('airwars', dated('tolls/airwars-dev.jsonl'), 0.2),
    yes('plover', dated('events/plover.jsonl'), 1),
    yes(
      'wikievents',
      dated('events/wikievents-dev.jsonl').filter(({ id }) => !WIKI_ILLNESS.test(id)),
    ),
    yes('examples', examples(), 2),
    yes('own conflict', ownSentences('conflict.txt'), 4),
    yes(
      'trnews conflict',
      trnews.filter(({ id }) => TRNEWS_CONFLICT.test(id)),
    ),
    yes(
      'aquaint bombs',
      dated('dates/aquaint.jsonl').filter(({ id }) => AQUAINT_BOMBS.test(id)),
    ),
    no('trnews', quietOnly(trnews.filter(({ id }) => !TRNEWS_CONFLICT.test(id) && !TRNEWS_UNCLEAR.test(id)))),
    no('lgl', quietOnly(dated('places/lgl.jsonl'))),
    no('ecb', quietOnly(dated('coref/ecbplus-train.jsonl').filter(({ id }) => !ECB_UNCLEAR.test(id))), 0.7),
    no('polnear', quietOnly(dated('attribution/polnear-train.jsonl'))),
    no('ewt', treebank('ewt')),
    no('gum', treebank('gum')),
    no(
      'own quiet',
      quietSentences().map(({ id, text }) => ({ id, text, date: '2025-06-12' })),
      2,
    ),
    no('own lessons', ownSentences('quiet.txt'), 4),
  ];
}

/** Every word that may tell of violence in a text, with what stands about it. */
export function lessonsOf(
  { name, conflict, weight }: Source,
  text: Source['texts'][number],
  engine: Engine,
): SenseLesson[] {
  const document = documentOf(text);
  const view = new DocumentView(document, annotateDocument(document, engine), engine.claims);
  const book = attribute(view);
  return view.sentences
    .filter((s) => s.sentence.parsed)
    .flatMap((s) => {
      const events = wordsOfEvents(view, s, book);
      return [...events.filter(isAskedForSense), ...harmWords(view, s, events)].map((t) => ({
        text: `${name} ${text.id}`,
        source: name,
        conflict,
        weight: t.type === 'harm' ? weight * HARM_WEIGHT : weight,
        word: s.tree.text(s.tree.tokens.map((k) => k.index)),
        harm: t.type === 'harm',
        clues: senseClues(view, s, t),
      }));
    });
}

const HARM_WEIGHT = 0.5;

/** "killed", "wounded", "destroyed": no events by themselves, but they teach what else stands beside violence. */
function harmWords(view: DocumentView, s: SentenceView, events: readonly Trigger[]): SenseWord[] {
  return s.tree.tokens
    .filter(
      ({ index, lemma, upos }) =>
        upos === 'VERB' && view.knowledge.events.effectVerbs.has(lemma) && !events.some((t) => t.token === index),
    )
    .map(({ index }) => ({
      token: index,
      words: [index],
      via: 'verb',
      type: 'harm',
      agents: [],
      targets: [],
      weapons: [],
    }));
}
