import { Link, useParams } from '@tanstack/react-router';
import type { ActorPageView } from '../../../src/contract/actor.ts';
import type { Search } from '../../addresses.ts';
import { useCase } from '../../api/case-context.tsx';
import { useApi } from '../../api/use-api.ts';
import { Empty, Module } from '../../frame/module-state.tsx';
import { Section } from '../../frame/section.tsx';
import { useHue } from '../../marks/party.tsx';
import { Quotation } from '../../marks/quotation.tsx';
import { ReportLine } from '../../marks/report-line.tsx';
import { Stance } from '../../marks/stance.tsx';
import { speakerName } from '../../words/claimant.ts';
import { counted, figure } from '../../words/quantity.ts';
import { dayShort } from '../../words/when.ts';
import { AnswerTable } from './actor/answer-table.tsx';
import { LossStrips } from './actor/loss-strips.tsx';
import { RelationBars } from './actor/relation-bars.tsx';
import { SquareBars } from './actor/square-bars.tsx';
import './actors.css';

/** Everything that the case holds on somebody, each number with its words. */
export function ActorPage() {
  const { id } = useParams({ from: '/c/$case/actors/$id' });
  const query = useApi('actor', {}, { id });
  return (
    <Module query={query} what="this actor" rows={14} isPage>
      {(data) => <Dossier key={data.view.actor.slug} data={data} />}
    </Module>
  );
}

type Actor = ActorPageView['view']['actor'];

function Dossier({ data }: { data: ActorPageView }) {
  const { name: inCase } = useCase();
  const { view } = data;
  const { actor } = view;
  const isSide = actor.slug === actor.party;
  return (
    <>
      <Head actor={actor} />
      <div className="cols">
        <RelationBars view={view} />
        <Speakers view={view} />
        {isSide ? (
          <>
            <LossStrips
              part="own losses"
              title="Its own losses: admitted against alleged"
              gaps={view.losses}
              none={`Nobody puts a figure on what ${actor.name} lost.`}
            />
            <LossStrips
              part="losses of others"
              title="What it says others lost"
              gaps={view.alleges}
              none={`${actor.name} puts no figure on what others lost.`}
            />
          </>
        ) : null}
        <ClaimsMade view={view} />
        {view.answers ? <AnswerTable answers={view.answers} name={actor.name} /> : null}
        <Positions data={data} />
      </div>
      <p className="small actor-back">
        <Link to="/c/$case/actors" params={{ case: inCase }}>
          All actors
        </Link>
      </p>
    </>
  );
}

const NAMES = 8;

function Head({ actor }: { actor: Actor }) {
  const { name: inCase } = useCase();
  const hue = useHue(actor.party);
  const other = actor.aliases.filter((alias) => alias !== actor.name);
  return (
    <header className={`actor-head ${hue}`}>
      <h1 dir="auto">{actor.name}</h1>
      <p className="ink3 small" dir="auto">
        {upperFirst(actor.kind === 'person' && actor.role ? `${actor.role}, ${actor.kind}` : actor.kind)}
        {actor.wikidata ? `, Wikidata ${actor.wikidata}` : ''}
        {actor.party && actor.party !== actor.slug ? (
          <>
            , of the side of{' '}
            <Link to="/c/$case/actors/$id" params={{ case: inCase, id: actor.party }}>
              <SideName party={actor.party} />
            </Link>
          </>
        ) : null}
        .{' '}
        {other.length > 0
          ? `Also written as ${other
              .slice(0, NAMES)
              .map((alias) => `“${alias}”`)
              .join(', ')}${other.length > NAMES ? ` and ${other.length - NAMES} more` : ''}.`
          : ''}{' '}
        <Link to="/c/$case/claims" params={{ case: inCase }} search={{ actor: actor.slug }}>
          All claims that name it
        </Link>
      </p>
    </header>
  );
}

function upperFirst(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function SideName({ party }: { party: string }) {
  return <>{useCase().partyOf(party)?.name ?? party}</>;
}

/** The claims that an actor makes: a side's by its party, anybody else's by who he is. */
function madeBy({ slug, party }: Actor): Search {
  return slug === party ? { party: [slug] } : { claimant: [slug] };
}

function ClaimsMade({ view: { actor, makes } }: { view: ActorPageView['view'] }) {
  const all = Object.values(makes.stances).reduce((sum, n) => sum + n, 0);
  const by = madeBy(actor);
  const most = Math.max(...Object.values(makes.stances), ...Object.values(makes.kinds), 0);
  const sorted = <K extends string>(counts: Partial<Record<K, number>>) =>
    (Object.entries(counts) as [K, number][]).sort(([a, n], [b, m]) => m - n || a.localeCompare(b)); // its keys are K
  return (
    <Section title={`${counted(all, 'claim')} made, by stance and by kind`} span={6}>
      {all === 0 ? (
        <Empty>{actor.name} makes no claim in these reports.</Empty>
      ) : (
        <div className="made">
          <SquareBars
            party={actor.party}
            most={most}
            rows={sorted(makes.stances).map(([stance, count]) => ({
              key: stance,
              label: <Stance stance={stance} />,
              count,
              search: { ...by, stance: [stance] },
            }))}
          />
          <SquareBars
            party={actor.party}
            most={most}
            rows={sorted(makes.kinds).map(([kind, count]) => ({
              key: kind,
              label: <span className="small">{kind}</span>,
              count,
              search: { ...by, kind: [kind] },
            }))}
          />
        </div>
      )}
    </Section>
  );
}

const SPEAKERS = 12;

function Speakers({ view: { actor, speakers } }: { view: ActorPageView['view'] }) {
  const { name } = useCase();
  return (
    <Section title="Who speaks for it" span={4}>
      {speakers.length === 0 ? (
        <Empty>
          {actor.kind === 'person' ? `Nobody else is quoted for ${actor.name}.` : `Nobody is quoted for ${actor.name}.`}
        </Empty>
      ) : (
        <ul className="speakers">
          {speakers.slice(0, SPEAKERS).map(({ slug, name: speaker, role, claims }) => (
            <li key={`${slug} ${speaker}`}>
              <span dir="auto">
                {slug ? (
                  <Link to="/c/$case/actors/$id" params={{ case: name, id: slug }}>
                    <b>{speaker}</b>
                  </Link>
                ) : (
                  <b>{speaker}</b>
                )}
                {role ? <span className="ink2">, {role}</span> : null}
              </span>
              <Link
                to="/c/$case/claims"
                params={{ case: name }}
                search={slug ? { claimant: [slug] } : { ...madeBy(actor), text: speaker }}
                className="fig"
              >
                {figure(claims)}
              </Link>
            </li>
          ))}
        </ul>
      )}
      {speakers.length > SPEAKERS ? (
        <p className="small ink3">and {counted(speakers.length - SPEAKERS, 'more voice')}</p>
      ) : null}
    </Section>
  );
}

function Positions({ data: { positions, view } }: { data: ActorPageView }) {
  const { name } = useCase();
  const all = view.makes.kinds.position ?? positions.length;
  return (
    <Section
      title={positions.length === 0 ? 'Positions' : `Its latest positions`}
      span={12}
      tools={
        all > positions.length ? (
          <Link to="/c/$case/claims" params={{ case: name }} search={{ ...madeBy(view.actor), kind: ['position'] }}>
            All {figure(all)}
          </Link>
        ) : null
      }
    >
      {positions.length === 0 ? (
        <Empty>{view.actor.name} demands, threatens, promises and denies nothing in these reports.</Empty>
      ) : (
        <ul className="claims">
          {positions.map(({ claim, words, source, published }) => (
            <li key={claim.id}>
              <span className="ink3 tnum">{dayShort(claim.said?.from ?? published)}</span>
              <div>
                <p className="h">
                  <span dir="auto">{speakerName(claim.claimant)}</span>
                  <Stance stance={claim.stance} certainty={claim.certainty} />
                  <b dir="auto">{words}</b>
                </p>
                <Quotation quote={claim.quote} party={claim.claimant.party} kind="m-pos" />
                <ReportLine claim={claim.id} document={claim.document} source={source} published={published} />
              </div>
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}
