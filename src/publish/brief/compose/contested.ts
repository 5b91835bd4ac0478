import type { BriefBlock, BriefSentence } from '../../../model/brief.ts';
import type { Incident, TollFigure, TollRow } from '../../../model/situation.ts';
import { type TollBar, tollChart } from '../pictures/charts.ts';
import { fixed } from './days.ts';
import { incidentDated, incidentHead } from './incident-words.ts';
import { fill, type Parts, sentence, textOf, words } from './phrase.ts';
import { isSame, ORDER, peopleWords } from './toll-sentences.ts';
import { sideName, UNNAMED, voiceBy } from './voices.ts';
import { quantityParts, type Writer } from './writer.ts';

export interface ContestedToll {
  incident: Incident;
  row: TollRow;
}

export function contestedTolls({ material }: Writer): ContestedToll[] {
  return material.incidents.flatMap((incident) =>
    incident.tolls.filter(({ contested }) => contested).map((row) => ({ incident, row })),
  );
}

/** Figures that cannot both be true, side by side: by their own side, the other side, and others. */
export function contestedBlocks(writer: Writer): BriefBlock[] {
  const { contested } = writer.wording;
  const all = contestedTolls(writer);
  if (all.length === 0) return [{ kind: 'paragraph', sentences: [fixed(contested.nothing)] }];
  const columns = [contested.incident, contested.about, contested.own, contested.adversary, contested.third];
  const rows = all.map(({ incident, row }) => [
    [sentence(incidentDated(writer, incident))],
    [sentence(aboutWords(writer, row))],
    ...(['own', 'adversary', 'other'] as const).map((about) =>
      cell(
        writer,
        row.figures.filter((figure) => figure.about === about),
      ),
    ),
  ]);
  return [
    { kind: 'paragraph', sentences: [fixed(contested.why)] },
    ...chartOf(writer, all),
    {
      kind: 'table',
      caption: writer.wording.sections.contested,
      columns: columns.map((head) => ({ head, number: false })),
      rows,
    },
  ];
}

/** So many groups are drawn; the table has them all. A guess. */
const MOST_DRAWN = 8;

/** The contested dead as bars on one scale. What has words in place of a number stands in the table alone. */
function chartOf(writer: Writer, all: readonly ContestedToll[]): BriefBlock[] {
  const { contested } = writer.wording;
  const dead = all.filter(({ row }) => row.effect === 'killed').slice(0, MOST_DRAWN);
  const bars = dead.flatMap(({ incident, row }) => {
    const counted = drawnFigures(row);
    const group = groupWords(writer, incident, row);
    return counted.map((figure, at) => barOf(writer, figure, at === 0 ? group : null));
  });
  if (bars.length < 2) return [];
  const picture = tollChart(bars, contested['chart-alt'], writer.wording.direction === 'rtl');
  return [{ kind: 'picture', name: 'tolls', alt: contested['chart-alt'], ...picture }];
}

/** Those with a number, in the order of the table; one of nobody in particular adds nothing to a named voice that gives the same. */
function drawnFigures({ figures }: TollRow): TollFigure[] {
  const counted = figures.filter(({ quantity }) => quantity.n !== null);
  const isNamed = ({ claimant, party }: TollFigure) => claimant !== UNNAMED || party !== null;
  return counted
    .filter((one) => isNamed(one) || !counted.some((other) => isNamed(other) && isSame(one.quantity, other.quantity)))
    .sort((a, b) => ORDER[a.about] - ORDER[b.about]);
}

/** In a drawing, words of two directions in one line are set wrongly by some programs: there only names stand, the table has the rest. */
function groupWords(writer: Writer, incident: Incident, row: TollRow): string {
  const { wording } = writer;
  if (wording.direction === 'ltr')
    return textOf(
      fill(wording.incident.dated, { what: incidentHead(writer, incident), date: aboutWords(writer, row) }),
    );
  const places = [...new Set(incident.where.map((place) => place.name))].slice(0, 2).join(', ');
  const side = row.victims.party === null ? '' : textOf(sideName(writer, row.victims.party));
  return [places, side].filter((each) => each !== '').join(' – ');
}

function barOf(
  writer: Writer,
  { claimant, party, about, quantity, claims }: TollFigure,
  group: string | null,
): TollBar {
  const said = textOf(quantityParts(writer, quantity, claims, true) ?? []);
  const open = quantity.bound === 'at least' || quantity.bound === 'more than' ? 'up' : null;
  const side = writer.material.sides.find(({ slug }) => slug === party);
  const who = textOf(voiceBy(writer, claimant, party).parts);
  return { group, who, said, n: quantity.n ?? 0, to: quantity.to, about, open, hue: side?.hue ?? null };
}

/** "Pakistani soldiers, killed". */
function aboutWords(writer: Writer, row: TollRow): Parts {
  const [first] = row.figures;
  const who = peopleWords(writer, row, first ?? null);
  return fill(writer.wording.incident.dated, { what: who, date: writer.wording['harm-head'][row.effect] });
}

function cell(writer: Writer, figures: readonly TollFigure[]): BriefSentence[] {
  if (figures.length === 0) return [sentence([words(writer.wording.contested.none)])];
  return figures.map((figure) => {
    const voice = voiceBy(writer, figure.claimant, figure.party);
    const n = quantityParts(writer, figure.quantity, figure.claims, true) ?? [words(writer.wording.bound.unknown)];
    return sentence([...n, words(' — '), ...voice.parts], figure.claims);
  });
}
