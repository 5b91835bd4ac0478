import { Link } from '@tanstack/react-router';
import { useCase } from '../../api/case-context.tsx';
import { useApi } from '../../api/use-api.ts';
import { Failed, Lines } from '../../frame/module-state.tsx';
import { Figure } from '../../marks/figure.tsx';
import { KIND_CLASS } from '../../marks/kind.ts';
import { Party } from '../../marks/party.tsx';
import { Quotation } from '../../marks/quotation.tsx';
import { Stance } from '../../marks/stance.tsx';
import { claimHead, REVIEW_WORDS } from '../../words/claim-parts.ts';
import { speakerName } from '../../words/claimant.ts';
import { counted, figure } from '../../words/quantity.ts';
import { factsOf } from './claim-facts.ts';
import type { NumberedClaim } from './document-claims.ts';
import { type Beside, isUncounted, modelOf } from './readers.ts';
import { ReadersOf } from './readers-card.tsx';

export interface ClaimActions {
  accept(): void;
  reject(): void;
  correct(): void;
  /** Null where the claim is no toll. */
  part: (() => void) | null;
  /** A model's claim counts in the place of this one. */
  prefer: (theirs: string, model: string) => void;
  undo(): void;
}

/** The selected claim: who says it and how, what is claimed, its words, and what stands against it. */
export function ClaimCard({
  selected,
  total,
  beside,
  text,
  sentence,
  incidentTitle,
  wholeWords,
  actions,
  canUndo,
}: {
  selected: NumberedClaim;
  total: number;
  /** How language models read its words. */
  beside: readonly Beside[];
  text: string;
  /** Place of its sentence, from 1; null until the sentences are known. */
  sentence: number | null;
  incidentTitle: string | undefined;
  /** The figure that it is part of, by its number and words; null where it is of none. */
  wholeWords: string | null;
  actions: ClaimActions;
  canUndo: boolean;
}) {
  const { name } = useCase();
  const { row, n } = selected;
  const { claim } = row;
  const { main, rest } = claimHead(row);
  const { claimant } = claim;
  const model = modelOf(claim);
  const uncounted = isUncounted(row);
  return (
    <>
      <div className="card-head">
        <span className="small ink3">
          <span className={`sw ${KIND_CLASS[claim.kind]}`} />
          {capital(claim.kind)}, claim {figure(n)} of {figure(total)}
        </span>
        {uncounted && row.review === 'untouched' ? (
          <span className="tag dash">a model’s, not counted</span>
        ) : (
          <span className={row.review === 'untouched' ? 'tag' : 'tag full'}>{REVIEW_WORDS[row.review]}</span>
        )}
      </div>
      <div>
        <p className="card-who">
          <Party party={claimant.party} name={speakerName(claimant)} unnamed={claimant.as === 'unnamed'} />
          <Stance stance={claim.stance} certainty={claim.certainty} />
        </p>
        <p className={rest === '' ? 'card-main' : 'big'} dir="auto">
          {main}
        </p>
        {rest === '' ? null : (
          <p className="ink2" dir="auto">
            {rest}
          </p>
        )}
        <Quotation quote={claim.quote} party={claimant.party} kind={KIND_CLASS[claim.kind]} />
        <p className="src">
          {sentence === null ? '' : `Sentence ${sentence}. `}
          {claim.direct ? 'Direct speech' : 'In the report’s words'}
          {row.echoes > 0 ? `; ${counted(row.echoes, 'other report carries it', 'other reports carry it')}.` : '.'}
        </p>
      </div>
      <div>
        <dl className="kv small">
          {factsOf(claim, text, wholeWords).map(({ label, value }) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd dir="auto">{value}</dd>
            </div>
          ))}
          <div>
            <dt>Incident</dt>
            <dd>
              {claim.incident === null ? (
                'none'
              ) : (
                <Link to="/c/$case/incidents/$id" params={{ case: name, id: claim.incident }} search={{}}>
                  {incidentTitle ?? 'open it'}
                </Link>
              )}
            </dd>
          </div>
          {claim.decided?.corrected.map(({ field, read }) => (
            <div key={field}>
              <dt>Corrected</dt>
              <dd>
                {field === 'partOf'
                  ? `what it is part of; read: ${read === null ? 'none' : 'another figure'}`
                  : `${field}; read: ${readWords(read)}`}
              </dd>
            </div>
          ))}
        </dl>
        <p className="micro ink3 card-rule">
          {model === null ? (
            <>Made by the rule “{claim.trace.rule}”</>
          ) : (
            <>
              Read by the language model <bdi>{model}</bdi>
              {uncounted
                ? '. It is in no toll, incident or export until somebody accepts it.'
                : '; somebody accepted it.'}
            </>
          )}
        </p>
      </div>
      <ReadersOf claim={claim} beside={beside} onPrefer={actions.prefer} />
      {uncounted ? null : <Against id={claim.id} />}
      <div className="card-buttons">
        <button type="button" className="btn full" onClick={actions.accept}>
          Accept <kbd>a</kbd>
        </button>
        <button type="button" className="btn" onClick={actions.reject}>
          Reject <kbd>r</kbd>
        </button>
        <button type="button" className="btn" onClick={actions.correct}>
          Correct <kbd>e</kbd>
        </button>
        {actions.part && !uncounted ? (
          <button type="button" className="btn" onClick={actions.part}>
            Part of … <kbd>p</kbd>
          </button>
        ) : null}
        <button type="button" className="btn" onClick={actions.undo} disabled={!canUndo}>
          Undo <kbd>u</kbd>
        </button>
      </div>
    </>
  );
}

/** So many that stand against a claim are shown; the others are counted. */
const SHOWN = 6;

function Against({ id }: { id: string }) {
  const { data, error, refetch } = useApi('claim', {}, { id });
  if (error)
    return (
      <div>
        <Failed what="what stands against it" error={error} retry={refetch} />
      </div>
    );
  return (
    <div className="small">
      <b>Stands against</b>
      {data ? (
        <ul className="against">
          {data.against.slice(0, SHOWN).map((row) => (
            <li key={row.claim.id}>
              <Party
                party={row.claim.claimant.party}
                name={speakerName(row.claim.claimant)}
                unnamed={row.claim.claimant.as === 'unnamed'}
              />
              <Stance stance={row.claim.stance} certainty={row.claim.certainty} />
              <Figure claims={[row.claim.id]}>{claimHead(row).main}</Figure>
            </li>
          ))}
          {data.against.length === 0 ? <li className="ink3">Nothing that the case holds.</li> : null}
          {data.against.length > SHOWN ? <li className="ink3">and {data.against.length - SHOWN} more</li> : null}
        </ul>
      ) : (
        <Lines rows={1} height={24} />
      )}
    </div>
  );
}

function readWords(read: unknown): string {
  if (read === null || read === undefined) return 'nothing';
  return typeof read === 'object' ? JSON.stringify(read) : String(read);
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
