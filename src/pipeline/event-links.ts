import { openEventLexicon } from '../knowledge/event-lexicon.ts';
import { KnowledgeError, openedOnce, readKnowledgeBytes, WEIGHTS_FOLDER } from '../knowledge/files.ts';
import { type MarkedEvent, readEventDocument } from '../link/event-mentions/event-document.ts';
import { EVENT_MEASURES, type EventLinkModel, linkEventMentions } from '../link/event-mentions/link-event-mentions.ts';
import type { Document } from '../model/document.ts';
import { annotateDocument } from './annotate-document.ts';
import type { Engine } from './engine.ts';

const EVENT_LINKS = 'event-links.json';

/** Reads `weights/event-links.json` once. Throws KnowledgeError where it is missing or was made for other measures. */
const openEventLinks = openedOnce((): EventLinkModel => {
  const text = new TextDecoder().decode(readKnowledgeBytes(EVENT_LINKS, WEIGHTS_FOLDER));
  const model = JSON.parse(text) as EventLinkModel; // written by scripts/train/event-links.ts
  if (model.measures !== EVENT_MEASURES)
    throw new KnowledgeError(`${EVENT_LINKS} was made for ${model.measures}, not ${EVENT_MEASURES}; train it again`);
  return model;
});

/**
 * Which marked words of some documents are one event, whatever kind of event: the id of a mark → the number of its event,
 * shared by the marks of one event. Marks that lie on no word are left out.
 */
export function linkMarkedEvents(
  texts: readonly { document: Document; marked: readonly MarkedEvent[] }[],
  engine: Engine,
): Map<string, number> {
  const lexicon = openEventLexicon();
  const documents = texts.map(({ document, marked }) =>
    readEventDocument(document.id, annotateDocument(document, engine), marked, lexicon),
  );
  return linkEventMentions(documents, openEventLinks(), lexicon);
}
