import { useNavigate, useSearch } from '@tanstack/react-router';
import { useId } from 'react';
import { dayLong } from '../../words/when.ts';

/** Of which time a network is asked for, as the address has it; nothing for the whole case. */
export function useNetworkTime(): { on?: string; year?: number } {
  const { on, year } = useSearch({ strict: false });
  if (on !== undefined && /^\d{4}-\d{2}-\d{2}$/.test(on)) return { on };
  return year !== undefined && /^\d{4}$/.test(year) ? { year: Number(year) } : {};
}

export function timeWordsOf({ on, year }: { on?: string; year?: number }): string {
  if (on !== undefined) return `on ${dayLong(on)}`;
  return year === undefined ? 'over the whole case' : `in ${year}`;
}

/** The time that the network is of: all, one year on a slider, or one day. */
export function NetworkClock({
  years,
  latest,
}: {
  years: { first: number; last: number } | null;
  latest: string | null;
}) {
  const { on, year } = useNetworkTime();
  const navigate = useNavigate();
  const id = useId();
  const go = (part: { on?: string; year?: string }) =>
    void navigate({
      to: '.',
      search: ({ on: _on, year: _year, tie: _tie, ...now }) => ({ ...now, ...part }),
      replace: true,
      resetScroll: false,
    });
  const shown = year ?? years?.last;
  return (
    <div className="net-clock">
      {/* biome-ignore lint/a11y/useSemanticElements: buttons that stand together, not fields of a form */}
      <span className="seg" role="group" aria-label="Time of the network">
        <button type="button" aria-pressed={!on && year === undefined} onClick={() => go({})}>
          All times
        </button>
        <button
          type="button"
          aria-pressed={year !== undefined}
          disabled={!years}
          onClick={() => go(years ? { year: String(years.last) } : {})}
        >
          A year
        </button>
        <button type="button" aria-pressed={on !== undefined} onClick={() => go(latest ? { on: latest } : {})}>
          A day
        </button>
      </span>
      {year !== undefined && years ? (
        <label className="net-years" htmlFor={id}>
          <span className="ink3">{years.first}</span>
          <input
            id={id}
            type="range"
            min={years.first}
            max={Math.max(years.last, year)}
            value={shown}
            aria-label="Relations in the year"
            onChange={(event) => go({ year: event.target.value })}
          />
          <span className="ink3">{years.last}</span>
          <b className="tnum">{year}</b>
        </label>
      ) : null}
      {on !== undefined ? (
        <label className="net-day">
          <span className="vh">Relations on the day</span>
          <input type="date" value={on} onChange={(event) => event.target.value && go({ on: event.target.value })} />
        </label>
      ) : null}
    </div>
  );
}
