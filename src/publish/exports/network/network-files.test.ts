import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { MultiGraph } from 'graphology';
import { parse as parseGexf } from 'graphology-gexf';
import { parse as parseGraphml } from 'graphology-graphml';
import { describe, expect, test } from 'vitest';
import type { ExportFormat } from '../export-format.ts';
import { gexf } from '../gexf/format.ts';
import { graphml } from '../graphml/format.ts';
import { madeCase } from '../testing/made-case.ts';
import { HOSTILE } from '../testing/made-names.ts';
import { caseInMemory, claimIdsOf, written } from '../testing/memory-case.ts';
import { xmlText } from './xml-text.ts';

async function fileOf(format: ExportFormat, source = caseInMemory(madeCase())) {
  const [file] = format.files;
  if (!file) throw new Error('no file');
  return written(file, source);
}

const formats = [
  { name: 'GraphML', format: graphml, parse: parseGraphml },
  { name: 'GEXF', format: gexf, parse: parseGexf },
];

describe.each(formats)('$name', ({ format, parse }) => {
  test('opens, with every end a node and every relation and direction of fighting an edge', async () => {
    const source = caseInMemory(madeCase());
    const { text, rows } = await fileOf(format, source);
    expect(XMLValidator.validate(text)).toBe(true);
    const graph = parse(MultiGraph, text);
    expect([graph.order, graph.size, rows]).toEqual([6, 6, 6]);
    expect(graph.directedSize).toBe(6);
    const known = await claimIdsOf(source);
    graph.forEachEdge((_, { claims }) => {
      for (const id of claims ? String(claims).split('; ') : []) expect(known.has(id)).toBe(true);
    });
  });

  test('keeps who says so, who denies it, and the direction', async () => {
    const graph = parse(MultiGraph, (await fileOf(format)).text);
    expect(graph.extremities('r-2')).toEqual(['hill-republic', 'marsh-front']);
    expect(graph.getEdgeAttributes('r-2')).toMatchObject({
      type: 'shelters',
      standing: 'disputed',
      assertedBy: 'Veldt',
      deniedBy: 'The Marsh Front',
      origins: 1,
      saidFirst: '2031-03-07',
      claims: 'c-12; c-4',
    });
    expect(graph.outEdges('veldt', 'marsh-front')).toEqual(['fighting:veldt:marsh-front']);
    expect(graph.outEdges('marsh-front', 'veldt')).toEqual(['fighting:marsh-front:veldt']);
    expect(graph.getEdgeAttribute('fighting:veldt:marsh-front', 'blows')).toBe('drone strike 1');
  });

  test('a hostile name is text; what XML cannot hold is marked', async () => {
    const graph = parse(MultiGraph, (await fileOf(format)).text);
    expect(graph.getNodeAttribute('hostile', 'label')).toBe(HOSTILE.replace('\u0007', '\ufffd'));
  });

  test('a place without an identity is a node', async () => {
    const graph = parse(MultiGraph, (await fileOf(format)).text);
    expect(graph.target('r-3')).toBe('name:place:the marshes');
  });

  test('says on which day it was known, where that was asked for', async () => {
    const { text } = await fileOf(format, caseInMemory({ ...madeCase(), asKnownOn: '2031-03-05' }));
    expect(text).toContain('as known on 2031-03-05');
    expect(parse(MultiGraph, text).size).toBe(6);
  });

  test('an empty case is an empty graph', async () => {
    const { text, rows } = await fileOf(format, caseInMemory());
    const graph = parse(MultiGraph, text);
    expect([graph.order, graph.size, rows]).toEqual([0, 0, 0]);
  });
});

test('edges without a day are counted as lost where a timeline shows them always', async () => {
  expect((await fileOf(gexf)).losses.map(({ record }) => record)).toEqual([
    'r-2',
    'r-3',
    'fighting:hostile:marsh-front',
  ]);
  expect((await fileOf(graphml)).losses).toEqual([]);
});

test('GEXF has spells where days are known: of relations as held, of fighting as its incidents took place', async () => {
  const { text } = await fileOf(gexf);
  const { gexf: root } = new XMLParser({ ignoreAttributes: false, attributeNamePrefix: '' }).parse(text);
  expect(root).toMatchObject({ version: '1.3', graph: { mode: 'dynamic', timeformat: 'date' } });
  const edges: { id: string; kind: string; spells?: { spell: unknown } }[] = root.graph.edges.edge;
  expect(edges.map(({ id, spells }) => [id, spells?.spell])).toEqual([
    ['r-1', { start: '2028-01-01' }],
    ['r-2', undefined],
    ['r-3', undefined],
    ['fighting:veldt:marsh-front', { start: '2031-03-04', end: '2031-03-04' }],
    ['fighting:marsh-front:veldt', { start: '2031-03-06', end: '2031-03-06' }],
    ['fighting:hostile:marsh-front', undefined],
  ]);
  expect(new Set(edges.map(({ kind }) => kind))).toEqual(new Set(['leads', 'shelters', 'operates from', 'fighting']));
});

test.each([
  ['markup', '<a b="c">&\'', '&lt;a b=&quot;c&quot;&gt;&amp;&apos;'],
  ['line ends', 'a\nb\tc', 'a&#10;b&#9;c'],
  ['control characters', 'a\u0000b\u001b', 'a\ufffdb\ufffd'],
  ['half a character', 'a\ud83db', 'a\ufffdb'],
  ['leaves a whole one', '🚁 جبهة', '🚁 جبهة'],
])('xml text: %s', (_, text, want) => {
  expect(xmlText(text)).toBe(want);
});
