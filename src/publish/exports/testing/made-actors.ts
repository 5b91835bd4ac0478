import { on } from '../../../../test/sample-case.ts';
import type { Network, RelationEnd, RelationVoice } from '../../../model/relation-record.ts';
import type { ActorKind, ActorRecord } from '../../../model/situation.ts';
import { HOSTILE } from './made-names.ts';

function actor(slug: string, name: string, kind: ActorKind, over: Partial<ActorRecord> = {}): ActorRecord {
  const documents = ['d0c0000000000000000a'];
  return { slug, name, kind, party: slug, role: null, aliases: [name], wikidata: null, documents, claims: [], ...over };
}

/** One of each kind, and one with a name that is meant to break something. */
export function madeActors(): ActorRecord[] {
  return [
    actor('veldt', 'Veldt', 'state', { wikidata: 'Q843', claims: ['c-7', 'c-12'] }),
    actor('veldt-army', 'Veldt Army', 'institution', { party: 'veldt', claims: ['c-1', 'c-2'] }),
    actor('hill-republic', 'Hill Republic', 'state', { claims: ['c-12'] }),
    actor('marsh-front', 'Marsh Front', 'armed group', {
      aliases: ['the Marsh Front', 'rebels', 'جبهة المستنقع'],
      claims: ['c-1', 'c-3', 'c-11'],
    }),
    actor('tamsin-orr', 'Tamsin Orr', 'person', { party: 'marsh-front', role: 'leader', claims: ['c-11'] }),
    actor('ilo-brandt', 'Ilo Brandt', 'person', { party: null, role: 'analyst', claims: ['c-10'] }),
    actor('quiet-borders', 'Institute for Quiet Borders', 'organisation', { party: null, claims: ['c-9'] }),
    actor('northline', 'Northline Wire', 'media', { party: null }),
    actor('hill-people', 'hill people', 'people', { party: null }),
    actor('hostile', HOSTILE, 'armed group', { party: null, aliases: [HOSTILE], claims: ['c-6'] }),
  ];
}

const end = (slug: string | null, name: string, kind: RelationEnd['kind'], party = slug): RelationEnd => ({
  slug,
  name,
  kind,
  party,
});
const FRONT = end('marsh-front', 'Marsh Front', 'armed group');
const ORR = end('tamsin-orr', 'Tamsin Orr', 'person', 'marsh-front');
const VELDT = end('veldt', 'Veldt', 'state');
const HILLS = end('hill-republic', 'Hill Republic', 'state');
const MARSHES = end(null, 'the marshes', 'place');
const BREAKER = end('hostile', HOSTILE, 'armed group', null);

function voice(by: string, party: string | null, claims: string[]): RelationVoice {
  const day = '2031-03-07';
  return { by, party, as: 'party', stance: 'states', hedged: false, first: day, last: day, claims };
}

/** A leader since 2028, a shelter that is charged and denied, a place without an identity, and fighting both ways. */
export function madeNetwork(): Network {
  const said = { first: '2031-03-07', last: '2031-03-09' };
  return {
    of: null,
    nodes: [
      { ...FRONT, edges: 5 },
      { ...VELDT, edges: 2 },
      { ...ORR, edges: 1 },
      { ...HILLS, edges: 1 },
      { ...MARSHES, edges: 1 },
      { ...BREAKER, edges: 1 },
    ],
    relations: [
      {
        id: 'r-1',
        subject: ORR,
        relation: 'leads',
        object: FRONT,
        standing: 'stated',
        said,
        held: [{ when: on('2028-01-01', 'year', '2031-03-07'), open: true, according: 'Veldt', claim: 'c-11' }],
        asserted: [voice('Veldt', 'veldt', ['c-11'])],
        denied: [],
        origins: 1,
        claims: ['c-11'],
      },
      {
        id: 'r-2',
        subject: HILLS,
        relation: 'shelters',
        object: FRONT,
        standing: 'disputed',
        said,
        held: [],
        asserted: [{ ...voice('Veldt', 'veldt', ['c-12']), stance: 'accuses' }],
        denied: [{ ...voice('The Marsh Front', 'marsh-front', ['c-4']), stance: 'denies' }],
        origins: 1,
        claims: ['c-12', 'c-4'],
      },
      {
        id: 'r-3',
        subject: FRONT,
        relation: 'operates from',
        object: MARSHES,
        standing: 'alleged',
        said,
        held: [],
        asserted: [{ ...voice(HOSTILE, null, ['c-6']), hedged: true }],
        denied: [],
        origins: 1,
        claims: ['c-6'],
      },
    ],
    fighting: [
      {
        subject: VELDT,
        object: FRONT,
        types: { 'drone strike': 1 },
        incidents: ['i-1'],
        asserted: [voice('Veldt', 'veldt', ['c-1'])],
        denied: [],
        claims: ['c-1'],
      },
      {
        subject: FRONT,
        object: VELDT,
        types: { shelling: 1 },
        incidents: ['i-4'],
        asserted: [{ ...voice('Northline Wire', null, ['c-8']), hedged: true, as: 'narrator' }],
        denied: [],
        claims: ['c-8'],
      },
      {
        subject: BREAKER,
        object: FRONT,
        types: { 'armed attack': 1 },
        incidents: ['i-3'],
        asserted: [],
        denied: [],
        claims: [],
      },
    ],
    undated: 1,
  };
}
