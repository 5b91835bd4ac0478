import type { Claim } from '../../model/claim.ts';
import type { Development, Told } from '../../model/development.ts';
import { claimantWords, placeWords } from '../words/claim-words.ts';
import { developmentLine, type NamesOfCase } from '../words/development-words.ts';
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
  const out = developments.map(({ published }) => instant(published)).sort();
  const words = developments
    .flatMap(({ claims }) => claims)
    .flatMap((id) => quoted(byId.get(id), names, reportOf) ?? []);
  return {
    id: `urn:sitrep:${first.id}`,
    url: pageOf(head, first.of),
    title: developmentLine(first, names),
    published: out[0] ?? '',
    updated: out.at(-1) ?? '',
    words: eachSentenceOnce(words).slice(0, QUOTES),
    lines: [...whereLine(first), ...restLines(rest, first, names)],
    categories: [...new Set([first.kind, first.type, ...parties(first, names)].flatMap((each) => each ?? []))],
  };
}

function whereLine({ where }: Development): string[] {
  const places = new Map(where.map((one) => [one.place ?? one.name, one]));
  return places.size === 0 ? [] : [`Where: ${placeWords([...places.values()])}`];
}

function restLines(rest: readonly Development[], { of }: Development, names: NamesOfCase): string[] {
  const tail = ` – ${of.title.replace(/\s+/gu, ' ').trim()}`;
  return rest.map((development) => {
    const line = developmentLine(development, names);
    return line.endsWith(tail) ? line.slice(0, -tail.length) : line;
  });
}

function parties({ actors }: Development, names: NamesOfCase): string[] {
  return [...new Set(actors.flatMap(({ party }) => (party === null ? [] : [names.of(party) ?? party])))];
}

function quoted(claim: Claim | undefined, names: NamesOfCase, reportOf: ReportOf): Quoted | null {
  const report = claim ? reportOf(claim.document) : null;
  if (!claim || !report) return null;
  const { actor } = claim.claimant;
  const claimant =
    claim.claimant.as === 'narrator'
      ? 'the report itself'
      : ((actor === null ? null : names.of(actor)) ?? claimantWords(claim.claimant));
  return { quote: claim.quote, claimant, ...report, claim: claim.id };
}

function eachSentenceOnce(words: readonly Quoted[]): Quoted[] {
  return [...new Map(words.toReversed().map((each) => [`${each.source}|${each.quote}`, each])).values()].toReversed();
}
