import { Link } from '@tanstack/react-router';
import { useCase } from '../../api/case-context.tsx';
import { useApi } from '../../api/use-api.ts';
import { Failed, Lines } from '../../frame/module-state.tsx';
import { Figure } from '../../marks/figure.tsx';
import { KIND_CLASS } from '../../marks/kind.ts';
import { Party } from '../../marks/party.tsx';
import { Quotation } from '../../marks/quotation.tsx';
import { claimHead } from '../../words/claim-parts.ts';
import { speakerName } from '../../words/claimant.ts';
import { counted } from '../../words/quantity.ts';
import { dayShort } from '../../words/when.ts';

/** So many that stand against a claim are named. */
const SHOWN = 3;

/** The words of a claim in their sentence, who carries them, what stands against it, and the way to the document. */
export function ClaimPeek({ id }: { id: string }) {
  const { name } = useCase();
  const { data, error, refetch } = useApi('claim', {}, { id });
  if (error) return <Failed what="the words" error={error} retry={refetch} />;
  if (!data) return <Lines rows={3} height={24} />;
  const { claim, document, before, after, sentence, against, echoes, incidentTitle } = data;
  return (
    <div className="peek-in">
      <Quotation
        quote={claim.quote}
        before={before}
        after={after}
        party={claim.claimant.party}
        kind={KIND_CLASS[claim.kind]}
      />
      <div className="small ink2">
        <p>
          <bdi>{document.source ?? 'Source not named'}</bdi>, {dayShort(document.published)}{' '}
          {document.published.slice(0, 4)}, sentence {sentence}.
          {echoes > 0 ? ` ${counted(echoes, 'echo', 'echoes')}.` : ''}
          {document.grade ? ` Source graded ${document.grade}.` : ''}
        </p>
        {claim.incident && incidentTitle ? (
          <p>
            Tells of{' '}
            <Link to="/c/$case/incidents/$id" params={{ case: name, id: claim.incident }} search={{}}>
              {incidentTitle}
            </Link>
          </p>
        ) : null}
        {against.length === 0 ? <p className="ink3">Nothing stands against it.</p> : null}
        {against.slice(0, SHOWN).map((row) => (
          <p key={row.claim.id} className="peek-against">
            Stands against{' '}
            <Party
              party={row.claim.claimant.party}
              name={speakerName(row.claim.claimant)}
              unnamed={row.claim.claimant.as === 'unnamed'}
            />
            : <Figure claims={[row.claim.id]}>{claimHead(row).main}</Figure>
          </p>
        ))}
        {against.length > SHOWN ? <p className="ink3">and {against.length - SHOWN} more</p> : null}
      </div>
      <p>
        <Link
          className="btn"
          to="/c/$case/documents/$id"
          params={{ case: name, id: document.id }}
          search={{ claim: claim.id }}
        >
          Open document <kbd>o</kbd>
        </Link>
      </p>
    </div>
  );
}
