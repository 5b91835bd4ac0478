import type { CaseFile } from '../../ledger/case-file.ts';
import { rowName } from '../../model/decision.ts';
import type { Proposed, ProposedAnswer, RowToJudge } from '../../model/proposal.ts';
import { rowWords } from '../../publish/words/row-words.ts';
import { type WaitingRow, waitingRows } from './waiting-rows.ts';

/** A row of a dataset that waits for a person, with the incidents that it may be, the likeliest first. */
export interface RowProposal extends Proposed {
  row: RowToJudge;
  candidates: { id: string; title: string }[];
}

/** Rows that may be an incident and are taken for none, and rows with dead that are near none, with their answers. */
export async function rowProposals(file: CaseFile): Promise<RowProposal[]> {
  return (await waitingRows(file)).map(proposalOf);
}

/** More than so many incidents that one row may be are a choice that nobody makes in a line. */
const MOST_CANDIDATES = 4;
/** A row without notes is told by its named cells, the first of them. Letters. */
const LONGEST_ROW = 600;

function proposalOf({ row, from, candidates }: WaitingRow): RowProposal {
  const name = rowName(row);
  const shown = candidates.slice(0, MOST_CANDIDATES);
  const [only, ...others] = shown;
  const isOne = only !== undefined && others.length === 0;
  const words = row.cells.notes ?? row.cells.source_headline;
  const text = words ? row.text.slice(words.start, words.end) : row.text.trimEnd().slice(0, LONGEST_ROW);
  const { attribution, licence, redistribute } = from;
  return {
    kind: 'dataset row',
    what: `${row.dataset.toUpperCase()} ${row.id}: ${rowWords(row)}`,
    why: shown.length > 0 ? shown.map(candidateWords) : ['No incident of the case is near it in day, place and kind.'],
    caveat: null,
    claims: [],
    about: shown.map(({ link }) => link.incident),
    candidates: shown.map(({ link, title }) => ({ id: link.incident, title })),
    row: { id: name, dataset: row.dataset, text, attribution, licence, redistribute },
    answers: [
      ...shown.map(
        ({ link, title }): ProposedAnswer => ({
          says: 'yes',
          label: isOne ? 'Is this incident' : `Is “${title}”`,
          request: { kind: 'link row', row: name, incident: link.incident },
        }),
      ),
      {
        says: 'no',
        label: isOne ? 'Not this incident' : shown.length > 0 ? 'None of these' : 'Nothing of this case',
        request: { kind: 'unlink row', row: name, incident: null },
      },
    ],
  };
}

function candidateWords({ link: { score, needed, reasons }, title }: WaitingRow['candidates'][number]): string {
  const said = reasons.map(({ name, weight }) => `${name} ${weight > 0 ? '+' : ''}${weight}`).join(', ');
  const why = score < needed ? 'too little speaks for it' : 'another is as likely';
  return `May be “${title}”, though ${why}: ${score} of ${needed} (${said})`;
}
