import { Link } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import type { ClaimRow } from '../../../src/model/claim-row.ts';
import type { DecisionEntry } from '../../../src/model/decision.ts';
import { useCase } from '../../api/case-context.tsx';
import { Section } from '../../frame/section.tsx';
import { showMore } from '../../frame/show-more.ts';
import type { Deciding } from '../../frame/use-decide.ts';
import { useUnfolded } from '../../frame/use-unfolded.ts';
import { ClaimWords } from '../../marks/claim-words.tsx';
import { KIND_CLASS } from '../../marks/kind.ts';
import { Party } from '../../marks/party.tsx';
import { Quotation } from '../../marks/quotation.tsx';
import { Stance } from '../../marks/stance.tsx';
import { speakerName } from '../../words/claimant.ts';
import { usualWhy } from '../../words/decision.ts';
import { counted } from '../../words/quantity.ts';
import { dayShort } from '../../words/when.ts';
import type { Statement } from './claim-groups.ts';

/** What is ticked to be split off; null while nothing is being chosen. */
export type Ticked = ReadonlySet<string> | null;

export interface ClaimListProps {
  statements: readonly Statement[];
  /** No claims any more, and the decisions by which they can be brought back. */
  rejected: readonly ClaimRow[];
  decisions: readonly DecisionEntry[];
  selected: string | undefined;
  onSelect: (claim: string) => void;
  ticked: Ticked;
  onTick: (claims: readonly string[], isOn: boolean) => void;
  onMove: (claim: ClaimRow) => void;
  deciding: Deciding;
}

/** So many statements stand on the page at first. */
const SHOWN = 60;

/** Claims in the order of saying, each with its words; echoes of one origin are folded under its first telling. */
export function ClaimList({ statements, rejected, decisions, ...props }: ClaimListProps) {
  const { name } = useCase();
  const [isWhole, setWhole] = useUnfolded('claims');
  // All of them where one further down is chosen, or some are being ticked: none may be out of reach.
  const isBelow = statements.slice(SHOWN).some(({ row }) => row.claim.id === props.selected);
  const shown = isWhole || isBelow || props.ticked !== null ? statements : statements.slice(0, SHOWN);
  const total = statements.reduce((sum, { parts, echoes }) => sum + 1 + parts.length + echoes.length, 0);
  return (
    <Section
      title={`${counted(total, 'claim')}, in order of saying`}
      span={8}
      tools={
        <>
          <Link
            to="/c/$case/claims"
            params={{ case: name }}
            search={{ incident: statements[0]?.row.claim.incident ?? '' }}
          >
            As a table
          </Link>
          <span>Echoes folded</span>
        </>
      }
    >
      <ol className="claims">
        {shown.map((statement) => (
          <StatementRow key={statement.row.claim.id} statement={statement} {...props} />
        ))}
        {rejected.map((row) => (
          <Rejected
            key={row.claim.id}
            row={row}
            decision={decisions.find((each) => each.holds && isRejection(each, row.claim.id))}
            deciding={props.deciding}
          />
        ))}
      </ol>
      {shown.length < statements.length ? (
        <p className="small ink3 after-list">
          {counted(statements.length - shown.length, 'more statement')}.{' '}
          <button type="button" className="link" onClick={(event) => showMore(event, 'section', () => setWhole(true))}>
            Show all
          </button>
        </p>
      ) : null}
    </Section>
  );
}

function isRejection({ ruling }: DecisionEntry, claim: string): boolean {
  return ruling?.kind === 'reject' && ruling.claim.claim === claim;
}

/** A claim that somebody rejected: struck, with his reason, and brought back by undoing. */
function Rejected({
  row,
  decision,
  deciding,
}: {
  row: ClaimRow;
  decision: DecisionEntry | undefined;
  deciding: Deciding;
}) {
  const { claim, published } = row;
  return (
    <li className="rejected">
      <time className="ink3 small">{dayShort((claim.said?.from ?? published).slice(0, 10))}</time>
      <div>
        <div className="h">
          <Claimant row={row} />
          <b className="struck" dir="auto">
            <ClaimWords words={row.words} />
          </b>
          <span className="tag">rejected</span>
        </div>
        <p className="small ink3" dir="auto">
          “{claim.quote}”
        </p>
        <p className="src claim-foot">
          <span dir="auto">{decision ? `by ${decision.who}: “${decision.why}”` : ''}</span>
          {decision ? (
            <button
              type="button"
              className="link"
              disabled={deciding.pending}
              onClick={() => deciding.undo(decision.id)}
            >
              Undo
            </button>
          ) : null}
        </p>
      </div>
    </li>
  );
}

/** What each row of the list is handed. */
type RowProps = Omit<ClaimListProps, 'statements' | 'rejected' | 'decisions'>;

function StatementRow({ statement: { row, parts, echoes }, ...props }: { statement: Statement } & RowProps) {
  const { selected, onSelect, ticked, onTick } = props;
  const { claim, published } = row;
  const at = useRef<HTMLLIElement>(null);
  const isSelected = claim.id === selected;
  useEffect(() => {
    if (isSelected) at.current?.scrollIntoView({ block: 'nearest' });
  }, [isSelected]);
  const all = [row, ...parts, ...echoes].map((each) => each.claim.id);
  return (
    <li ref={at} id={claim.id} className={isSelected ? 'on' : undefined} aria-current={isSelected ? 'true' : undefined}>
      <div className="claim-when">
        {ticked ? (
          <Tick row={row} isOn={all.every((id) => ticked.has(id))} onTick={(isOn) => onTick(all, isOn)} />
        ) : null}
        <time className="ink3 small">{dayShort((claim.said?.from ?? published).slice(0, 10))}</time>
      </div>
      <div>
        <div className="h">
          <Claimant row={row} />
          <Stance stance={claim.stance} certainty={claim.certainty} />
          <button type="button" className="claim-words" onClick={() => onSelect(claim.id)}>
            <b dir="auto">
              <ClaimWords words={row.words} />
            </b>
          </button>
          {row.review === 'untouched' ? null : <span className="tag">{row.review}</span>}
        </div>
        <Quotation quote={claim.quote} party={claim.claimant.party} kind={KIND_CLASS[claim.kind]} />
        <p className="src claim-foot">
          <Source row={row} />
          <ClaimButtons row={row} {...props} />
        </p>
        {parts.length > 0 ? (
          <ul className="claim-parts" aria-label="Of which">
            {parts.map((part) => (
              <li key={part.claim.id}>
                {ticked ? (
                  <Tick row={part} isOn={ticked.has(part.claim.id)} onTick={(isOn) => onTick([part.claim.id], isOn)} />
                ) : null}
                <span className="ink3">of which</span>
                <b dir="auto">
                  <ClaimWords words={part.words} />
                </b>
                <ClaimButtons row={part} {...props} />
              </li>
            ))}
          </ul>
        ) : null}
        {echoes.length > 0 ? (
          <details open={ticked !== null || echoes.some((echo) => echo.claim.id === selected)}>
            <summary>
              <svg width="9" height="9" viewBox="0 0 9 9" aria-hidden="true">
                <path d="M2.5 1 6.5 4.5 2.5 8" fill="none" stroke="currentColor" strokeWidth="1.5" />
              </svg>
              {counted(echoes.length, 'echo', 'echoes')} of one origin, not counted as corroboration
            </summary>
            <ul className="echo">
              {echoes.map((echo) => (
                <Echo key={echo.claim.id} echo={echo} {...props} />
              ))}
            </ul>
          </details>
        ) : null}
      </div>
    </li>
  );
}

function Echo({ echo, ticked, onTick }: { echo: ClaimRow } & RowProps) {
  const { name } = useCase();
  const { claim, source, published } = echo;
  return (
    <li>
      <span className="nowrap">
        {ticked ? <Tick row={echo} isOn={ticked.has(claim.id)} onTick={(isOn) => onTick([claim.id], isOn)} /> : null}
        {dayShort(published)}
      </span>
      <Link
        to="/c/$case/documents/$id"
        params={{ case: name, id: claim.document }}
        search={{ claim: claim.id }}
        dir="auto"
      >
        {source ?? 'source not named'}
      </Link>
      <span className="ink3" dir="auto">
        “{claim.quote}”
      </span>
    </li>
  );
}

function Claimant({ row: { claim } }: { row: ClaimRow }) {
  const { party, as } = claim.claimant;
  const name = speakerName(claim.claimant);
  return (
    <Party
      party={party}
      name={as === 'unnamed' && name === '' ? 'unnamed' : name}
      unnamed={as === 'unnamed' && party === null}
    />
  );
}

function Source({ row: { claim, source, published } }: { row: ClaimRow }) {
  const { name } = useCase();
  return (
    <span>
      <Link
        to="/c/$case/documents/$id"
        params={{ case: name, id: claim.document }}
        search={{ claim: claim.id }}
        dir="auto"
      >
        {source ?? 'source not named'}
      </Link>
      , {dayShort(published)}
      {claim.channel ? `, by ${claim.channel}` : ''}
    </span>
  );
}

function Tick({ row, isOn, onTick }: { row: ClaimRow; isOn: boolean; onTick: (isOn: boolean) => void }) {
  return (
    <input
      type="checkbox"
      checked={isOn}
      aria-label={`Split off: ${row.words}`}
      onChange={(event) => onTick(event.target.checked)}
    />
  );
}

function ClaimButtons({ row, onSelect, onMove, deciding }: { row: ClaimRow } & RowProps) {
  const { id } = row.claim;
  const decide = (kind: 'accept' | 'reject') => {
    onSelect(id);
    deciding.decide({ kind, claim: id, why: usualWhy(kind) });
  };
  return (
    <span className="claim-buttons">
      <button type="button" className="link" onClick={() => decide('accept')}>
        Accept
      </button>
      <button type="button" className="link" onClick={() => decide('reject')}>
        Reject
      </button>
      <button type="button" className="link" onClick={() => onMove(row)}>
        Move
      </button>
    </span>
  );
}
