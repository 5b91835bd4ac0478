import { Link } from '@tanstack/react-router';
import type { PartyGaps } from '../../../../src/model/toll-history.ts';
import { useCase } from '../../../api/case-context.tsx';
import { Empty } from '../../../frame/module-state.tsx';
import { Section } from '../../../frame/section.tsx';
import { useUnfolded } from '../../../frame/use-unfolded.ts';
import { useWidth } from '../../../frame/use-width.ts';
import { Figure } from '../../../marks/figure.tsx';
import { Party } from '../../../marks/party.tsx';
import { axisOf, OPEN_ROOM, TollBar } from '../../../marks/toll-bar.tsx';
import { claimantWords } from '../../../words/claimant.ts';
import { extentOf, figure, quantityShort } from '../../../words/quantity.ts';
import { gapWords } from './gap-words.ts';

const SHOWN = 5;
const LABEL = 190;

/** What others say a side lost beside what it admits, or the other way round; all strips of a section on one axis. */
export function LossStrips({
  part,
  title,
  gaps,
  none,
}: {
  /** How the address calls it. */
  part: string;
  title: string;
  gaps: readonly PartyGaps[];
  none: string;
}) {
  const [ref, width] = useWidth<HTMLDivElement>();
  const [all, setAll] = useUnfolded(part);
  const rows = gaps.flatMap(({ by, of, effect, gaps: each }) => each.map((gap) => ({ by, of, effect, gap })));
  const shown = all ? rows : rows.slice(0, SHOWN);
  const numbers = rows
    .flatMap(({ gap }) => [gap.alleged, gap.admitted])
    .flatMap((quantity) => {
      const extent = quantity && extentOf(quantity);
      return extent ? [extent.high ?? 0, extent.low ?? 0] : [];
    });
  const axis = axisOf(Math.max(...numbers, 1));
  const bar = Math.max(width - Math.min(LABEL, width / 2) - 8, 60);
  return (
    <Section title={title} span={6}>
      <div ref={ref}>
        {rows.length === 0 ? (
          <Empty>{none}</Empty>
        ) : (
          shown.map(({ by, of, effect, gap }) => (
            <Strip
              key={`${by} ${of} ${effect} ${gap.incident} ${gap.role}`}
              by={by}
              of={of}
              effect={effect}
              gap={gap}
              axis={axis}
              width={bar}
            />
          ))
        )}
        {width === 0 || rows.length === 0 ? null : <LossAxis axis={axis} width={bar} />}
        {rows.length > SHOWN ? (
          <button type="button" className="as-link small loss-more" onClick={() => setAll(!all)}>
            {all ? 'Show fewer' : `Show all ${rows.length}`}
          </button>
        ) : null}
      </div>
    </Section>
  );
}

/** The numbers of the gridlines, below the strips that share them. */
function LossAxis({ axis: { most, ticks }, width }: { axis: { most: number; ticks: number[] }; width: number }) {
  return (
    <div className="line loss-line axis">
      <span />
      <svg width={width} height={18} viewBox={`0 0 ${width} 18`} role="img" aria-label="How many">
        {ticks.map((tick, at) => (
          <text
            key={tick}
            x={1 + (tick / Math.max(most, 1)) * (width - 1 - OPEN_ROOM)}
            y={13}
            textAnchor={at === 0 ? 'start' : 'middle'}
          >
            {figure(tick)}
          </text>
        ))}
      </svg>
    </div>
  );
}

function Strip({
  by,
  of,
  effect,
  gap,
  axis,
  width,
}: {
  by: string;
  of: string;
  effect: PartyGaps['effect'];
  gap: PartyGaps['gaps'][number];
  axis: { most: number; ticks: number[] };
  width: number;
}) {
  const { name, partyOf } = useCase();
  const named = (slug: string) => partyOf(slug)?.name ?? claimantWords(slug);
  return (
    <div className="toll">
      <p className="who">
        <span dir="auto">
          <Link to="/c/$case/incidents/$id" params={{ case: name, id: gap.incident }}>
            {gap.title}
          </Link>
          <span className="ink2">
            : {gap.role ? `${gap.role} ` : ''}
            {effect}
          </span>
        </span>
      </p>
      <div className="line loss-line">
        <span className="lab">
          <Party party={of} name="admits" />
          {gap.admitted ? (
            <Figure claims={gap.claims.admitted}>{quantityShort(gap.admitted)}</Figure>
          ) : (
            <span className="ink3">none</span>
          )}
        </span>
        <span className="loss-bar">
          <TollBar
            quantity={gap.admitted}
            party={of}
            standing="admitted"
            most={axis.most}
            ticks={axis.ticks}
            width={width}
          />
          {gap.admitted ? null : <span className="micro ink3">gives no figure</span>}
        </span>
      </div>
      <div className="line loss-line">
        <span className="lab">
          <Party party={by} name="alleges" />
          <Figure claims={gap.claims.alleged}>{quantityShort(gap.alleged)}</Figure>
        </span>
        <span className="loss-bar">
          <TollBar
            quantity={gap.alleged}
            party={by}
            standing="alleged"
            most={axis.most}
            ticks={axis.ticks}
            width={width}
          />
          {extentOf(gap.alleged) ? null : <span className="micro ink3">no number given</span>}
        </span>
      </div>
      <p className="small ink2">{gapWords(gap, named(by), named(of))}</p>
    </div>
  );
}
