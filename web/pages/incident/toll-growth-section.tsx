import type { IncidentView } from '../../../src/contract/incident.ts';
import { useCase } from '../../api/case-context.tsx';
import { Empty } from '../../frame/module-state.tsx';
import { Section } from '../../frame/section.tsx';
import { useAsTable } from '../../frame/use-as-table.ts';
import { useWidth } from '../../frame/use-width.ts';
import { axisOf } from '../../marks/toll-bar.tsx';
import { counted } from '../../words/quantity.ts';
import { victimTitle } from '../../words/victims.ts';
import { dayShort, isoDay } from '../../words/when.ts';
import { claimantNames, keyOf } from './claim-matrix.ts';
import { GrowthChart } from './growth-chart.tsx';
import { GrowthTable } from './growth-table.tsx';
import { growthOf, spanOf } from './toll-growth.ts';
import { usePartyName } from './use-party-name.ts';

const GUTTER = 28;
const NARROWEST = 300;
const MOST_COLUMNS = 3;

/** How figures moved: one chart for each group of victims, all on the same days and the same numbers. */
export function TollGrowth({ view }: { view: IncidentView }) {
  const { overview, clocks } = useCase();
  const nameOf = usePartyName();
  const [isTable, turnTable] = useAsTable('growth');
  const [box, width] = useWidth<HTMLDivElement>();
  const sides = new Set(overview?.parties.flatMap(({ slug, hue }) => (hue === null ? [] : [slug])));
  const knownOn = clocks.asKnownOn ?? overview?.reports.at(-1)?.day ?? null;
  const order = view.incident.tolls.map(keyOf);
  const charts = view.histories
    .toSorted((a, b) => order.indexOf(keyOf(a)) - order.indexOf(keyOf(b)))
    .map((history) => ({ history, growths: growthOf(history, sides) }));
  const drawn = charts.filter(({ growths }) => growths.some(({ stretches }) => stretches.length > 0));
  const span = spanOf(
    drawn.map(({ history }) => history),
    knownOn,
  );
  const axis = axisOf(
    Math.max(
      0,
      ...drawn.flatMap(({ growths }) => growths.flatMap(({ stretches }) => stretches.map(({ value }) => value))),
    ),
  );
  const columns = Math.max(1, Math.min(MOST_COLUMNS, Math.floor((width + GUTTER) / (NARROWEST + GUTTER))));
  const names = claimantNames(view.claims);
  return (
    <Section
      title="How the toll grew, by the day it was known"
      span={12}
      tools={
        <>
          <span>Shaded: the day on which the figure came. Dashed: alleged. Dotted: third parties.</span>
          <button type="button" className="link" aria-pressed={isTable} onClick={turnTable}>
            {isTable ? 'Chart' : 'Table'}
          </button>
        </>
      }
    >
      <div ref={box}>
        {isTable ? (
          <GrowthTable histories={view.histories} names={names} />
        ) : drawn.length === 0 || span === null ? (
          <Empty>
            {view.histories.length === 0
              ? 'Nobody gives a figure of losses in this incident.'
              : 'Figures were told in words without a number only: nothing to draw. The table has the words.'}
          </Empty>
        ) : width === 0 ? null : (
          <div className="growth-charts" style={{ gridTemplateColumns: `repeat(${columns}, minmax(0, 1fr))` }}>
            {drawn.map(({ history, growths }) => (
              <GrowthChart
                key={keyOf(history)}
                title={`${victimTitle(history.victims, nameOf)}, ${history.effect}`}
                growths={growths}
                names={names}
                span={span}
                axis={axis}
                width={Math.floor((width - GUTTER * (columns - 1)) / columns)}
              />
            ))}
          </div>
        )}
        {isTable || span === null ? null : (
          <p className="small ink3 after-list">
            {drawn.length < charts.length
              ? `${counted(charts.length - drawn.length, 'more group')} told in words without a number: see the table. `
              : ''}
            {span.now !== null || knownOn === null
              ? ''
              : `No figure moves from ${dayShort(isoDay(span.to))} to ${dayShort(knownOn)}, the day that is known on.`}
          </p>
        )}
      </div>
    </Section>
  );
}
