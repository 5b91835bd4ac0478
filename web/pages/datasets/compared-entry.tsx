import { Link } from '@tanstack/react-router';
import type { CSSProperties } from 'react';
import type { ComparedIncident, Difference } from '../../../src/model/comparison.ts';
import { deathWords } from '../../../src/publish/words/death-words.ts';
import { useCase } from '../../api/case-context.tsx';
import { DatasetRowItem, linkWords } from '../../frame/dataset-row.tsx';
import type { Deciding } from '../../frame/use-decide.ts';
import { Figure } from '../../marks/figure.tsx';
import { Party } from '../../marks/party.tsx';
import { axisOf, OPEN_ROOM, TollBar } from '../../marks/toll-bar.tsx';
import { claimantBesideParty, claimantWords } from '../../words/claimant.ts';
import { type PartyNames, partyNames } from '../../words/party-names.ts';
import { counted, isDoubted, figure as number, quantityShort } from '../../words/quantity.ts';
import { victimTitle } from '../../words/victims.ts';
import { timeWords, withDays } from '../../words/when.ts';
import { titleWithoutDay } from '../situation/timeline/bar-words.ts';
import { DeathRange } from './death-range.tsx';
import { figureGroups, mostOf } from './figure-lines.ts';

/** How wide the parts of an entry are, in pixels; the same for all, so that they stand beneath each other. */
export interface EntryWidths {
  /** Words and bars stand beside each other. */
  isWide: boolean;
  label: number;
  bar: number;
}

/** One incident: our figures by claimant and the dataset's on one axis, what differs, and how sure it is that they are one. */
export function ComparedEntry({
  compared,
  name,
  widths,
  isOpen,
  onTurn,
  deciding,
}: {
  compared: ComparedIncident;
  /** The dataset's. */
  name: string;
  widths: EntryWidths;
  isOpen: boolean;
  onTurn: () => void;
  deciding: Deciding;
}) {
  const { name: inCase } = useCase();
  const { incident, rows, perhaps, refused, counts } = compared;
  const places = [...new Set(incident.where.map((place) => place.name))].join(', ');
  const any = counts.rows + counts.perhaps + counts.refused;
  const left = any - rows.length - perhaps.length - refused.length;
  return (
    <article className={widths.isWide ? 'compared wide' : 'compared'}>
      <div className="compared-what">
        <p className="small ink3" dir="auto">
          {incident.when ? timeWords(incident.when) : 'no day'}
          {places === '' ? '' : `, ${places}`}
        </p>
        <h3>
          <Link to="/c/$case/incidents/$id" params={{ case: inCase, id: incident.id }} data-row dir="auto">
            {titleWithoutDay(incident.title)}
          </Link>
        </h3>
        {counts.rows > 0 ? <Differences of={compared.differs} /> : null}
        {any > 0 ? (
          <p className="compared-link">
            <button type="button" className="as-link small" aria-expanded={isOpen} data-turn onClick={onTurn}>
              {[
                counts.rows > 0 ? `${counted(counts.rows, 'row')} taken for it` : '',
                counts.perhaps > 0 ? `${number(counts.perhaps)} that may be it` : '',
                counts.refused > 0 ? `${number(counts.refused)} that ${counts.refused === 1 ? 'is' : 'are'} not` : '',
              ]
                .filter((part) => part !== '')
                .join(', ')}
            </button>
            {rows[0] && !isOpen ? <span className="small ink3">: {sureWords(rows[0].link)}</span> : null}
          </p>
        ) : null}
      </div>
      <Chart compared={compared} name={name} widths={widths} />
      {isOpen ? (
        <div className="compared-rows">
          <ul className="dataset-rows">
            {[...rows, ...perhaps, ...refused].map((row) => (
              <DatasetRowItem key={row.row.id} row={row} incident={incident.id} deciding={deciding} />
            ))}
          </ul>
          {left > 0 ? <p className="small ink3">and {counted(left, 'more row')}, less likely</p> : null}
        </div>
      ) : null}
    </article>
  );
}

/** How sure the likeliest row is, in short. */
function sureWords(link: ComparedIncident['rows'][number]['link']): string {
  if (link.state === 'confirmed') return 'a person said so';
  return `${link.score} of ${link.needed} needed: ${withDays(link.reasons[0]?.name ?? linkWords(link))}`;
}

function Differences({ of }: { of: readonly Difference[] }) {
  if (of.length === 0) return <p className="small ink3">No difference in what both say</p>;
  return (
    <ul className="compared-differs">
      {of.map(({ what, words }) => (
        <li key={what}>
          <span className={what === 'number' && words.includes('outside') ? 'tag full' : 'tag'}>{what}</span>{' '}
          <span className="small ink2" dir="auto">
            {withDays(words)}
          </span>
        </li>
      ))}
    </ul>
  );
}

function Chart({ compared, name, widths }: { compared: ComparedIncident; name: string; widths: EntryWidths }) {
  const { name: inCase, overview } = useCase();
  const { incident, killed, ours, theirs, losses, counts } = compared;
  const sides = overview?.parties.map(({ slug }) => slug) ?? [];
  const nameOf = partyNames(overview?.parties ?? []);
  const { groups, more } = figureGroups(killed, sides);
  const { most, ticks } = axisOf(mostOf(groups, compared));
  const axis = { most, ticks, width: widths.bar };
  const hasOurs = ours !== null && ours.best !== null;
  return (
    <div className="compared-chart" style={{ '--label': `${widths.label}px` } as CSSProperties}>
      {groups.map(({ key, victims, lines }) => (
        <div key={key}>
          <p className="small compared-victims">
            {victimTitle(victims, nameOf)}
            <span className="ink3"> killed</span>
          </p>
          {lines.map((line) => (
            <div key={line.key} className="line">
              <span className="lab">
                <Voice line={line} nameOf={nameOf} />
              </span>
              <TollBar
                quantity={line.figure.quantity}
                party={line.figure.party}
                standing={line.standing}
                hedged={isDoubted(line.figure)}
                {...axis}
              />
            </div>
          ))}
        </div>
      ))}
      {more > 0 ? (
        <p className="small">
          <Link to="/c/$case/incidents/$id" params={{ case: inCase, id: incident.id }}>
            {counted(more, 'more figure')} of it
          </Link>
        </p>
      ) : null}
      {groups.length === 0 ? <p className="small ink3">No report gives a figure for anybody killed.</p> : null}
      {hasOurs ? (
        <div className="line compared-rule">
          <span className="lab">
            <span className="ink2">All of them, by {name}’s rule</span> <b>{deathWords(ours)}</b>
          </span>
          <DeathRange deaths={ours} isOurs {...axis} />
        </div>
      ) : null}
      <div className="line compared-theirs">
        <span className="lab">
          <b>{name}</b>{' '}
          {theirs ? (
            <b>{deathWords(theirs)}</b>
          ) : (
            <span className="ink3">{counts.rows === 0 ? 'no row' : 'counts nobody'}</span>
          )}
        </span>
        {theirs ? <DeathRange deaths={theirs} {...axis} /> : <span />}
      </div>
      {losses.map(({ victims, killed: lost }) => (
        <div key={victims.party ?? victims.name} className="line">
          <span className="lab small ink2">
            <span dir="auto">of {victims.name}</span> <span>{number(lost)}</span>
          </span>
          <DeathRange deaths={{ low: null, best: lost, high: null }} {...axis} />
        </div>
      ))}
      <Axis {...axis} />
    </div>
  );
}

function Voice({
  line: { figure },
  nameOf,
}: {
  line: ReturnType<typeof figureGroups>['groups'][number]['lines'][number];
  nameOf: PartyNames;
}) {
  const { claimant, party, quantity, claims } = figure;
  return (
    <>
      <Party
        party={party}
        name={claimantBesideParty(claimant, party, party === null ? null : nameOf(party))}
        unnamed={claimant === 'unnamed'}
      />
      <span className="lab-figure">
        {isDoubted(figure) ? <span className="tag dash">{figure.certainty}</span> : null}
        <Figure claims={claims} by={claimantWords(claimant)}>
          {quantityShort(quantity)}
        </Figure>
      </span>
    </>
  );
}

/** The last label of an axis has its unit behind it: ticks that stand closer keep their lines alone. */
const TICK_ROOM = 34;

function Axis({ ticks, most, width }: { ticks: readonly number[]; most: number; width: number }) {
  const x = (n: number) => 1 + (n / Math.max(most, 1)) * (width - 1 - OPEN_ROOM);
  const isTight = x(ticks[1] ?? most) - x(0) < TICK_ROOM;
  return (
    <div className="line axis">
      <span />
      <svg width={width} height={18} viewBox={`0 0 ${width} 18`} aria-hidden="true">
        {ticks.map((tick, at) =>
          isTight && at > 0 && at < ticks.length - 1 ? null : (
            <text key={tick} x={x(tick)} y={13} textAnchor={at === 0 ? 'start' : 'middle'}>
              {number(tick)}
            </text>
          ),
        )}
      </svg>
    </div>
  );
}
