import { LinearWeigher } from '../annotate/words/linear-weigher.ts';
import { readSheets } from '../claims/sheet/read-sheets.ts';
import {
  type IncidentSheet,
  PART_LABELS,
  SHEET_CLUES,
  SHEET_KINDS,
  SHEET_MEASURES,
  type SheetModels,
} from '../claims/sheet/sheet.ts';
import { DocumentView } from '../claims/view.ts';
import { KnowledgeError, openedOnce, readKnowledgeBytes, WEIGHTS_FOLDER } from '../knowledge/files.ts';
import type { Document } from '../model/document.ts';
import { annotateDocument } from './annotate-document.ts';
import type { Engine } from './engine.ts';
import { withSourceParty } from './source-party.ts';

/** The classifiers' files in `weights/`, and the labels that each gives. */
export const SHEET_WEIGHTS = {
  text: { file: 'sheet-text.bin', labels: ['no', 'yes'] },
  sentences: { file: 'sheet-sentences.bin', labels: SHEET_KINDS },
  sentencesAgain: { file: 'sheet-sentences-again.bin', labels: SHEET_KINDS },
  phrases: { file: 'sheet-phrases.bin', labels: PART_LABELS },
  phrasesAgain: { file: 'sheet-phrases-again.bin', labels: PART_LABELS },
  pairs: { file: 'sheet-pairs.bin', labels: ['no', 'yes'] },
} as const;

/** The trees' file in `weights/`. */
export const SHEET_GROVES = 'sheet-groves.json';

function openGroves(): SheetModels['groves'] {
  const text = new TextDecoder().decode(readKnowledgeBytes(SHEET_GROVES, WEIGHTS_FOLDER));
  const { measures, groves } = JSON.parse(text) as { measures: string; groves: SheetModels['groves'] }; // written by scripts/train/sheets.ts
  if (measures !== SHEET_MEASURES)
    throw new KnowledgeError(`${SHEET_GROVES} was made for ${measures}, not ${SHEET_MEASURES}`);
  return groves;
}

const weighers = openedOnce((): Omit<SheetModels, 'titles'> => {
  const open = (name: keyof typeof SHEET_WEIGHTS): LinearWeigher =>
    LinearWeigher.load(readKnowledgeBytes(SHEET_WEIGHTS[name].file, WEIGHTS_FOLDER), SHEET_CLUES);
  return {
    text: open('text'),
    groves: openGroves(),
    sentences: open('sentences'),
    sentencesAgain: open('sentencesAgain'),
    phrases: open('phrases'),
    phrasesAgain: open('phrasesAgain'),
    pairs: open('pairs'),
  };
});

/** Words of titles and roles that stand before a person's name and are no part of it. */
export function titleWords(engine: Engine): Set<string> {
  const { titles, roles } = engine.roles.files;
  const said = [...titles.flatMap((title) => title.words), ...roles.flatMap((role) => role.one)];
  return new Set(said.flatMap((words) => words.toLowerCase().replaceAll('.', '').split(' ')));
}

/**
 * The incidents of violence in a text with everybody and everything that has a part in them, whether or not a rule reads
 * a claim from the words. Throws KnowledgeError where a file of weights is missing.
 */
export function incidentSheets(document: Document, engine: Engine): IncidentSheet[] {
  const sided = withSourceParty(document, engine);
  const view = new DocumentView(sided, annotateDocument(sided, engine), engine.claims);
  return readSheets(view, { ...weighers(), titles: titleWords(engine) });
}
