import type { ComparedRow } from '../../src/model/comparison.ts';
import type { DatasetRow } from '../../src/model/dataset.ts';
import { deathWords } from '../../src/publish/words/death-words.ts';
import { lossWords } from '../../src/publish/words/row-words.ts';
import { usualWhy } from '../words/decision.ts';
import { counted } from '../words/quantity.ts';
import { timeWords, withDays } from '../words/when.ts';
import './dataset-row.css';
import type { Deciding } from './use-decide.ts';

/** A row beside an incident: what it says, why it is taken for it, and a person's answer to that. */
export function DatasetRowItem({
  row: { row, link, mentions },
  incident,
  deciding,
}: {
  row: ComparedRow;
  incident: string;
  deciding: Deciding;
}) {
  const name = `${row.dataset}:${row.id}`;
  const { decision, state } = link;
  return (
    <li className={state === 'refused' ? 'is-refused' : undefined}>
      <RowFacts row={row} mentions={mentions} />
      <p className="small ink3">{linkWords(link)}</p>
      <p className="dataset-answers">
        {state === 'linked' || state === 'confirmed' ? null : (
          <button
            type="button"
            className="btn"
            disabled={deciding.pending}
            onClick={() => deciding.decide({ kind: 'link row', row: name, incident, why: usualWhy('link row') })}
          >
            Is this incident
          </button>
        )}
        {state === 'refused' ? null : (
          <button
            type="button"
            className="btn"
            disabled={deciding.pending}
            onClick={() => deciding.decide({ kind: 'unlink row', row: name, incident, why: usualWhy('unlink row') })}
          >
            Not this incident
          </button>
        )}
        {decision === undefined ? null : (
          <button type="button" className="btn" disabled={deciding.pending} onClick={() => deciding.undo(decision)}>
            Take the decision back
          </button>
        )}
      </p>
    </li>
  );
}

/** What a row says, in our words; and as it was imported. */
export function RowFacts({ row, mentions }: { row: DatasetRow; mentions: number | null }) {
  const sides = row.sides.map(({ name }) => name).join(' / ');
  const { low, best, high } = row.deaths;
  const isCounted = low !== null || best !== null || high !== null;
  const losses = lossWords(row);
  return (
    <>
      <p dir="auto">
        <b>{row.id}</b>, {timeWords(row.days)}
        {row.where ? `, ${row.where.name}` : ''}
        {isCounted ? `: ${deathWords(row.deaths)} killed` : ''}
      </p>
      <p className="small ink2" dir="auto">
        {row.kind}
        {sides === '' ? '' : `; ${sides}`}
        {mentions ? `; ${counted(mentions, 'mention')}` : ''}
        {losses === '' ? '' : `. By side: ${losses}`}
      </p>
      <details className="row-words">
        <summary>The row itself, line {row.line} of its file</summary>
        <blockquote className="small" dir="auto">
          {row.text}
        </blockquote>
      </details>
    </>
  );
}

/** How sure it is that a row is an incident, and by what. */
export function linkWords({ state, score, needed, reasons, against }: ComparedRow['link']): string {
  const weighed =
    against === undefined
      ? `${score} of ${needed}: ${reasons.map(({ name, weight }) => `${withDays(name)} ${weight > 0 ? '+' : ''}${weight}`).join(', ')}`
      : `against it: ${against}`;
  if (state === 'confirmed') return `Somebody said that it is this incident (${weighed})`;
  if (state === 'refused') return `Somebody said that it is not this incident (${weighed})`;
  return state === 'perhaps' ? `May be it. ${weighed}` : weighed;
}
