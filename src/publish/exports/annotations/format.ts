import type { CaseSource, MadeRows, ReportRecord } from '../case-source.ts';
import type { ExportFormat } from '../export-format.ts';
import { elementJson, listHead, listTail } from '../json-pieces.ts';
import { rowFile } from '../row-file.ts';
import { annotated, annotationOf, CONTEXT } from './annotation.ts';

const FILE = 'annotations.jsonld';

function annotationsOf(
  { document, claims }: ReportRecord,
  _facts: CaseSource['facts'],
  { reader }: Pick<CaseSource, 'reader'>,
): MadeRows {
  if (claims.length === 0) return { data: '', rows: 0, losses: [] };
  const of = annotated(document);
  const data = claims.map((claim) => `,\n${elementJson(annotationOf(claim, of, reader))}`).join('');
  return { data, rows: claims.length, losses: [] };
}

/** One AnnotationPage (§5.2): the collection that it is a part of stands behind it, as its total is known only then. */
const page = rowFile({
  file: FILE,
  mediaType: 'application/ld+json; profile="http://www.w3.org/ns/anno.jsonld"',
  of: 'reports',
  head: () =>
    listHead({ '@context': CONTEXT, id: 'urn:sitrep:annotations:1', type: 'AnnotationPage', startIndex: 0 }, 'items'),
  between: ',\n',
  first: '\n',
  make: annotationsOf,
  tail: (total, _counted, { asKnownOn }) => {
    const label = `Claims in the reports of a case${asKnownOn ? ` as known on ${asKnownOn}` : ''}`;
    return listTail({ partOf: { id: 'urn:sitrep:annotations', type: 'AnnotationCollection', label, total } });
  },
});

export const annotations: ExportFormat = {
  name: 'annotations',
  title: 'W3C Web Annotations, one a claim, on its words',
  codebook: null,
  files: [page],
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
