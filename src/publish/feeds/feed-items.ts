import type { Claim } from '../../model/claim.ts';
import type { Development, Told } from '../../model/development.ts';
import { developmentLine, reasonLine, thingLine, upperFirst } from '../words/development-words.ts';
import { oneLine } from '../words/one-line.ts';
import { type NamesOfCase, voiceWords } from '../words/voice-words.ts';
import { type FeedHead, type FeedItem, instant, pageOf, type Quoted } from './feed-item.ts';

/** When a report came out, who published it and where it stands, by its id. */
export type ReportOf = (document: string) => { published: string; source: string | null; url: string | null } | null;

export interface Around {
  head: FeedHead;
  names: NamesOfCase;
  reportOf: ReportOf;
}

/** So many sentences are quoted in an entry. */
const QUOTES = 5;

/** The entries that one thing gives to a feed. */
export function feedItems({ developments, claims }: Told, around: Around): FeedItem[] {
  const byId = new Map(claims.map((claim) => [claim.id, claim]));
  if (around.head.name === 'changes')
    // A figure that came with an incident's first report is told in the entry on the incident.
    return developments
      .filter(({ figure }) => figure?.opening !== true)
      .map((development) => {
        const opening = developments.filter(({ figure }) => figure?.opening === true);
        return itemOf([development, ...(development.kind === 'new incident' ? opening : [])], byId, around);
      });
  const of = around.head.name === 'incidents' ? 'incident' : 'agreement';
  const own = developments.filter((development) => development.of.kind === of);
  return own.length === 0 ? [] : [itemOf(own, byId, around)];
}

/** One entry of a development and what follows it; its time is that of the last of them. */
function itemOf(
  developments: readonly Development[],
  byId: ReadonlyMap<string, Claim>,
  { head, names, reportOf }: Around,
): FeedItem {
  const [first, ...rest] = developments as [Development, ...Development[]];
  const isChange = head.name === 'changes';
  const title = isChange ? developmentLine(first, names) : thingLine(first);
  const told = isChange || first.kind.startsWith('new ') ? rest : developments;
  const out = developments.map(({ published }) => instant(published)).sort();
  const words = developments
    .flatMap(({ claims }) => claims)
    .flatMap((id) => quoted(byId.get(id), names, reportOf) ?? []);
  return {
    id: `urn:sitrep:${first.id}`,
    url: pageOf(head, first.of),
    title,
    published: out[0] ?? '',
    updated: out.at(-1) ?? '',
    words: eachOnce(words).slice(0, QUOTES),
    lines: [...whereLine(first), ...[reasonLine(first, names) ?? []].flat(), ...restLines(told, first, names)],
    categories: [...new Set([first.kind, first.type, ...parties(first, names)].flatMap((each) => each ?? []))],
  };
}

/** Places that the title does not have. */
function whereLine({ where, of }: Development): string[] {
  const places = new Map(where.map(({ name, precision }) => [oneLine(name), precision === 2 ? ' (near)' : '']));
  if ([...places.keys()].every((name) => of.title.includes(name))) return [];
  return [`Where: ${[...places].map(([name, near]) => name + near).join(', ')}`];
}

function restLines(rest: readonly Development[], { of }: Development, names: NamesOfCase): string[] {
  const title = oneLine(of.title);
  const [head, tail] = [`${upperFirst(title)}: `, ` – ${title}`];
  return rest.map((development) => {
    const line = developmentLine(development, names);
    if (line.startsWith(head)) return upperFirst(line.slice(head.length));
    return line.endsWith(tail) ? line.slice(0, -tail.length) : line;
  });
}

function parties({ actors }: Development, names: NamesOfCase): string[] {
  return [...new Set(actors.flatMap(({ party }) => (party === null ? [] : [names.of(party) ?? party])))];
}

function quoted(claim: Claim | undefined, names: NamesOfCase, reportOf: ReportOf): Quoted | null {
  const report = claim ? reportOf(claim.document) : null;
  if (!claim || !report) return null;
  const { actor, party, name, as } = claim.claimant;
  const claimant = as === 'narrator' ? 'the report itself' : voiceWords({ slug: actor, party, name }, names);
  return { quote: claim.quote, claimant, ...report, claim: claim.id };
}

/** Each sentence once; of two of one voice and report of which one is a part of the other, the longer. */
function eachOnce(words: readonly Quoted[]): Quoted[] {
  const isSame = (a: Quoted, b: Quoted) => a.source === b.source && a.url === b.url && a.published === b.published;
  return words.filter(
    (each, at) =>
      !words.some(
        (other, place) =>
          place !== at &&
          isSame(each, other) &&
          (other.quote === each.quote
            ? place < at
            : other.claimant === each.claimant && other.quote.includes(each.quote)),
      ),
  );
}
