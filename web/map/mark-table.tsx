import { useVirtualizer } from '@tanstack/react-virtual';
import { useRef } from 'react';
import { grouped, type IncidentMark, offWords, type Sorted } from './mark.ts';
import './mark-table.css';

const ROW = 34;
/** Rows that are kept ready above and below what is seen. */
const SPARE = 8;

interface Row {
  mark: IncidentMark;
  where: string;
  drawn: string;
}

export interface MarkTableProps {
  sorted: Sorted;
  /** Off the map only, or all. */
  only: 'off' | 'all';
  label: string;
  /** Whether there is a map that the last column can speak of. */
  mapped: boolean;
  onOpen(id: string): void;
}

/** All incidents of the map, or those off it, as a list that a keyboard and a screen reader walk; long ones are drawn as they scroll. */
export function MarkTable({ sorted, only, label, mapped, onOpen }: MarkTableProps) {
  const scroller = useRef<HTMLDivElement>(null);
  const rows = rowsOf(sorted, only);
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW,
    overscan: SPARE,
  });
  const seen = virtual.getVirtualItems();
  return (
    <div className="map-table" ref={scroller}>
      <table aria-label={label} aria-rowcount={rows.length + 1}>
        <thead>
          <tr>
            <th scope="col">Incident</th>
            <th scope="col">Day</th>
            <th scope="col">Where</th>
            {mapped && <th scope="col">On the map</th>}
          </tr>
        </thead>
        <tbody>
          <Filler height={seen[0]?.start ?? 0} />
          {seen.map(({ index }) => {
            const row = rows[index];
            return row && <TableRow key={row.mark.id} row={row} index={index} mapped={mapped} onOpen={onOpen} />;
          })}
          <Filler height={virtual.getTotalSize() - (seen.at(-1)?.end ?? 0)} />
        </tbody>
      </table>
    </div>
  );
}

type TableRowProps = Pick<MarkTableProps, 'mapped' | 'onOpen'> & { row: Row; index: number };

function TableRow({ row, index, mapped, onOpen }: TableRowProps) {
  const { mark, where, drawn } = row;
  return (
    <tr aria-rowindex={index + 2}>
      <td>
        <div className="map-cell">
          <button type="button" className="map-open" title={mark.title} onClick={() => onOpen(mark.id)}>
            {mark.number !== null && <b>{mark.number}</b>} <span dir="auto">{mark.title}</span>
          </button>
          {mark.status === 'contested' && <span className="tag">contested</span>}
        </div>
      </td>
      <td>{mark.day || 'no day'}</td>
      <td dir="auto" title={where}>
        {where}
      </td>
      {mapped && <td title={drawn}>{drawn}</td>}
    </tr>
  );
}

/** Stands for the rows that are not drawn, so that the scrollbar tells the truth. */
function Filler({ height }: { height: number }) {
  if (height <= 0) return null;
  return (
    <tr>
      <td colSpan={4} className="map-filler" style={{ height }} />
    </tr>
  );
}

function rowsOf({ on, off }: Sorted, only: 'off' | 'all'): Row[] {
  const where = (mark: IncidentMark) => mark.places.map(({ name }) => name).join(', ') || 'no place given';
  const outside = off.map(({ mark, why }) => ({ mark, where: where(mark), drawn: `no: ${offWords(why)}` }));
  if (only === 'off') return outside;
  return [...on.map(({ mark, drawings }) => ({ mark, where: where(mark), drawn: drawings[0].words })), ...outside];
}

/** How many are listed: "5 on the map". */
export function onMapWords({ on }: Sorted): string {
  return `${grouped(on.length)} on the map`;
}
