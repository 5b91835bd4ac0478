import type { Annotated } from '../model/annotation.ts';
import type { Claim } from '../model/claim.ts';
import type { Document } from '../model/document.ts';
import type { Problem } from '../model/problem.ts';
import type { ActorRecord, Agreement, Incident } from '../model/situation.ts';
import type { Engine } from './engine.ts';

export interface CodedDocument {
  claims: Claim[];
  incidents: Incident[];
  agreements: Agreement[];
  actors: ActorRecord[];
  problems: Problem[];
}

export function codeDocument(_document: Document, _engine: Engine): CodedDocument {
  return { claims: [], incidents: [], agreements: [], actors: [], problems: [] };
}

export function annotateDocument(document: Document, _engine: Engine): Annotated {
  return { text: document.text, sentences: [], quotes: [], actors: [], times: [], places: [], quantities: [] };
}
