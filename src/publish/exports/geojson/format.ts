import type { CaseSource, IncidentRecord, MadeRows } from '../case-source.ts';
import type { ExportFormat } from '../export-format.ts';
import { elementJson, listHead, listTail } from '../json-pieces.ts';
import { rowFile } from '../row-file.ts';
import { featureOf, lossesOf } from './feature.ts';

const FILE = 'incidents.geojson';

function featureRow(record: IncidentRecord, facts: CaseSource['facts']): MadeRows {
  const feature = featureOf(record, facts);
  return {
    data: `,\n${elementJson(feature)}`,
    rows: 1,
    losses: lossesOf(record, feature),
    counted: feature.geometry ? 1 : 0,
  };
}

/** RFC 7946. `onTheMap` and `offTheMap` at the end are foreign members (§6.1), which readers pass over. */
const collection = rowFile({
  file: FILE,
  mediaType: 'application/geo+json',
  of: 'incidents',
  head: ({ asKnownOn }) =>
    listHead({ type: 'FeatureCollection', ...(asKnownOn === null ? {} : { asKnownOn }) }, 'features'),
  between: ',\n',
  first: '\n',
  make: featureRow,
  tail: (rows, onTheMap) => listTail({ onTheMap, offTheMap: rows - onTheMap }),
});

export const geojson: ExportFormat = {
  name: 'geojson',
  title: 'GeoJSON, a feature an incident',
  codebook: null,
  files: [collection],
  dictionary: [
    {
      file: FILE,
      columns: [
        {
          name: 'geometry',
          type: 'text',
          holds:
            'A Point, longitude first (WGS 84), at the finest place told; null where no place is told or found, or only a line, a country or a sea. Such incidents stay in the file; `offTheMap` at its end counts them.',
        },
        {
          name: 'id, type, title',
          type: 'text',
          holds: 'The incident, its type by our list, and a line that names it. `id` is also the feature’s.',
        },
        {
          name: 'from, to',
          type: 'time',
          holds:
            'First and last day (or minute, UTC) on which it may have happened, both included; null where no report says.',
        },
        {
          name: 'grain, approximate, dateBasis',
          type: 'text',
          holds:
            'How finely the text fixes the time (minute to decade), whether it says “around”, and where the time comes from: stated, relative, inherited, or only the report’s date (published).',
        },
        {
          name: 'place, country, admin1',
          type: 'text',
          holds: 'The place of the point as named, its country (ISO 3166-1 alpha-2) and province.',
        },
        { name: 'precision', type: 'integer', holds: 'UCDP’s where_prec, 1 exact to 7 international waters.' },
        {
          name: 'uncertaintyKm, uncertainty',
          type: 'text',
          holds:
            'How far around the point it may lie: in km where a codebook gives a figure (25 for “near”), and always in words.',
        },
        {
          name: 'status',
          type: 'text',
          holds: 'single source, corroborated, contested, admitted, denied or unconfirmed.',
        },
        {
          name: 'agents, targets',
          type: 'text',
          holds:
            'Who is said to have done it, and to whom: lists of name (as in the reports), actor (our identity), party and role.',
        },
        {
          name: 'tolls',
          type: 'text',
          holds:
            'A list, one element a claimant’s figure: effect, victims, claimant (by name; claimantActor is the identity), party, about, bound, n, to, word, said, stance, certainty and claim ids. No figure is chosen.',
        },
        { name: 'tollsInWords', type: 'text', holds: 'The same in one line, for a label.' },
        { name: 'places', type: 'text', holds: 'Every place told, the one of the point among them.' },
        { name: 'claims', type: 'text', holds: 'Ids of the claims that it rests on.' },
        {
          name: 'sources',
          type: 'text',
          holds:
            'The reports that tell of it: report id, source, title, url, published, party, and whether it is an invented sample.',
        },
      ],
    },
  ],
};
