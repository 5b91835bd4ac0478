import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import type { IncidentView } from '../../../src/contract/incident.ts';
import type { ClaimRow } from '../../../src/model/claim-row.ts';
import type { Search } from '../../addresses.ts';
import { useCase } from '../../api/case-context.tsx';
import { addressOf } from '../../api/client.ts';
import { useApi } from '../../api/use-api.ts';
import { DecisionLine } from '../../frame/decision-line.tsx';
import { useKeys } from '../../frame/keys.tsx';
import { Module } from '../../frame/module-state.tsx';
import { PickIncident } from '../../frame/pick-incident.tsx';
import { isUnfolded, unfolding } from '../../frame/unfolded.ts';
import { type Deciding, useDecide } from '../../frame/use-decide.ts';
import { usualWhy } from '../../words/decision.ts';
import { counted } from '../../words/quantity.ts';
import { statementsOf } from './claim-groups.ts';
import { ClaimList, type Ticked } from './claim-list.tsx';
import { CodebookSwitch } from './codebook-switch.tsx';
import './incident.css';
import { DATASETS_ID, DatasetSection } from './dataset-section.tsx';
import { Around, MayBeTheSame, WhyOne } from './incident-beside.tsx';
import { IncidentFacts } from './incident-facts.tsx';
import { IncidentHistory } from './incident-history.tsx';
import { TollGrowth } from './toll-growth-section.tsx';
import { TollMatrix } from './toll-matrix.tsx';
import { whereNow } from './where-now.ts';

/** How the address calls the two sentences that stand face to face until somebody chooses others. */
const FACING = 'facing';

/** One incident: who says how many, how that grew, every claim with its words, and what people made of it. */
export function IncidentPage() {
  const { id } = useParams({ from: '/c/$case/incidents/$id' });
  const { name } = useCase();
  const navigate = useNavigate();
  const query = useApi('incident', {}, { id, keep: false });
  // Decisions change which claims are one incident, and with them its id: the page goes along.
  const [decided, setDecided] = useState(0);
  const deciding = useDecide(async ({ incidents }) => {
    setDecided((now) => now + 1);
    const next = whereNow(incidents, { id, title: query.data?.incident.title });
    if (next !== null && next !== id)
      await navigate({
        to: '/c/$case/incidents/$id',
        params: { case: name, id: next },
        search: ({ view, table, open, closed }) => ({ view, table, open, closed }),
        replace: true,
      });
  });
  return (
    <>
      <p className="small ink3 crumbs">
        <Link to="/c/$case/situation" params={{ case: name }} search={{}}>
          Situation
        </Link>{' '}
        /{' '}
        <Link to="/c/$case/incidents" params={{ case: name }} search={{}}>
          Incidents
        </Link>
      </p>
      <Module query={query} what="this incident" rows={16} isPage>
        {(view) => <Loaded view={view} deciding={deciding} decided={decided} />}
      </Module>
      <DecisionLine deciding={deciding} />
    </>
  );
}

function Loaded({
  view: given,
  deciding,
  decided,
}: {
  view: IncidentView;
  deciding: Deciding;
  /** How many decisions were made here: what was ticked for one is ticked no more after it. */
  decided: number;
}) {
  const rejected = given.claims.filter(({ review }) => review === 'rejected');
  // What was rejected is shown struck beneath the claims and counts nowhere.
  const view = { ...given, claims: given.claims.filter(({ review }) => review !== 'rejected') };
  const { incident, claims } = view;
  const { name, clocks } = useCase();
  const search: Search = useSearch({ strict: false });
  const { claim: selected } = search;
  const navigate = useNavigate();
  const [ticking, setTicking] = useState<{ ticked: Ticked; at: number }>({ ticked: null, at: 0 });
  const ticked = ticking.at === decided ? ticking.ticked : null;
  const setTicked = (next: Ticked) => setTicking({ ticked: next, at: decided });
  const [isMerging, setMerging] = useState(false);
  const [moving, setMoving] = useState<ClaimRow | null>(null);
  const file = useRef<HTMLAnchorElement>(null);
  const statements = statementsOf(claims, incident.origins ?? []);
  const select = (claim: string | undefined, isOpen = true) => {
    void navigate({
      to: '.',
      search: (now: Search) => ({ ...unfolding(now, FACING, { usual: true, to: isOpen }), claim }),
      replace: true,
      resetScroll: false,
    });
  };
  const step = (by: number) => {
    const at = statements.findIndex(({ row }) => row.claim.id === selected);
    select(statements[at < 0 ? 0 : Math.max(0, Math.min(statements.length - 1, at + by))]?.row.claim.id);
  };
  const onSelected = (kind: 'accept' | 'reject') => () => {
    if (selected) deciding.decide({ kind, claim: selected, why: usualWhy(kind) });
  };
  const chosen = claims.find(({ claim }) => claim.id === selected);
  const goTo = (place: string) => () => {
    const found = document.getElementById(place);
    found?.scrollIntoView({ block: 'start' });
    found?.focus({ preventScroll: true });
  };
  const toHistory = goTo('history');
  useKeys('Incident', [
    { keys: 'j', does: 'next claim', run: () => step(1) },
    { keys: 'k', does: 'previous claim', run: () => step(-1) },
    { keys: 'a', does: 'accept the claim', run: onSelected('accept') },
    { keys: 'r', does: 'reject the claim', run: onSelected('reject') },
    {
      keys: 'o',
      does: 'open its document',
      run: () => {
        if (chosen)
          void navigate({
            to: '/c/$case/documents/$id',
            params: { case: name, id: chosen.claim.document },
            search: { claim: chosen.claim.id },
          });
      },
    },
    { keys: 'm', does: 'merge with another incident', run: () => setMerging(true) },
    { keys: 's', does: 'choose claims to split off', run: () => setTicked(ticked === null ? new Set() : null) },
    { keys: 'h', does: 'history', run: toHistory },
    { keys: 'd', does: 'what datasets count', run: goTo(DATASETS_ID) },
    { keys: 'x', does: 'export this incident', run: () => file.current?.click() },
    {
      keys: 'Escape',
      does: 'close what is open',
      run: () => {
        setTicked(null);
        select(undefined);
      },
    },
  ]);
  return (
    <>
      <div className="incident-head">
        <h1 dir="auto">{incident.title}</h1>
        <div className="incident-actions">
          <button type="button" className="btn" onClick={() => setMerging(true)}>
            Merge <kbd>m</kbd>
          </button>
          <button
            type="button"
            className="btn"
            aria-pressed={ticked !== null}
            onClick={() => setTicked(ticked === null ? new Set() : null)}
          >
            Split <kbd>s</kbd>
          </button>
          <button type="button" className="btn" onClick={toHistory}>
            History <kbd>h</kbd>
          </button>
          <a
            ref={file}
            className="btn"
            href={addressOf('incident', { params: { case: name, id: incident.id }, query: clocks })}
            download={`${incident.id}.json`}
          >
            Export <kbd>x</kbd>
          </a>
        </div>
      </div>
      <IncidentFacts view={view} />
      <div className="cols incident-cols">
        {incident.tolls.length > 0 ? (
          <>
            <TollMatrix
              view={view}
              selected={selected}
              isShown={isUnfolded(search, FACING, true)}
              onSelect={select}
              deciding={deciding}
            />
            <TollGrowth view={view} />
          </>
        ) : null}
        <ClaimList
          statements={statements}
          rejected={rejected}
          decisions={view.decisions}
          selected={selected}
          onSelect={select}
          ticked={ticked}
          onTick={(ids, isOn) => setTicked(changed(ticked, ids, isOn))}
          onMove={setMoving}
          deciding={deciding}
        />
        <div className="c4 incident-side">
          <MayBeTheSame view={view} deciding={deciding} />
          <CodebookSwitch view={view} />
          <DatasetSection id={incident.id} deciding={deciding} />
          <IncidentHistory view={view} deciding={deciding} />
          <Around view={view} />
          <WhyOne view={view} />
        </div>
      </div>
      {ticked === null ? null : (
        <SplitBar
          ticked={ticked}
          all={claims.length}
          onCancel={() => setTicked(null)}
          onSplit={() => {
            deciding.decide({ kind: 'split', incident: incident.id, claims: [...ticked], why: usualWhy('split') });
          }}
        />
      )}
      {isMerging ? (
        <PickIncident
          title="Merge with which incident?"
          view={view}
          onClose={() => setMerging(false)}
          onPick={(other) => {
            setMerging(false);
            deciding.decide({ kind: 'merge', incidents: [incident.id, other], why: usualWhy('merge') });
          }}
        />
      ) : null}
      {moving ? (
        <PickIncident
          title={`Move to which incident? “${moving.words}”`}
          view={view}
          onClose={() => setMoving(null)}
          onPick={(to) => {
            setMoving(null);
            deciding.decide({ kind: 'move', claim: moving.claim.id, to, why: usualWhy('move') });
          }}
        />
      ) : null}
    </>
  );
}

function changed(now: Ticked, ids: readonly string[], isOn: boolean): Ticked {
  const next = new Set(now ?? []);
  for (const id of ids) {
    if (isOn) next.add(id);
    else next.delete(id);
  }
  return next;
}

function SplitBar({
  ticked,
  all,
  onCancel,
  onSplit,
}: {
  ticked: ReadonlySet<string>;
  all: number;
  onCancel: () => void;
  onSplit: () => void;
}) {
  const isAll = ticked.size === all;
  return (
    <div className="decision-line" role="status">
      <p>
        <b>
          {ticked.size === 0 ? 'Tick the claims that tell of another event' : `${counted(ticked.size, 'claim')} ticked`}
        </b>
        {isAll ? <span>Leave one: all of them are this incident.</span> : null}
        <button type="button" className="btn full" disabled={ticked.size === 0 || isAll} onClick={onSplit}>
          Split off
        </button>
        <button type="button" className="btn" onClick={onCancel}>
          Cancel
        </button>
      </p>
    </div>
  );
}
