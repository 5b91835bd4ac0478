import { Link } from '@tanstack/react-router';
import { useCase } from '../../api/case-context.tsx';
import { useApi } from '../../api/use-api.ts';
import type { Deciding } from '../../frame/use-decide.ts';
import { KIND_CLASS } from '../../marks/kind.ts';
import { Party } from '../../marks/party.tsx';
import { Quotation } from '../../marks/quotation.tsx';
import { Stance } from '../../marks/stance.tsx';
import { usualWhy } from '../../words/decision.ts';
import { counted } from '../../words/quantity.ts';
import { dayShort } from '../../words/when.ts';
import { distance, facing, type MatrixFigure, type MatrixRow } from './claim-matrix.ts';
import { whyApart } from './gap-words.ts';

/** Two sentences face to face, with the reason that both cannot be true; or one, where nothing speaks against it. */
export function FacingWords({
  row,
  selected,
  onSelect,
  deciding,
}: {
  row: MatrixRow;
  selected: string | undefined;
  onSelect: (claim: string) => void;
  deciding: Deciding;
}) {
  const faces = facing(row, selected);
  if (!faces) return null;
  const { chosen, other } = faces;
  // The columns' order holds here too, whichever of the two was chosen.
  const figures = row.cells.flat().filter(({ key }) => key === chosen.key || key === other?.key);
  return (
    <div className="face">
      {figures.map((figure) => (
        <Face
          key={figure.key}
          figure={figure}
          isChosen={selected !== undefined && figure.key === chosen.key}
          onSelect={onSelect}
          deciding={deciding}
        />
      ))}
      <div className="small ink2">
        {other && distance(chosen.quantity, other.quantity) > 0 ? (
          <>
            <b className="ink">Why contested</b>
            <p dir="auto">{whyApart(chosen.quantity, other.quantity)}</p>
          </>
        ) : (
          <>
            <b className="ink">Not contested</b>
            <p>No figure here speaks against it: one number could be all of them.</p>
          </>
        )}
      </div>
    </div>
  );
}

function Face({
  figure,
  isChosen,
  onSelect,
  deciding,
}: {
  figure: MatrixFigure;
  isChosen: boolean;
  onSelect: (claim: string) => void;
  deciding: Deciding;
}) {
  const { name } = useCase();
  const { lead } = figure;
  const id = lead?.claim.id ?? '';
  // Only what stands around the words: they themselves are here already.
  const { data } = useApi('claim', {}, { id, enabled: lead !== null });
  if (!lead) return <p className="empty">The claim behind this figure is not among those of the incident.</p>;
  const { claim, source, published, review } = lead;
  return (
    <div>
      <p className="face-head">
        <Party party={claim.claimant.party ?? figure.party} name={figure.name} unnamed={figure.isUnnamed} />
        <Stance stance={claim.stance} certainty={claim.certainty} />
        {review === 'untouched' ? null : <span className="tag">{review}</span>}
      </p>
      <Quotation
        quote={claim.quote}
        before={data?.before ?? ''}
        after={data?.after ?? ''}
        party={claim.claimant.party ?? figure.party}
        kind={KIND_CLASS[claim.kind]}
      />
      <p className="src">
        <Link
          to="/c/$case/documents/$id"
          params={{ case: name, id: claim.document }}
          search={{ claim: claim.id }}
          dir="auto"
        >
          {data?.document.title ?? source ?? 'source not named'}
        </Link>
        , {dayShort(published)} {published.slice(0, 4)}
        {data ? `, sentence ${data.sentence}` : ''}
        {lead.echoes > 0 ? `. ${counted(lead.echoes, 'echo', 'echoes')}` : ''}
        {figure.claims.length > 1 ? `. ${counted(figure.claims.length - 1, 'further claim')} with this figure` : ''}
      </p>
      <p className="face-buttons">
        <button
          type="button"
          className="btn"
          onClick={() => {
            onSelect(id);
            deciding.decide({ kind: 'accept', claim: id, why: usualWhy('accept') });
          }}
        >
          Accept {isChosen ? <kbd>a</kbd> : null}
        </button>
        <button
          type="button"
          className="btn"
          onClick={() => {
            onSelect(id);
            deciding.decide({ kind: 'reject', claim: id, why: usualWhy('reject') });
          }}
        >
          Reject {isChosen ? <kbd>r</kbd> : null}
        </button>
      </p>
    </div>
  );
}
