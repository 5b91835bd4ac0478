import { Link, useSearch } from '@tanstack/react-router';
import type { CSSProperties } from 'react';
import type { TollList } from '../../../../src/contract/incident.ts';
import { useCase } from '../../../api/case-context.tsx';
import { useApi } from '../../../api/use-api.ts';
import { Empty, Module } from '../../../frame/module-state.tsx';
import { Section } from '../../../frame/section.tsx';
import { useUnfolded } from '../../../frame/use-unfolded.ts';
import { useWidth } from '../../../frame/use-width.ts';
import { Figure } from '../../../marks/figure.tsx';
import { Party } from '../../../marks/party.tsx';
import { axisOf, OPEN_ROOM, TollBar } from '../../../marks/toll-bar.tsx';
import { claimantBesideParty, claimantWords } from '../../../words/claimant.ts';
import { type PartyNames, partyNames } from '../../../words/party-names.ts';
import { counted, figure, isDoubted, quantityShort } from '../../../words/quantity.ts';
import { victimTitle } from '../../../words/victims.ts';
import { LEDE_TOLLS } from '../situation-queries.ts';
import { gapWords } from './gap-words.ts';
import { byAxis, linesOf, type StripLine, tollTag } from './strips.ts';
import { TextureKey } from './texture-key.tsx';

/** What stands left of each bar: the voice and its figure in short. */
const LABEL = { usual: 208, narrow: 150 };
/** Below this width the names take lines of their own rather than the bars' room. */
const NARROW = 400;
/** The last label of an axis has its unit behind it: ticks that stand closer keep their lines alone. */
const UNIT_ROOM = 54;
/** Strips beside the map before one asks for more. */
const FEW = 5;
/** Figures of one toll here; all of them stand in its incident. */
const MOST_LINES = 6;
const OF_WHAT = {
  killed: 'people',
  injured: 'people',
  missing: 'people',
  captured: 'people',
  displaced: 'people',
  destroyed: 'things',
} as const;

/** Who says how many: the figures of each toll below each other, on one axis for all. */
export function TollStrips({ numberOf }: { numberOf: (incident: string) => number | null }) {
  const { since, until } = useSearch({ strict: false });
  const query = useApi('tolls', { ...LEDE_TOLLS, since, until }, { keep: true });
  const isFiltered = since !== undefined || until !== undefined;
  const some = query.data?.rows.some(({ toll }) => toll.effect !== 'killed');
  return (
    <Section
      span={5}
      title={some ? 'Who says how many were killed or hurt' : 'Who says how many were killed'}
      tools={query.data ? <span>{counted(query.data.contested, 'toll')} contested</span> : null}
    >
      <Module query={query} what="the tolls" rows={10}>
        {(list) =>
          list.rows.length === 0 ? (
            <Empty>
              {isFiltered
                ? 'Nobody gives a figure for what happened in these days. Widen the days in the timeline.'
                : 'No report gives a figure for anybody killed or hurt.'}
            </Empty>
          ) : (
            <Strips list={list} numberOf={numberOf} isMixed={some === true} />
          )
        }
      </Module>
    </Section>
  );
}

function Strips({
  list,
  numberOf,
  isMixed,
}: {
  list: TollList;
  numberOf: (incident: string) => number | null;
  /** Not all of them are of people killed: each says what it is of. */
  isMixed: boolean;
}) {
  const { overview, name: inCase } = useCase();
  const { since, until } = useSearch({ strict: false });
  const [box, width] = useWidth<HTMLDivElement>();
  const ordered = byAxis(list.rows);
  const sides = overview?.parties.map(({ slug }) => slug) ?? [];
  const nameOf = partyNames(overview?.parties ?? []);
  const label = width < NARROW ? LABEL.narrow : LABEL.usual;
  const bar = Math.max(120, width - label - 8);
  const [isAll, setAll] = useUnfolded('tolls');
  const left = list.total - list.rows.length;
  const shown = ordered.slice(0, isAll ? ordered.length : FEW);
  const folded = Math.max(0, list.rows.length - FEW);
  return (
    <div ref={box} className="strips" style={{ '--label': `${label}px` } as CSSProperties}>
      {width === 0
        ? null
        : shown.map(({ row, most }, at) => {
            const axis = axisOf(most);
            const { incident, toll } = row;
            const tag = tollTag(toll);
            const lines = linesOf(row, list.rows, sides);
            const gap = toll.contested ? gapWords(toll.figures.map(({ quantity }) => quantity)) : null;
            const number = numberOf(incident.id);
            return (
              <article className="toll" key={`${incident.id} ${toll.effect} ${JSON.stringify(toll.victims)}`}>
                <div className="who">
                  <h3>
                    {victimTitle(toll.victims, nameOf)}
                    {isMixed ? <span className="ink2"> {toll.effect}</span> : null}
                  </h3>
                  <span className={`tag ${tag.kind}`}>{tag.words}</span>
                </div>
                <p className="small ink3 of">
                  <Link to="/c/$case/incidents/$id" params={{ case: inCase, id: incident.id }} title={incident.title}>
                    {number === null ? null : <b className="n-dot">{number}</b>}
                    <span dir="auto">{incident.title}</span>
                  </Link>
                  {incident.day === null ? ', no day given' : null}
                </p>
                {lines.slice(0, MOST_LINES).map((line) => (
                  <Line
                    key={`${line.party} ${line.claimant} ${line.claimant === null ? '' : line.figure.claims[0]}`}
                    line={line}
                    most={axis.most}
                    ticks={axis.ticks}
                    width={bar}
                    nameOf={nameOf}
                  />
                ))}
                {lines.length > MOST_LINES ? (
                  <p className="small">
                    <Link to="/c/$case/incidents/$id" params={{ case: inCase, id: incident.id }}>
                      {counted(lines.length - MOST_LINES, 'more figure')} of it
                    </Link>
                  </p>
                ) : null}
                {gap ? <p className="small ink2 gap">{gap}</p> : null}
                {shown[at + 1]?.most === most ? null : (
                  <Axis ticks={axis.ticks} most={axis.most} width={bar} of={OF_WHAT[toll.effect]} />
                )}
              </article>
            );
          })}
      <TextureKey />
      <p className="small more">
        {folded > 0 ? (
          <button type="button" className="link" aria-expanded={isAll} onClick={() => setAll(!isAll)}>
            {isAll ? 'Show fewer' : counted(folded, 'more toll')}
          </button>
        ) : null}
        {left > 0 && (isAll || folded === 0) ? (
          <Link to="/c/$case/incidents" params={{ case: inCase }} search={{ since, until }}>
            {counted(left, 'more toll')} in the list of incidents
          </Link>
        ) : null}
      </p>
    </div>
  );
}

function Line({
  line,
  most,
  ticks,
  width,
  nameOf,
}: {
  line: StripLine;
  most: number;
  ticks: readonly number[];
  width: number;
  nameOf: PartyNames;
}) {
  if (line.claimant === null)
    return (
      <div className="line">
        <span className="lab">
          <Party party={line.party} name={nameOf(line.party)} />
          <span className="ink3">none</span>
        </span>
        <span className="stub">
          <TollBar quantity={null} party={line.party} standing="third" most={most} ticks={ticks} width={width} />
          <span className="small ink3">no figure given</span>
        </span>
      </div>
    );
  const { figure: given, party, claimant, standing } = line;
  return (
    <div className="line">
      <span className="lab">
        <Party
          party={party}
          name={claimantBesideParty(claimant, party, party === null ? null : nameOf(party))}
          unnamed={claimant === 'unnamed'}
        />
        <span className="lab-figure">
          {isDoubted(given) ? <span className="tag dash">{given.certainty}</span> : null}
          <Figure claims={given.claims} by={claimantWords(claimant)}>
            {quantityShort(given.quantity)}
          </Figure>
        </span>
      </span>
      <TollBar
        quantity={given.quantity}
        party={party}
        standing={standing}
        hedged={isDoubted(given)}
        most={most}
        ticks={ticks}
        width={width}
      />
    </div>
  );
}

function Axis({ ticks, most, width, of }: { ticks: readonly number[]; most: number; width: number; of: string }) {
  const x = (n: number) => 1 + (n / Math.max(most, 1)) * (width - 1 - OPEN_ROOM);
  const isTight = x(ticks[1] ?? most) - x(0) < UNIT_ROOM;
  return (
    <div className="line axis">
      <span />
      <svg width={width} height={18} viewBox={`0 0 ${width} 18`} aria-hidden="true">
        {ticks.map((tick, at) =>
          isTight && at > 0 && at < ticks.length - 1 ? null : (
            <text key={tick} x={x(tick)} y={13} textAnchor={at === 0 ? 'start' : 'middle'}>
              {figure(tick)}
              {at === ticks.length - 1 && tick < 1_000 ? ` ${of}` : ''}
            </text>
          ),
        )}
      </svg>
    </div>
  );
}
