import { useNavigate, useSearch } from '@tanstack/react-router';
import { useRef } from 'react';
import { useCase } from '../api/case-context.tsx';
import { useLiveCase } from '../api/live-case.ts';
import { counted } from '../words/quantity.ts';
import { dayLong, daysBetween } from '../words/when.ts';
import { useKeys } from './keys.tsx';
import { KnownOnSlider, stepDay } from './known-on-slider.tsx';
import { useWidth } from './use-width.ts';

/** Both clocks, and the search for words. Turned over (paper on ink) while an earlier day is looked at. */
export function ClockBar() {
  const { name, clocks, overview } = useCase();
  const navigate = useNavigate();
  const { text } = useSearch({ strict: false });
  const [track, width] = useWidth<HTMLDivElement>();
  const find = useRef<HTMLInputElement>(null);
  const { arrived, show } = useLiveCase();
  const day = clocks.asKnownOn;
  const setDay = (asKnownOn: string | undefined) => {
    void navigate({ to: '.', search: (now) => ({ ...now, asKnownOn }), replace: true });
  };
  const reports = overview?.reports ?? [];
  const last = reports[reports.length - 1]?.day;
  useKeys('Everywhere', [
    { keys: '[', does: 'known on: a day back', run: () => setDay(stepDay(reports, day, -1)) },
    { keys: ']', does: 'known on: a day forward', run: () => setDay(stepDay(reports, day, 1)) },
    { keys: '/', does: 'search words', run: () => find.current?.focus() },
  ]);
  const happened = overview?.happened;
  return (
    <section className={day === undefined ? 'bar' : 'bar past'} aria-label="Clocks and search">
      <div className="clock">
        <span className="l">Known on</span>
        <b>{day ? dayLong(day) : last ? dayLong(last) : '–'}</b>
      </div>
      <div className="track" ref={track}>
        {width > 60 ? <KnownOnSlider reports={reports} day={day} onDay={setDay} width={Math.min(width, 560)} /> : null}
      </div>
      {day === undefined ? null : (
        <button type="button" className="btn" onClick={() => setDay(undefined)}>
          Back to the latest
        </button>
      )}
      {arrived > 0 ? (
        <button type="button" className="btn" onClick={show}>
          {counted(arrived, 'change')} since. Show
        </button>
      ) : null}
      {happened ? (
        <div className="clock only-l">
          <span className="l">Happened</span>
          <b>{daysBetween(happened.first, happened.last)}</b>
        </div>
      ) : null}
      <form
        className="find"
        onSubmit={(event) => {
          event.preventDefault();
          const words = find.current?.value.trim() ?? '';
          void navigate({ to: '/c/$case/claims', params: { case: name }, search: words === '' ? {} : { text: words } });
        }}
      >
        <input
          ref={find}
          type="search"
          defaultValue={text ?? ''}
          placeholder="Search words"
          aria-label="Search words in claims"
          dir="auto"
        />
        <kbd>/</kbd>
      </form>
    </section>
  );
}
