import type { BriefBlock, BriefSentence } from '../../../model/brief.ts';
import type { Incident, TollFigure, TollRow } from '../../../model/situation.ts';
import { fixed } from './days.ts';
import { incidentDated } from './incident-words.ts';
import { fill, type Parts, sentence, words } from './phrase.ts';
import { peopleWords } from './toll-sentences.ts';
import { voiceBy } from './voices.ts';
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
    {
      kind: 'table',
      caption: writer.wording.sections.contested,
      columns: columns.map((head) => ({ head, number: false })),
      rows,
    },
  ];
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
