import { Link } from '@tanstack/react-router';
import type { Agreement } from '../../../../src/model/situation.ts';
import { useCase } from '../../../api/case-context.tsx';
import { useApi } from '../../../api/use-api.ts';
import { Empty, Module } from '../../../frame/module-state.tsx';
import { Section } from '../../../frame/section.tsx';
import { ClockRing } from '../../../marks/clock-ring.tsx';
import { Figure } from '../../../marks/figure.tsx';
import { Party } from '../../../marks/party.tsx';
import { accordStatus, isInForce } from '../../../words/accord-status.ts';
import { claimantBesideParty, claimantWords } from '../../../words/claimant.ts';
import { counted } from '../../../words/quantity.ts';
import { momentWords, timeWords } from '../../../words/when.ts';
import { accordsOfNote, courseOf, hoursShort } from './course-of-clock.ts';

/** The accord that stands, or the latest one: its clock as of the day that the page is known on. */
export function Ceasefires({ knownOn }: { knownOn: string | null }) {
  const { name } = useCase();
  const query = useApi('agreements', { order: 'newest' }, { keep: true });
  const accords = query.data ? accordsOfNote(query.data.rows) : [];
  const [first] = accords;
  return (
    <Section
      span={4}
      title={first?.type === 'peace deal' ? 'Peace deal' : 'Ceasefire'}
      tools={
        <>
          {accords.length > 1 ? (
            <Link to="/c/$case/agreements" params={{ case: name }}>
              {counted(accords.length - 1, 'more')}
            </Link>
          ) : null}
          {first ? <span className={isInForce(first) ? 'tag full' : 'tag'}>{accordStatus(first)}</span> : null}
        </>
      }
    >
      <Module query={query} what="the agreements" rows={6}>
        {() =>
          first ? (
            <Accord accord={first} knownOn={knownOn} />
          ) : (
            <Empty>No report tells of a ceasefire or a peace deal.</Empty>
          )
        }
      </Module>
    </Section>
  );
}

function Accord({ accord, knownOn }: { accord: Agreement; knownOn: string | null }) {
  const { name, partyOf } = useCase();
  const { starts, ends, parties, mediators, requested, status, until, statusBy } = accord;
  const { part, runHours, leftHours } = courseOf(accord, knownOn);
  const isOver = status === 'expired' || status === 'broken';
  const asOf = statusBy?.asOf ?? knownOn;
  const big = isOver
    ? status === 'broken'
      ? 'broken'
      : 'over'
    : leftHours !== null
      ? hoursShort(leftHours)
      : runHours === null
        ? '–'
        : hoursShort(runHours);
  const small = isOver ? '' : leftHours !== null ? 'left' : runHours === null ? 'no clock' : 'run';
  const label = isOver ? `The accord is ${status}` : leftHours !== null ? `${big} left` : `${big} run, no end known`;
  const breaches = accord.breaches?.length ?? accord.violations.length;
  return (
    <>
      <div className="clock-row">
        <div>
          <ClockRing part={isOver && part !== null ? 1 : part} big={big} small={small} label={label} />
        </div>
        <dl className="kv">
          <dt>From</dt>
          <dd>
            {starts ? (
              <Figure claims={accord.claims}>
                {starts.grain === 'minute' || starts.grain === 'hour' ? momentWords(starts.from) : timeWords(starts)}
              </Figure>
            ) : (
              <span className="ink3">not said</span>
            )}
          </dd>
          <dt>To</dt>
          <dd>{ends ? momentWords(ends.to) : <span className="ink3">{until ?? 'no end named'}</span>}</dd>
          <dt>Between</dt>
          <dd className="parties">
            {parties.map(({ party, name: said }) => (
              <Party key={said} party={party} name={partyOf(party)?.name ?? said} />
            ))}
          </dd>
          <dt>Mediator</dt>
          <dd className="parties">
            {mediators.length === 0 ? (
              <span className="ink3">none named</span>
            ) : (
              mediators.map(({ party, name: said }) => (
                <Party key={said} party={party} name={partyOf(party)?.name ?? said} />
              ))
            )}
          </dd>
        </dl>
      </div>
      {requested.length === 0 ? null : (
        <table className="asked">
          <thead>
            <tr>
              <th scope="col">Asked for by</th>
              <th scope="col">According to</th>
            </tr>
          </thead>
          <tbody>
            {requested.map(({ by, according, claims = [] }) => {
              const party = partyOf(according)?.slug ?? null;
              return (
                <tr key={`${by.name} ${according}`}>
                  <td>
                    <Party party={by.party} name={partyOf(by.party)?.name ?? by.name} />
                  </td>
                  <td className="said-by">
                    <Party party={party} name={claimantBesideParty(according, party, partyOf(party)?.name ?? null)} />
                    <Figure claims={claims}>words</Figure>
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      )}
      <p className="small ink3 after">
        <Link to="/c/$case/agreements/$id" params={{ case: name, id: accord.id }}>
          {breaches === 0 ? 'No violation alleged' : `${counted(breaches, 'violation')} alleged`}
        </Link>
        {asOf ? `; as known on ${momentWords(asOf)}` : ''}
        {statusBy?.basis === 'word' ? `, by the word of ${statusBy.by.map(claimantWords).join(', ')}` : ''}
        {statusBy?.basis === 'successor' ? ', a later accord took its place' : ''}.
      </p>
    </>
  );
}
