import { Link } from '@tanstack/react-router';
import type { AgreementView } from '../../../src/contract/agreement.ts';
import type { Violation, Word } from '../../../src/model/agreement.ts';
import { useCase } from '../../api/case-context.tsx';
import { Figure } from '../../marks/figure.tsx';
import { Party } from '../../marks/party.tsx';
import { claimantBesideParty } from '../../words/claimant.ts';
import { quantityWords } from '../../words/quantity.ts';
import { timeWords } from '../../words/when.ts';

/** Who is said to have broken it, by whom, and who denies that; what nobody says and only follows from the clock is marked so. */
export function ViolationTable({ violations, incidents }: Pick<AgreementView, 'violations' | 'incidents'>) {
  return (
    <div className="scroll-x">
      <table className="violations">
        <thead>
          <tr>
            <th>Accuser</th>
            <th>Accused</th>
            <th>Denied by</th>
            <th>What</th>
            <th>When and where</th>
          </tr>
        </thead>
        <tbody>
          {violations.map((violation) => (
            <Row key={violation.id} violation={violation} title={violation.incident && incidents[violation.incident]} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Row({ violation, title }: { violation: Violation; title: string | null | undefined }) {
  const { name, partyOf } = useCase();
  const { accusers, accused, deniers, basis, incident, times, when, where } = violation;
  return (
    <tr>
      <td data-l="Accuser">
        {basis === 'derived' ? (
          <>
            <span className="tag dash">derived</span>
            <p className="small ink3">nobody says so; it falls within the clock</p>
          </>
        ) : (
          <Words words={accusers} />
        )}
      </td>
      <td data-l="Accused">
        {accused.length === 0 ? <span className="ink3">nobody named</span> : null}
        {accused.map(({ party, name: said }) => (
          <p key={`${party} ${said}`}>
            <Party party={party} name={partyOf(party)?.name ?? said} />
          </p>
        ))}
      </td>
      <td data-l="Denied by">
        {deniers.length === 0 ? <span className="ink3">nobody</span> : <Words words={deniers} />}
      </td>
      <td data-l="What">
        {incident ? (
          <Link to="/c/$case/incidents/$id" params={{ case: name, id: incident }}>
            {title ?? 'the incident'}
          </Link>
        ) : (
          <span className="ink3">not told apart from the charge</span>
        )}
        {times ? <p className="small ink2">{quantityWords(times)} times</p> : null}
      </td>
      <td data-l="When and where">
        {when ? timeWords(when) : <span className="ink3">no day</span>}
        {where.length > 0 ? <p className="small ink2">{where.map((place) => place.name).join(', ')}</p> : null}
      </td>
    </tr>
  );
}

/** Voices with the words of each. */
export function Words({ words }: { words: readonly Word[] }) {
  const { partyOf } = useCase();
  return (
    <>
      {words.map(({ by, party, claims }) => (
        <p key={`${by} ${claims[0]}`} className="voice-words">
          <Party party={party} name={claimantBesideParty(by, party, partyOf(party)?.name ?? null)} />
          <Figure claims={claims}>words</Figure>
        </p>
      ))}
    </>
  );
}
