import type { DatasetKnowledge } from '../knowledge/datasets.ts';
import type { Claim, IncidentClaim, IncidentType, TollClaim } from '../model/claim.ts';
import type { DatasetRow } from '../model/dataset.ts';
import { rowName } from '../model/decision.ts';
import type { Quantity } from '../model/quantity.ts';
import type { Span } from '../model/span.ts';
import type { Who } from '../model/who.ts';

/**
 * What a row claims, with the dataset as claimant and the row's own text as document: an incident, where its kind is one of
 * ours, and its deaths. `quote` is `row.text.slice(span)` of each. A row that says nothing of ours gives no claims; a 0 that
 * may only mean that nobody counted is no claim either.
 */
export function claimsOfRow(row: DatasetRow, datasets: DatasetKnowledge): Claim[] {
  const [type] = row.types;
  const claimant = datasets.of(row.dataset);
  const base = {
    document: rowName(row),
    claimant: { name: claimant.name, actor: null, party: null, role: null, span: null, as: 'organisation' },
    about: null,
    stance: 'states',
    direct: false,
    channel: claimant.title,
    said: null,
    incident: null,
  } as const;
  const made = (name: string, span: Span, entries: string[]) => ({
    ...base,
    id: `${base.document}:${name}`,
    span,
    quote: row.text.slice(span.start, span.end),
    trace: { rule: `row of ${claimant.name}`, entries, sentence: 0, event: null },
  });
  const out: Claim[] = [];
  const { agents, targets } = partsOf(row, type);
  const where = row.where ? [row.where] : [];
  if (type !== undefined) {
    const incident: IncidentClaim = {
      ...made('event', eventSpan(row), [`${row.dataset}:${row.kind}`]),
      kind: 'incident',
      certainty: row.certainty,
      type,
      agents,
      targets,
      weapons: [],
      when: row.days,
      where,
    };
    out.push(incident);
  }
  const total = tollOf(row);
  if (total !== null) {
    const toll = (name: string, of: { span: Span; quantity: Quantity; victims: Who; partOf: string | null }) =>
      ({
        ...made(name, of.span, [`${row.dataset}:${name}`]),
        kind: 'toll',
        certainty: row.certainty,
        effect: 'killed',
        quantity: of.quantity,
        victims: of.victims,
        agents,
        when: row.days,
        where,
        partOf: of.partOf,
      }) satisfies TollClaim;
    const people = { name: 'people', actor: null, party: null, role: null, span: null };
    const whole = toll('deaths', { ...total, victims: people, partOf: null });
    out.push(whole);
    for (const { victims, killed, cell } of row.losses) {
      const span = row.cells[cell];
      const quantity: Quantity = { said: String(killed), bound: 'exact', n: killed, to: null, word: null };
      if (span) out.push(toll(cell, { span, quantity, victims, partOf: whole.id }));
    }
  }
  return out;
}

/** In these both sides act, so that a dataset's first and second side may stand as those who fight. */
const MUTUAL: ReadonlySet<IncidentType> = new Set<IncidentType>(['armed clash', 'talks', 'agreement', 'ceasefire']);

/** Who did it to whom, as far as the dataset says; a side of which it does not say that stays out. */
function partsOf({ sides }: DatasetRow, type: IncidentType | undefined): { agents: Who[]; targets: Who[] } {
  const of = (wanted: string) =>
    sides
      .filter(({ part }) => part === wanted)
      .map(({ name, actor, party, role, span }) => ({ name, actor, party, role, span }));
  const mutual = type !== undefined && MUTUAL.has(type) ? of('side') : [];
  return { agents: [...of('agent'), ...mutual], targets: of('target') };
}

/** Its notes or headline; where it has none, from its first named cell to its last. */
function eventSpan({ cells, text }: DatasetRow): Span {
  return cells.notes ?? cells.source_headline ?? { start: 0, end: Math.max(0, text.length - 1) };
}

function tollOf({ deaths, cells }: DatasetRow): { span: Span; quantity: Quantity } | null {
  const figures = [deaths.low, deaths.best, deaths.high].filter((n) => n !== null);
  if (figures.length === 0) return null;
  const [low, high] = [Math.min(...figures), Math.max(...figures)];
  if (high === 0) return null;
  const spans = ['fatalities', 'low', 'best', 'high'].flatMap((name) => cells[name] ?? []);
  if (spans.length === 0) return null;
  const span = { start: Math.min(...spans.map((s) => s.start)), end: Math.max(...spans.map((s) => s.end)) };
  const said = low === high ? String(low) : `low ${deaths.low}, best ${deaths.best}, high ${deaths.high}`;
  const quantity: Quantity =
    low === high
      ? { said, bound: 'exact', n: low, to: null, word: null }
      : { said, bound: 'range', n: low, to: high, word: null };
  return { span, quantity };
}
