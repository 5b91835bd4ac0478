import { Link, useParams } from '@tanstack/react-router';
import type { AgreementView } from '../../../src/contract/agreement.ts';
import type { Who } from '../../../src/model/who.ts';
import { useCase } from '../../api/case-context.tsx';
import { useApi } from '../../api/use-api.ts';
import { Empty, Module } from '../../frame/module-state.tsx';
import { Section } from '../../frame/section.tsx';
import { ClockRing } from '../../marks/clock-ring.tsx';
import { Figure } from '../../marks/figure.tsx';
import { Party } from '../../marks/party.tsx';
import { Quotation } from '../../marks/quotation.tsx';
import { ReportLine } from '../../marks/report-line.tsx';
import { Stance } from '../../marks/stance.tsx';
import { accordStatus, isInForce } from '../../words/accord-status.ts';
import { claimantBesideParty, speakerName } from '../../words/claimant.ts';
import { counted } from '../../words/quantity.ts';
import { dayShort } from '../../words/when.ts';
import { courseOf, hoursShort } from '../situation/ceasefire/course-of-clock.ts';
import { AccordCourse } from './accord-course.tsx';
import { accordTitle, endWords, startWords, statusWords } from './accord-words.ts';
import './agreements.css';
import { ViolationTable } from './violation-table.tsx';

/** One agreement: its clock, its course by whose word, and its breaches. */
export function AgreementPage() {
  const { id } = useParams({ from: '/c/$case/agreements/$id' });
  const query = useApi('agreement', {}, { id });
  return (
    <Module query={query} what="this agreement" rows={14} isPage>
      {(view) => <Accord key={view.agreement.id} view={view} />}
    </Module>
  );
}

function Accord({ view }: { view: AgreementView }) {
  const { partyOf } = useCase();
  const { agreement, violations, claims, incidents } = view;
  const title = accordTitle(agreement, (slug, said) => partyOf(slug)?.name ?? said);
  const said = violations.filter(({ basis }) => basis === 'said').length;
  return (
    <>
      <h1 dir="auto">
        {title} <span className={isInForce(agreement) ? 'tag full' : 'tag'}>{accordStatus(agreement)}</span>
      </h1>
      <p className="lede">{statusWords(agreement)}</p>
      <div className="cols accord-page">
        <ClockSection view={view} />
        <Section title="Who asked for it, according to whom" span={7}>
          <Requests view={view} />
          <Chain view={view} />
        </Section>
        <Section title="Its course, and whose word each turn is" span={12}>
          {agreement.course && agreement.course.length > 0 ? (
            <AccordCourse course={agreement.course} />
          ) : (
            <Empty>No report tells what became of it.</Empty>
          )}
        </Section>
        <Section
          title={
            violations.length === 0
              ? 'Nobody says that it was broken'
              : `${counted(said, 'violation')} alleged${violations.length > said ? `, ${violations.length - said} derived` : ''}`
          }
          span={12}
        >
          {violations.length === 0 ? (
            <Empty>No charge, and no violence between its sides within its clock.</Empty>
          ) : (
            <ViolationTable violations={violations} incidents={incidents} />
          )}
        </Section>
        <Section title={`${counted(claims.length, 'claim')} with their words`} span={12}>
          <ul className="claims">
            {claims.map(({ claim, words, source, published }) => (
              <li key={claim.id}>
                <span className="ink3 tnum">{dayShort(claim.said?.from ?? published)}</span>
                <div>
                  <p className="h">
                    <Party
                      party={claim.claimant.party}
                      name={speakerName(claim.claimant)}
                      unnamed={claim.claimant.as === 'unnamed'}
                    />
                    <Stance stance={claim.stance} certainty={claim.certainty} />
                    <span dir="auto" className="ink2">
                      {words}
                    </span>
                  </p>
                  <Quotation quote={claim.quote} party={claim.claimant.party} kind="m-accord" />
                  <ReportLine claim={claim.id} document={claim.document} source={source} published={published} />
                </div>
              </li>
            ))}
          </ul>
        </Section>
      </div>
    </>
  );
}

function ClockSection({ view: { agreement, asOf } }: { view: AgreementView }) {
  const { part, runHours, leftHours } = courseOf(agreement, asOf);
  const over = agreement.status === 'expired' || agreement.status === 'broken';
  const big = over
    ? 'over'
    : leftHours !== null
      ? hoursShort(leftHours)
      : runHours === null
        ? '–'
        : hoursShort(runHours);
  const small = over ? '' : leftHours !== null ? 'left' : runHours === null ? 'no clock' : 'run';
  const words = (edge: 'starts' | 'ends') => agreement.clock?.filter((one) => one.edge === edge) ?? [];
  return (
    <Section title="The clock" span={5}>
      <div className="accord-clock">
        <ClockRing part={over && part !== null ? 1 : part} big={big} small={small} label={`${big} ${small}`.trim()} />
        <dl className="kv">
          <dt>From</dt>
          <dd>
            {startWords(agreement)} <ClockWords said={words('starts')} />
          </dd>
          <dt>To</dt>
          <dd>
            {endWords(agreement)} <ClockWords said={words('ends')} />
          </dd>
          <dt>Between</dt>
          <dd>
            <People who={agreement.parties} none="sides not named" />
          </dd>
          <dt>Mediator</dt>
          <dd>
            <People who={agreement.mediators} none="none named" />
          </dd>
        </dl>
      </div>
    </Section>
  );
}

function ClockWords({ said }: { said: readonly { words: string; claim: string }[] }) {
  return (
    <span className="small ink3">
      {said.map(({ words, claim }) => (
        <span key={claim}>
          said as <Figure claims={[claim]}>“{words}”</Figure>{' '}
        </span>
      ))}
    </span>
  );
}

function People({ who, none }: { who: readonly Who[]; none: string }) {
  const { partyOf } = useCase();
  if (who.length === 0) return <span className="ink3">{none}</span>;
  return (
    <span className="accord-who">
      {who.map(({ party, name }) => (
        <Party key={`${party} ${name}`} party={party} name={partyOf(party)?.name ?? name} />
      ))}
    </span>
  );
}

function Requests({ view: { agreement } }: { view: AgreementView }) {
  const { partyOf } = useCase();
  if (agreement.requested.length === 0) return <Empty>No report says who asked for it.</Empty>;
  return (
    <table>
      <thead>
        <tr>
          <th>Asked for by</th>
          <th>According to</th>
          <th>Words</th>
        </tr>
      </thead>
      <tbody>
        {agreement.requested.map(({ by, according, claims = [] }) => {
          const party = partyOf(according)?.slug ?? null;
          return (
            <tr key={`${by.name} ${according}`}>
              <td>
                <Party party={by.party} name={partyOf(by.party)?.name ?? by.name} />
              </td>
              <td>
                <Party party={party} name={claimantBesideParty(according, party, partyOf(party)?.name ?? null)} />
              </td>
              <td>
                <Figure claims={claims}>{counted(claims.length, 'claim')}</Figure>
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

/** The accord of the same kind and sides before it, and the one after. */
function Chain({ view: { agreement } }: { view: AgreementView }) {
  const { name } = useCase();
  const { follows, followedBy } = agreement;
  if (!follows && !followedBy) return null;
  return (
    <p className="chain small">
      {follows ? (
        <Link to="/c/$case/agreements/$id" params={{ case: name, id: follows }}>
          ← It follows an earlier accord of the same sides
        </Link>
      ) : null}
      {followedBy ? (
        <Link to="/c/$case/agreements/$id" params={{ case: name, id: followedBy }}>
          A later accord of the same sides followed it →
        </Link>
      ) : null}
    </p>
  );
}
