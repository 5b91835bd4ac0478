import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import type { DecisionRequest, QueueItem } from '../../../src/contract/decision.ts';
import type { AnswerOf } from '../../../src/contract/routes.ts';
import { useCase } from '../../api/case-context.tsx';
import { useApi } from '../../api/use-api.ts';
import { DecisionLine } from '../../frame/decision-line.tsx';
import { NothingTold } from '../../frame/empty-case.tsx';
import { useKeys } from '../../frame/keys.tsx';
import { UnknownChoices } from '../../frame/known-choices.tsx';
import { Empty, Module } from '../../frame/module-state.tsx';
import { PickIncident } from '../../frame/pick-incident.tsx';
import { useDecide } from '../../frame/use-decide.ts';
import { ClaimWords } from '../../marks/claim-words.tsx';
import { usualWhy } from '../../words/decision.ts';
import { counted, figure } from '../../words/quantity.ts';
import './queue.css';
import { NumberedSentence, WaitingItem } from './queue-item.tsx';
import { keysOf, placeOf, QUEUE_WORDS } from './queue-words.ts';
import { UnseenReports } from './unseen-reports.tsx';

type Kind = QueueItem['kind'];
const KINDS = Object.keys(QUEUE_WORDS) as Kind[]; // a Record's keys are its own
const MOST = 100;

/** What waits for a person: one thing at a time, with the words to judge it by. */
export function QueuePage() {
  const { kind: kinds } = useSearch({ strict: false });
  const kind = KINDS.find((each) => kinds?.includes(each));
  const query = useApi('queue', { limit: MOST, ...(kind ? { kind } : {}) }, { keep: true });
  const counts = query.data?.counts;
  const all = counts ? Object.values(counts).reduce((sum, n) => sum + n, 0) : null;
  const deciding = useDecide();
  return (
    <>
      <h1>
        {all === null
          ? 'Review queue'
          : all === 0
            ? 'Nothing waits for a person'
            : `${counted(all, 'thing')} ${all === 1 ? 'waits' : 'wait'} for a person`}
      </h1>
      <UnknownChoices of="kind" known={KINDS} what="kind of what waits" />
      {all === 0 && kind === undefined ? null : <Tabs kind={kind} counts={counts} all={all} />}
      {query.data && query.data.unseen.total > 0 ? <UnseenReports unseen={query.data.unseen} /> : null}
      <Module query={query} what="what waits" rows={10}>
        {(data) => <Waiting data={data} kind={kind} deciding={deciding} />}
      </Module>
      <DecisionLine deciding={deciding} />
    </>
  );
}

function Tabs({
  kind,
  counts,
  all,
}: {
  kind: Kind | undefined;
  counts: Record<Kind, number> | undefined;
  all: number | null;
}) {
  const navigate = useNavigate();
  const go = (next: Kind | undefined) =>
    void navigate({ to: '.', search: ({ item: _, kind: _kind, ...now }) => (next ? { ...now, kind: [next] } : now) });
  return (
    // biome-ignore lint/a11y/useSemanticElements: buttons that stand together, not fields of a form
    <div className="seg queue-tabs" role="group" aria-label="Kinds of what waits">
      <button type="button" aria-pressed={kind === undefined} onClick={() => go(undefined)}>
        All {all === null ? '' : figure(all)}
      </button>
      {/* of what does not wait there is nothing to choose */}
      {KINDS.filter((each) => each === kind || counts === undefined || counts[each] > 0).map((each) => (
        <button key={each} type="button" aria-pressed={kind === each} onClick={() => go(each)}>
          {QUEUE_WORDS[each].many} {counts ? figure(counts[each]) : ''}
        </button>
      ))}
    </div>
  );
}

function Waiting({
  data: { rows, total },
  kind,
  deciding,
}: {
  data: AnswerOf<'queue'>;
  kind: Kind | undefined;
  deciding: ReturnType<typeof useDecide>;
}) {
  const { name, overview } = useCase();
  const { item: wanted } = useSearch({ strict: false });
  const navigate = useNavigate();
  const before = useRef(0);
  const at = placeOf(
    rows.map(({ key }) => key),
    wanted,
    before.current,
  );
  useEffect(() => {
    before.current = at;
  }, [at]);
  const current = rows[at];
  const look = (next: QueueItem | undefined) => {
    if (next)
      void navigate({ to: '.', search: (now) => ({ ...now, item: next.key }), replace: true, resetScroll: false });
  };
  const answer = (which: number) => {
    const request = current?.answers[which]?.request;
    if (!request) return;
    // The server gives decisions as they are to be posted, but for the reason.
    const decision = request as unknown as DecisionRequest;
    deciding.decide({ ...decision, why: usualWhy(decision.kind) });
  };
  const row = current?.row?.id;
  const [isFinding, setFinding] = useState(false);
  const keys = current ? keysOf(current.answers) : [];
  useKeys('Review queue', [
    { keys: 'j', does: 'next one', run: () => look(rows[at + 1]) },
    { keys: 'k', does: 'previous one', run: () => look(rows[at - 1]) },
    ...(current?.answers ?? []).map(({ label }, which) => ({
      keys: keys[which] ?? '',
      does: label.toLowerCase(),
      run: () => answer(which),
    })),
    ...(row === undefined
      ? []
      : [{ keys: 'f', does: 'find the incident that the row tells of', run: () => setFinding(true) }]),
  ]);
  if (!current && overview?.reports.length === 0) return <NothingTold words="" />;
  if (!current)
    return (
      <Empty>
        {kind
          ? `No ${QUEUE_WORDS[kind].many.toLowerCase()} wait. `
          : 'Every doubtful reading was judged, and nothing was found that may be the same. New reports may bring more. '}
        <Link to="/c/$case/situation" params={{ case: name }}>
          Open the situation
        </Link>
      </Empty>
    );
  return (
    <div className="queue">
      <nav aria-label="What waits">
        <ol>
          {rows.map((row) => (
            <li key={row.key}>
              <button type="button" aria-current={row === current} onClick={() => look(row)}>
                <span className="micro ink3">{QUEUE_WORDS[row.kind].one}</span>
                <span dir="auto">
                  {row.kind === 'uncoded number' ? <NumberedSentence item={row} /> : <ClaimWords words={row.what} />}
                </span>
              </button>
            </li>
          ))}
        </ol>
        {total > rows.length ? (
          <p className="small ink3">and {counted(total - rows.length, 'more', 'more')}, shown as these are answered</p>
        ) : null}
      </nav>
      <div>
        <p className="small ink3 queue-at">
          <span>
            {at + 1} of {figure(total)}
          </span>
          <span>
            <kbd>j</kbd> next, <kbd>k</kbd> previous, <kbd>u</kbd> undo, <kbd>?</kbd> all keys
          </span>
        </p>
        <WaitingItem
          key={current.key}
          item={current}
          answer={answer}
          takeBack={deciding.undo}
          find={() => setFinding(true)}
        />
        {isFinding && row !== undefined ? (
          <PickIncident
            title={`Which incident is it? ${current.what}`}
            onClose={() => setFinding(false)}
            onPick={(incident) => {
              setFinding(false);
              deciding.decide({ kind: 'link row', row, incident, why: usualWhy('link row') });
            }}
          />
        ) : null}
      </div>
    </div>
  );
}
