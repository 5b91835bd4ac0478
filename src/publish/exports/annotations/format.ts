import type { CaseSource } from '../case-source.ts';
import type { ExportFormat, Piece } from '../export-format.ts';
import { type Element, jsonPieces } from '../json-pieces.ts';
import { annotated, annotationOf, CONTEXT } from './annotation.ts';

const FILE = 'annotations.jsonld';

/** One AnnotationPage (§5.2): the collection that it is a part of stands behind it, as its total is known only then. */
async function* pieces(source: CaseSource): AsyncGenerator<Piece> {
  let total = 0;
  async function* annotations(): AsyncGenerator<Element> {
    for await (const { document, claims } of source.reports()) {
      if (claims.length === 0) continue;
      const of = annotated(document);
      total += claims.length;
      for (const claim of claims) yield { value: annotationOf(claim, of, source.reader), losses: [] };
    }
  }
  const head = { '@context': CONTEXT, id: 'urn:sitrep:annotations:1', type: 'AnnotationPage', startIndex: 0 };
  const known = source.asKnownOn ? ` as known on ${source.asKnownOn}` : '';
  yield* jsonPieces(head, 'items', annotations(), () => ({
    partOf: {
      id: 'urn:sitrep:annotations',
      type: 'AnnotationCollection',
      label: `Claims in the reports of a case${known}`,
      total,
    },
  }));
}

export const annotations: ExportFormat = {
  name: 'annotations',
  title: 'W3C Web Annotations, one a claim, on its words',
  codebook: null,
  files: [{ name: FILE, mediaType: 'application/ld+json; profile="http://www.w3.org/ns/anno.jsonld"', pieces }],
  dictionary: [
    {
      file: FILE,
      columns: [
        { name: 'id', type: 'text', holds: '`urn:sitrep:claim:` and the claim’s id.' },
        { name: 'motivation', type: 'text', holds: 'classifying.' },
        { name: 'generator', type: 'text', holds: 'The version of Sitrep that the case was read with.' },
        {
          name: 'body',
          type: 'text',
          holds:
            'TextualBody elements: `describing` has claimant and claim in one line, `classifying` the kind of claim and what it is about, `tagging` its stance and its certainty.',
        },
        {
          name: 'target.source',
          type: 'text',
          holds: 'The report’s web address; `urn:sha256:` and the SHA-256 of its text (UTF-8) where it has none.',
        },
        {
          name: 'target.state',
          type: 'time',
          holds:
            'A TimeState: when the report came out, and in `cached` the hash of the text as read, in which positions are counted.',
        },
        {
          name: 'target.selector',
          type: 'text',
          holds:
            'A TextQuoteSelector with so much before and behind that the words are found once, and a TextPositionSelector in Unicode code points (our own spans count UTF-16 code units).',
        },
        {
          name: 'claim',
          type: 'text',
          holds: 'The claim as in `sitrep export`, as plain JSON, without its spans and trace.',
        },
      ],
    },
  ],
};
