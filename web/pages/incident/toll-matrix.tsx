import { Fragment } from 'react';
import type { IncidentView } from '../../../src/contract/incident.ts';
import { useCase } from '../../api/case-context.tsx';
import { Section } from '../../frame/section.tsx';
import { showMore } from '../../frame/show-more.ts';
import type { Deciding } from '../../frame/use-decide.ts';
import { useUnfolded } from '../../frame/use-unfolded.ts';
import { useWidth } from '../../frame/use-width.ts';
import { Party } from '../../marks/party.tsx';
import { Stance } from '../../marks/stance.tsx';
import { axisOf } from '../../marks/toll-bar.tsx';
import { counted, quantityWords } from '../../words/quantity.ts';
import { victimTitle } from '../../words/victims.ts';
import { dayShort } from '../../words/when.ts';
import { BarKey } from './bar-key.tsx';
import { facing, type MatrixFigure, type MatrixRow, matrixOf } from './claim-matrix.ts';
import { FacingWords } from './facing-words.tsx';
import { AxisLines, AxisTicks, MatrixBars, roomyAxis } from './matrix-bars.tsx';
import { usePartyName } from './use-party-name.ts';

/** Who says how many: victims by claimants, on one axis. A row opens into two sentences face to face. */
export function TollMatrix({
  view,
  selected,
  isShown,
  onSelect,
  deciding,
}: {
  view: IncidentView;
  /** The claim in the address. */
  selected: string | undefined;
  /** Until somebody chooses, the first pair that cannot both be true stands open; unless somebody closed it. */
  isShown: boolean;
  /** `isOpen`: whether a row stands open of itself where no claim is chosen. */
  onSelect: (claim: string | undefined, isOpen?: boolean) => void;
  deciding: Deciding;
}) {
  const { overview } = useCase();
  const nameOf = usePartyName();
  const [axis, width] = useWidth<HTMLDivElement>();
  const matrix = matrixOf(view, overview?.parties ?? []);
  const open =
    matrix.rows.find(({ cells }) => cells.flat().some(({ claims }) => claims.includes(selected ?? ''))) ??
    (isShown ? matrix.rows.find(({ toll }) => toll.contested) : undefined);
  const { most, ticks } = axisOf(matrix.most);
  const room = Math.max(width, 200);
  const bars = { most: roomyAxis(most, room), ticks, width: room };
  const choose = (figure: MatrixFigure, row: MatrixRow) => {
    const isShut = row === open && facing(row, selected)?.chosen.key === figure.key;
    onSelect(isShut ? undefined : figure.claims[0], !isShut);
  };
  return (
    <Section title="Who says how many" tools={<BarKey />} span={12}>
      <div className="matrix-axis-width" ref={axis} aria-hidden="true" />
      <table className={`matrix sides-${matrix.sides.length}`}>
        <thead>
          <tr>
            <th scope="col">Victims</th>
            {matrix.sides.map(({ slug, name }) => (
              <th scope="col" key={slug}>
                <Party party={slug} name={name} />
              </th>
            ))}
            <th scope="col">
              <Party party={null} name="Third parties" />
            </th>
            <th scope="col" className="axis">
              <AxisTicks {...bars} />
            </th>
          </tr>
        </thead>
        <tbody>
          {matrix.rows.map((row) => (
            <Fragment key={row.key}>
              <tr className={row === open ? 'row open' : 'row'}>
                <th scope="row" className="g">
                  <b dir="auto">{victimTitle(row.toll.victims, nameOf)}</b>
                  <span>{row.toll.effect}</span>
                  {row.toll.contested ? <span className="tag full">contested</span> : null}
                </th>
                {row.cells.map((figures, at) => {
                  const side = matrix.sides[at];
                  return (
                    <td
                      key={side?.slug ?? 'third'}
                      data-l={side?.name ?? 'Third parties'}
                      className={side || figures.length > 0 ? '' : 'tp'}
                    >
                      {figures.length === 0 ? (
                        <span className="cell void">
                          {side ? 'no figure given' : `none in ${counted(view.documents.length, 'document')}`}
                        </span>
                      ) : (
                        <Cells
                          part={`${row.key} ${side?.slug ?? 'third'}`}
                          figures={figures}
                          openKey={row === open ? facing(row, selected)?.chosen.key : undefined}
                          onChoose={(figure) => choose(figure, row)}
                        />
                      )}
                    </td>
                  );
                })}
                <td className="axis">
                  <AxisLines {...bars} />
                  <MatrixBars row={row} {...bars} />
                </td>
              </tr>
              {row === open ? (
                <tr className="words">
                  <td colSpan={row.cells.length + 2}>
                    <FacingWords row={row} selected={selected} onSelect={onSelect} deciding={deciding} />
                  </td>
                </tr>
              ) : null}
            </Fragment>
          ))}
        </tbody>
      </table>
    </Section>
  );
}

/** So many claimants stand in one cell at first. */
const IN_CELL = 5;

/** Everybody of one side who gives a figure for one group. */
function Cells({
  part,
  figures,
  openKey,
  onChoose,
}: {
  /** How the address calls the cell. */
  part: string;
  figures: readonly MatrixFigure[];
  openKey: string | undefined;
  onChoose: (figure: MatrixFigure) => void;
}) {
  const [isWhole, setWhole] = useUnfolded(part);
  const shown = isWhole ? figures : figures.slice(0, IN_CELL);
  return (
    <>
      {shown.map((figure) => (
        <Cell key={figure.key} figure={figure} isOpen={figure.key === openKey} onChoose={() => onChoose(figure)} />
      ))}
      {shown.length < figures.length ? (
        <button type="button" className="link small" onClick={(event) => showMore(event, 'td', () => setWhole(true))}>
          and {counted(figures.length - shown.length, 'more figure')}
        </button>
      ) : null}
    </>
  );
}

function Cell({ figure, isOpen, onChoose }: { figure: MatrixFigure; isOpen: boolean; onChoose: () => void }) {
  const { lead, quantity, said, name, isUnnamed, claims } = figure;
  return (
    <button type="button" className={isOpen ? 'cell sel' : 'cell'} aria-expanded={isOpen} onClick={onChoose}>
      <span className="f" dir="auto">
        {quantityWords(quantity)}
      </span>
      <span className="cell-how">
        {lead ? <Stance stance={lead.claim.stance} certainty={lead.claim.certainty} /> : null}
        <span className="small ink3 nowrap">{dayShort(said)}</span>
      </span>
      <span className="small ink2" dir="auto">
        {isUnnamed ? 'somebody unnamed' : name}
        {claims.length > 1 ? <span className="ink3"> in {claims.length} claims</span> : null}
      </span>
    </button>
  );
}
