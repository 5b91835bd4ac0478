import { useNavigate, useSearch } from '@tanstack/react-router';
import type { Calibration as Record, ScoreRow } from '../../../src/model/forecast-record.ts';
import { useApi } from '../../api/use-api.ts';
import { Module } from '../../frame/module-state.tsx';
import { Section } from '../../frame/section.tsx';
import { counted, figure } from '../../words/quantity.ts';
import { bandWords } from './forecast-order.ts';

const WIDTH = 150;

/** What words of likelihood turned out to be worth: the range that each band says beside what came true of it. */
export function Calibration() {
  const { view } = useSearch({ strict: false });
  const navigate = useNavigate();
  const query = useApi('calibration', view ? { scale: view } : {}, { keep: true });
  const scales = query.data?.scales ?? [];
  const shown = query.data?.calibration.scale;
  return (
    <Section
      title="Calibration: said against come true"
      span={4}
      tools={
        scales.length > 1 ? (
          // biome-ignore lint/a11y/useSemanticElements: buttons that stand together, not fields of a form
          <span className="seg" role="group" aria-label="Scale of likelihood words">
            {scales.map((scale) => (
              <button
                key={scale}
                type="button"
                className="scale"
                aria-pressed={scale === shown}
                onClick={() =>
                  void navigate({ to: '.', search: (now) => ({ ...now, view: scale }), resetScroll: false })
                }
              >
                {scale}
              </button>
            ))}
          </span>
        ) : null
      }
    >
      <Module query={query} what="the calibration" rows={8}>
        {({ calibration }) => <Bands calibration={calibration} />}
      </Module>
    </Section>
  );
}

function Bands({ calibration: { bands, source, all, few, unscored } }: { calibration: Record }) {
  const left = unscored.void + unscored.noWord + unscored.offScale;
  const x = (percent: number) => 4 + (percent / 100) * (WIDTH - 8);
  return (
    <>
      <p className="small ink2">
        {all.resolved === 0
          ? 'No forecast is resolved yet: settle those that are due, and the words can be weighed.'
          : all.brier === null
            ? `${counted(all.resolved, 'forecast')} resolved, none with a word of this scale.`
            : `Brier score ${all.brier.toFixed(2)} over ${counted(all.scored, 'scored forecast')}: 0 is perfect, 0.25 is what a coin gives.`}
      </p>
      {all.scored > 0 && all.scored < few ? (
        <p className="small">
          <span className="tag dash">few</span> Fewer than {few} scored forecasts say little.
        </p>
      ) : null}
      <ul className="bands">
        {bands.map(({ words, low, high, forecasts, cameTrue }) => (
          <li key={`${low} ${high}`}>
            <p>
              <b title={words.join(', ')}>{words[0]}</b>{' '}
              <span className="ink3 small">
                {low}–{high}%
              </span>
            </p>
            <svg width={WIDTH} height="16" viewBox={`0 0 ${WIDTH} 16`} aria-hidden="true">
              <path d={`M${x(0)} 8H${x(100)}`} stroke="var(--rule-2)" />
              {[0, 50, 100].map((at) => (
                <path key={at} d={`M${x(at)} 4v8`} stroke="var(--rule-2)" />
              ))}
              <rect
                x={x(low)}
                y="4"
                width={Math.max(x(high) - x(low), 3)}
                height="8"
                fill="var(--paper)"
                stroke="var(--st-judge)"
              />
              {forecasts > 0 ? <circle cx={x((cameTrue / forecasts) * 100)} cy="8" r="4" fill="var(--ink)" /> : null}
            </svg>
            <span className="small ink3">{bandWords({ forecasts, cameTrue })}</span>
          </li>
        ))}
      </ul>
      <p className="key">
        <span>hollow: the range that the word says</span>
        <span>dot: the share that came true</span>
      </p>
      {left > 0 ? (
        <p className="small ink3">
          Left out: {figure(unscored.void)} void, {figure(unscored.noWord)} without a word of likelihood,{' '}
          {figure(unscored.offScale)} with one that this scale lacks.
        </p>
      ) : null}
      <p className="small ink3">{source}</p>
    </>
  );
}

/** Resolved forecasts by analyst and by outlet. */
export function Scores() {
  const { view } = useSearch({ strict: false });
  const query = useApi('calibration', view ? { scale: view } : {}, { keep: true });
  const calibration = query.data?.calibration;
  if (!calibration || calibration.analysts.length + calibration.outlets.length === 0) return null;
  return (
    <>
      <Score title="By analyst" rows={calibration.analysts} few={calibration.few} />
      <Score title="By outlet" rows={calibration.outlets} few={calibration.few} />
    </>
  );
}

function Score({ title, rows, few }: { title: string; rows: readonly ScoreRow[]; few: number }) {
  return (
    <Section title={title} span={6}>
      <div className="scroll-x">
        <table>
          <thead>
            <tr>
              <th>Who</th>
              <th className="num">Resolved</th>
              <th className="num">Came true</th>
              <th className="num">Did not</th>
              <th className="num">Void</th>
              <th className="num">Brier</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.by}>
                <td dir="auto">{row.by}</td>
                <td className="num">{figure(row.resolved)}</td>
                <td className="num">{figure(row.cameTrue)}</td>
                <td className="num">{figure(row.didNot)}</td>
                <td className="num">{figure(row.void)}</td>
                <td className="num">
                  {row.brier === null ? <span className="ink3">no word</span> : row.brier.toFixed(2)}
                  {row.brier !== null && row.scored < few ? <span className="ink3"> of {row.scored}, few</span> : null}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Section>
  );
}
