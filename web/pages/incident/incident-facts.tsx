import { Link } from '@tanstack/react-router';
import { Fragment } from 'react';
import type { IncidentView } from '../../../src/contract/incident.ts';
import type { Incident } from '../../../src/model/situation.ts';
import type { Who } from '../../../src/model/who.ts';
import { useCase } from '../../api/case-context.tsx';
import { Figure } from '../../marks/figure.tsx';
import { Party } from '../../marks/party.tsx';
import { speakerName } from '../../words/claimant.ts';
import { victimWords } from '../../words/victims.ts';
import { timeWords } from '../../words/when.ts';
import { countEchoes, statementsOf } from './claim-groups.ts';
import {
  basisWords,
  disputedDoers,
  distinctSides,
  isMutual,
  precisionWords,
  restsOn,
  statusReason,
} from './fact-words.ts';
import { usePartyName } from './use-party-name.ts';

/** So many places, sides or voices are named; the others are counted. */
const NAMED = 4;

/** When, where, who and how sure, each with what it rests on. */
export function IncidentFacts({ view }: { view: IncidentView }) {
  return (
    <dl className="facts">
      <Time view={view} />
      <Place view={view} />
      <Sides view={view} />
      <Status view={view} />
    </dl>
  );
}

function Time({ view: { incident, claims } }: { view: IncidentView }) {
  return (
    <div>
      <dt>When</dt>
      <dd>
        <b>{incident.when ? timeWords(incident.when) : 'No day is told'}</b>
      </dd>
      <dd dir="auto">
        {incident.when ? basisWords(incident.when, claims) : 'No report says when; it is in no day’s count.'}
      </dd>
    </div>
  );
}

function Place({ view: { incident } }: { view: IncidentView }) {
  const { name } = useCase();
  const { where, when } = incident;
  const [first] = where;
  const placed = where.find(({ lat }) => lat !== null);
  const precisions = [...new Set(where.map(({ precision }) => precision))];
  return (
    <div>
      <dt>Where</dt>
      <dd>
        <b dir="auto">
          {first
            ? where
                .slice(0, NAMED)
                .map((place) => place.name)
                .join(', ')
            : 'No place is told'}
        </b>
        {where.length > NAMED ? <span className="ink3"> and {where.length - NAMED} more</span> : null}
      </dd>
      <dd>
        {first ? (
          <>
            {capital(precisions.map(precisionWords).join('; '))}.{' '}
            <Link
              to="/c/$case/situation"
              params={{ case: name }}
              search={{
                place: [first.name],
                ...(when ? { since: when.from.slice(0, 10), until: when.to.slice(0, 10) } : {}),
                ...(placed ? { map: `${placed.lon},${placed.lat},7` } : {}),
              }}
            >
              On the map
            </Link>
          </>
        ) : (
          'It is counted beside the map, not on it.'
        )}
      </dd>
    </div>
  );
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function Sides({ view: { incident, claims } }: { view: IncidentView }) {
  const isBetween = isMutual(incident);
  const agents = distinctSides(incident.sides.agents);
  const targets = distinctSides(incident.sides.targets);
  // Between two who did it to each other, those without a side are the ones who were harmed.
  const hit = isBetween ? targets.filter(({ party }) => party !== null) : targets;
  const harmed = isBetween ? targets.filter(({ party }) => party === null) : [];
  const disputed = disputedDoers(claims);
  return (
    <div>
      <dt>Who</dt>
      <dd className="incident-sides">
        {agents.length + hit.length === 0 ? <b>No side is named</b> : null}
        {agents.length === 0 && hit.length > 0 ? (
          <span className="ink3">doer not told</span>
        ) : (
          <People people={agents} />
        )}
        {hit.length > 0 ? <span className="ink3">{isBetween ? 'and' : 'to'}</span> : null}
        <People people={hit} />
      </dd>
      {harmed.length > 0 ? <dd dir="auto">Harmed: {harmed.map(({ name }) => name).join(', ')}.</dd> : null}
      {disputed.length > 0 ? (
        <dd>
          Who did it is disputed:{' '}
          {disputed.slice(0, NAMED).map(({ claim }, at) => (
            <Fragment key={claim.id}>
              {at > 0 ? ', ' : ''}
              <Figure claims={[claim.id]}>
                <span dir="auto">{speakerName(claim.claimant)}</span> {claim.stance}
              </Figure>
            </Fragment>
          ))}
          {disputed.length > NAMED ? ` and ${disputed.length - NAMED} more` : ''}
        </dd>
      ) : null}
    </div>
  );
}

function People({ people }: { people: Who[] }) {
  const { partyOf } = useCase();
  const shown = people.slice(0, NAMED);
  const others = shown.filter(({ party }) => party === null).map(({ name }) => name);
  return (
    <>
      {shown
        .filter(({ party }) => party !== null)
        .map(({ party, name }, at) => (
          <Fragment key={party}>
            {at > 0 ? <span className="ink3">and</span> : null}
            <Party party={party} name={partyOf(party)?.name ?? name} />
          </Fragment>
        ))}
      {others.length > 0 && others.length < shown.length ? <span className="ink3">and</span> : null}
      {others.length > 0 ? <span dir="auto">{others.join(', ')}</span> : null}
      {people.length > NAMED ? <span className="ink3">and {people.length - NAMED} more</span> : null}
    </>
  );
}

/** Filled: to act on; dashed: in doubt. */
const STATUS_LOOK: Partial<Record<Incident['status'], string>> = {
  contested: 'full',
  denied: 'full',
  unconfirmed: 'dash',
  'single source': 'dash',
};

function Status({ view }: { view: IncidentView }) {
  const nameOf = usePartyName();
  const { incident, claims } = view;
  const { status } = incident;
  const echoes = countEchoes(statementsOf(claims, incident.origins ?? []));
  const whose = (toll: (typeof incident.tolls)[number]) => victimWords(toll.victims, nameOf);
  return (
    <div>
      <dt>Status</dt>
      <dd>
        <span className={`tag ${STATUS_LOOK[status] ?? ''}`}>{status}</span>
      </dd>
      <dd dir="auto">
        {statusReason(incident, whose)} {restsOn(view, echoes)}
      </dd>
    </div>
  );
}
