import { readClaims } from '../claims/read-claims.ts';
import { DocumentView } from '../claims/view.ts';
import type { Claim } from '../model/claim.ts';
import type { Document } from '../model/document.ts';
import type { Problem } from '../model/problem.ts';
import type { ActorRecord, Agreement, Incident } from '../model/situation.ts';
import { annotateDocument } from './annotate-document.ts';
import { deriveSituation } from './derive-situation.ts';
import type { Engine } from './engine.ts';
import { withSourceParty } from './source-party.ts';

export { annotateDocument } from './annotate-document.ts';

export interface CodedDocument {
  claims: Claim[];
  incidents: Incident[];
  agreements: Agreement[];
  actors: ActorRecord[];
  problems: Problem[];
}

/** Everything one document says. The same document and engine always give the same result. */
export function codeDocument(document: Document, engine: Engine): CodedDocument {
  const sided = withSourceParty(document, engine);
  const annotated = annotateDocument(sided, engine);
  const problems: Problem[] = [];
  for (const s of annotated.sentences) {
    if (s.parsed) continue;
    problems.push({
      kind: 'sentence too long',
      message: `a sentence of ${s.tokens.length} words was kept but not read for claims; break it up if it matters`,
      file: document.file,
      line: s.paragraph + 1,
      span: { start: s.start, end: s.end },
    });
  }
  const read = readClaims(new DocumentView(sided, annotated, engine.claims));
  if (read.length === 0) {
    problems.push({
      kind: 'no claims',
      message: 'nothing in this text was read as a claim; it is kept all the same',
      file: document.file,
      line: null,
      span: null,
    });
  }
  const derived = deriveSituation([document], read, [], engine);
  // A case keeps claims by place and id; one report's are given as they were read, "five villagers" before "their chief".
  const byId = new Map(derived.claims.map((claim) => [claim.id, claim]));
  return { ...derived, claims: read.flatMap(({ id }) => byId.get(id) ?? []), problems };
}
