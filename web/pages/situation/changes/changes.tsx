import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import type { Overview } from '../../../../src/contract/case.ts';
import type { SituationDiff } from '../../../../src/model/situation-diff.ts';
import { useCase } from '../../../api/case-context.tsx';
import { useApi } from '../../../api/use-api.ts';
import { Empty, Failed, Lines } from '../../../frame/module-state.tsx';
import { Section } from '../../../frame/section.tsx';
import { useUnfolded } from '../../../frame/use-unfolded.ts';
import { Figure } from '../../../marks/figure.tsx';
import { partyNames } from '../../../words/party-names.ts';
import { counted } from '../../../words/quantity.ts';
import { dayLong } from '../../../words/when.ts';
import { type ChangeRow, changeRows } from './change-rows.ts';
import { useSeen } from './use-seen.ts';

const SHOWN = 6;

/** The last day but one on which reports came out, of those known; null where all came out on one day. */
export function dayBefore(reports: Overview['reports'], knownOn: string | undefined): string | null {
  const known = reports.filter(({ day }) => knownOn === undefined || day <= knownOn);
  return known[known.length - 2]?.day ?? null;
}

/** What the latest reports changed, each row leading to its words or its incident. */
export function Changes() {
  const { overview, clocks } = useCase();
  const search = useSearch({ strict: false });
  const navigate = useNavigate();
  const [isPicking, setPicking] = useState(false);
  const usual = overview ? dayBefore(overview.reports, clocks.asKnownOn) : null;
  const from = search.from ?? usual;
  const to = clocks.asKnownOn ?? overview?.reports[overview.reports.length - 1]?.day;
  const first = overview?.reports[0]?.day;
  return (
    <Section
      span={4}
      title={from ? `Changed since ${dayLong(from)}` : 'What changed'}
      tools={
        isPicking ? (
          <input
            type="date"
            aria-label="The day to compare with"
            ref={(field) => field?.focus()}
            defaultValue={from ?? ''}
            min={first}
            max={to}
            onChange={({ target }) => {
              const day = target.value;
              if (/^\d{4}-\d{2}-\d{2}$/.test(day))
                void navigate({
                  to: '.',
                  search: (now) => ({ ...now, from: day === usual ? undefined : day }),
                  replace: true,
                  resetScroll: false,
                });
            }}
            onBlur={() => setPicking(false)}
          />
        ) : (
          <button type="button" className="link" onClick={() => setPicking(true)}>
            Pick a date
          </button>
        )
      }
    >
      {from === null || to === undefined ? (
        <Empty>All reports came out on one day, so that nothing changed since. Pick a date to compare with.</Empty>
      ) : from >= to ? (
        <Empty>This day is not before the one that the page is known on. Pick an earlier one.</Empty>
      ) : (
        <ChangesBetween from={from} to={to} />
      )}
    </Section>
  );
}

function ChangesBetween({ from, to }: { from: string; to: string }) {
  const [box, isSeen] = useSeen<HTMLDivElement>();
  const { data, error, refetch, isFetching } = useApi('changes', { from, to }, { enabled: isSeen });
  return (
    <div ref={box} aria-busy={isFetching}>
      {data ? (
        <Rows diff={data} />
      ) : error ? (
        <Failed what="what changed" error={error} retry={refetch} />
      ) : (
        <>
          <Lines rows={SHOWN} height={31} />
          <p className="small ink3 slow">Comparing the two days. In a large case this takes a while.</p>
        </>
      )}
    </div>
  );
}

function Rows({ diff }: { diff: SituationDiff }) {
  const { overview } = useCase();
  const [isAll, setAll] = useUnfolded('changes');
  const rows = useMemo(() => {
    return changeRows(diff, partyNames(overview?.parties ?? []));
  }, [diff, overview]);
  const reports = counted(diff.documents.new.length, 'document');
  if (rows.length === 0) return <Empty>{reports} since, and nothing new in them.</Empty>;
  return (
    <>
      <ul className="diff">
        {rows.slice(0, isAll ? rows.length : SHOWN).map((row) => (
          <Row key={row.key} row={row} />
        ))}
      </ul>
      <p className="small ink3 after">
        {reports} since.{' '}
        {rows.length > SHOWN ? (
          <button type="button" className="link" onClick={() => setAll(!isAll)} aria-expanded={isAll}>
            {isAll ? 'Show fewer' : `${counted(rows.length - SHOWN, 'more change')}`}
          </button>
        ) : null}
      </p>
    </>
  );
}

function Row({ row }: { row: ChangeRow }) {
  const { name } = useCase();
  return (
    <li>
      <span className="w">{row.kind}</span>
      <span dir="auto">
        {row.parts.map((part) => {
          const key = `${part.as} ${part.words}`;
          if (part.as === 'words') return <span key={key}>{part.words}</span>;
          if (part.as === 'figure')
            return (
              <Figure key={key} claims={part.claims}>
                {part.words}
              </Figure>
            );
          return (
            <Link
              key={key}
              to={part.as === 'incident' ? '/c/$case/incidents/$id' : '/c/$case/agreements/$id'}
              params={{ case: name, id: part.id }}
            >
              {part.words}
            </Link>
          );
        })}
      </span>
    </li>
  );
}
