import { Link } from '@tanstack/react-router';
import type { ActorPageView } from '../../../../src/contract/actor.ts';
import { useCase, useKnownOn } from '../../../api/case-context.tsx';
import { Empty } from '../../../frame/module-state.tsx';
import { Section } from '../../../frame/section.tsx';
import { useAsTable } from '../../../frame/use-as-table.ts';
import { useWidth } from '../../../frame/use-width.ts';
import { Figure } from '../../../marks/figure.tsx';
import { type TimeAxis, timeAxis } from '../../../marks/time-axis.ts';
import { dayShort, daysWords } from '../../../words/when.ts';
import { extentOfRows, type RelationRow, relationRows, type Stretch } from './relation-rows.ts';

const LABELS = 250;
const NARROW = 560;
const ROW = 16;

/** Relations over time with who asserts them: bars with open ends, and a stub where nobody dates them. */
export function RelationBars({ view }: { view: ActorPageView['view'] }) {
  const knownOn = useKnownOn();
  const [ref, width] = useWidth<HTMLDivElement>();
  const [asTable, turnTable] = useAsTable('relations');
  const rows = relationRows(view.actor.slug, view);
  const extent = extentOfRows(rows, knownOn);
  const room = Math.max((width < NARROW ? width : width - LABELS) - 16, 80);
  const axis = extent && timeAxis(extent.first, extent.last, room);
  return (
    <Section
      title="Relations over time, with who asserts them"
      span={8}
      tools={
        rows.length > 0 ? (
          <button type="button" className="as-link" onClick={turnTable}>
            {asTable ? 'Chart' : 'Table'}
          </button>
        ) : null
      }
    >
      <div ref={ref}>
        {rows.length === 0 ? (
          <Empty>No report says how {view.actor.name} stands to anybody.</Empty>
        ) : asTable || !axis ? (
          <RelationTable rows={rows} />
        ) : (
          <div className="rel-bars">
            {rows.map((row) => (
              <div className="rel-row" key={row.key}>
                <p className="rel-label">
                  <RowWords row={row} />
                </p>
                <Bars row={row} axis={axis} width={room + 16} />
                <p className="rel-by small ink3">
                  <span dir="auto">{row.according}</span>
                  {row.claims.length > 0 ? (
                    <>
                      ,{' '}
                      <Figure claims={row.claims}>
                        {row.claims.length === 1 ? '1 claim' : `${row.claims.length} claims`}
                      </Figure>
                    </>
                  ) : null}
                  {row.held.length === 0 && row.said
                    ? `; no dates given, said ${daysWords(row.said.first, row.said.last)}`
                    : ''}
                </p>
              </div>
            ))}
            <div className="rel-row rel-axis">
              <span className="rel-label" />
              <svg width={room + 16} height="18" viewBox={`0 0 ${room + 16} 18`} aria-hidden="true">
                {axis.ticks.map(({ at, words }) => (
                  <text key={`${at}`} x={Math.min(at, room - 4)} y="12" textAnchor={at < 20 ? 'start' : 'middle'}>
                    {words}
                  </text>
                ))}
              </svg>
            </div>
          </div>
        )}
      </div>
    </Section>
  );
}

function RowWords({ row }: { row: RelationRow }) {
  const { name } = useCase();
  const { other, otherFirst, words, tail } = row;
  const linked = other ? (
    other.slug && other.kind !== 'place' ? (
      <Link to="/c/$case/actors/$id" params={{ case: name, id: other.slug }} dir="auto">
        <b>{other.name}</b>
      </Link>
    ) : (
      <b dir="auto">{other.name}</b>
    )
  ) : null;
  return otherFirst ? (
    <>
      {linked} {words}
      {tail}
    </>
  ) : (
    <>
      {words} {linked}
      {tail}
    </>
  );
}

function Bars({ row, axis, width }: { row: RelationRow; axis: TimeAxis; width: number }) {
  const right = width - 16;
  return (
    <svg width={width} height={ROW} viewBox={`0 0 ${width} ${ROW}`} aria-hidden="true">
      {axis.ticks.map(({ at }) => (
        <path key={`${at}`} d={`M${at} 0V${ROW}`} stroke="var(--rule)" />
      ))}
      {row.held.map((stretch) => (
        <Bar key={`${stretch.from} ${stretch.to}`} stretch={stretch} row={row} axis={axis} right={right} />
      ))}
      {row.held.length === 0 && row.said ? (
        <path
          d={`M${Math.min(axis.x(row.said.first), right - 14)} ${ROW / 2}H${Math.max(axis.x(row.said.last), axis.x(row.said.first) + 12)}`}
          stroke="var(--ink-2)"
          strokeWidth="2"
          strokeDasharray="2 3"
        />
      ) : null}
    </svg>
  );
}

/** Full where nobody disputes it, hatched where it is alleged, hollow where reports alone have it; open ends fade out. */
function Bar({ stretch, row, axis, right }: { stretch: Stretch; row: RelationRow; axis: TimeAxis; right: number }) {
  const from = stretch.from === null ? 0 : axis.x(stretch.from);
  const to = stretch.to === null ? right : Math.max(axis.x(stretch.to), from + 4);
  const fill = { undisputed: 'var(--ink-2)', alleged: 'url(#hatch-third)', 'reports alone': 'var(--paper)' }[
    row.firmness
  ];
  const dashes = row.firmness === 'reports alone' || stretch.approximate ? { strokeDasharray: '3 2' } : {};
  const steps = [0.55, 0.35, 0.18];
  return (
    <>
      <rect
        x={from}
        y="3"
        width={to - from}
        height="10"
        fill={fill}
        stroke="var(--ink-2)"
        strokeWidth="1"
        {...dashes}
      />
      {stretch.to === null
        ? steps.map((opacity, at) => (
            <rect
              key={opacity}
              x={to + 2 + at * 4}
              y="3"
              width="2.5"
              height="10"
              fill="var(--ink-2)"
              opacity={opacity}
            />
          ))
        : null}
      {stretch.from === null ? <path d={`M${from + 9} 5l-4 3 4 3`} fill="none" stroke="var(--paper)" /> : null}
    </>
  );
}

function RelationTable({ rows }: { rows: readonly RelationRow[] }) {
  return (
    <div className="scroll-x">
      <table>
        <thead>
          <tr>
            <th>Relation</th>
            <th>Held</th>
            <th>According to</th>
            <th>Standing</th>
            <th className="num">Claims</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.key}>
              <td>
                <RowWords row={row} />
              </td>
              <td>
                {row.held.map(stretchWords).join('; ') ||
                  (row.said ? `no dates; said ${daysWords(row.said.first, row.said.last)}` : 'no dates')}
              </td>
              <td dir="auto">{row.according}</td>
              <td>{row.denied ? `${row.firmness}, denied` : row.firmness}</td>
              <td className="num">
                <Figure claims={row.claims}>{row.claims.length}</Figure>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function stretchWords({ from, to }: Stretch): string {
  if (from === null) return to === null ? 'no dates' : `until ${withYear(to)}`;
  return to === null ? `since ${withYear(from)}` : daysWords(from, to);
}

function withYear(iso: string): string {
  return `${dayShort(iso)} ${iso.slice(0, 4)}`;
}
