import { Dialog } from '@base-ui/react/dialog';
import { useNavigate } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useCase } from '../../api/case-context.tsx';
import { addressOf } from '../../api/client.ts';
import { counted } from '../../words/quantity.ts';
import { COLUMN_NAMES, COLUMNS, type ColumnName } from './claim-columns.tsx';
import type { Filter, OrderName } from './claim-filter.ts';

function TableDialog({
  title,
  open,
  onOpen,
  children,
}: {
  title: string;
  open: boolean;
  onOpen: (open: boolean) => void;
  children: ReactNode;
}) {
  return (
    <Dialog.Root open={open} onOpenChange={onOpen}>
      <Dialog.Portal>
        <Dialog.Backdrop className="backdrop" />
        <Dialog.Popup className="dialog">
          <Dialog.Title className="dialog-title">{title}</Dialog.Title>
          {children}
          <Dialog.Close className="btn">Close</Dialog.Close>
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}

interface Opening {
  open: boolean;
  onOpen: (open: boolean) => void;
}

/** Which columns stand in the table; the choice is in the address. */
export function ColumnsDialog({ shown, ...opening }: Opening & { shown: readonly ColumnName[] }) {
  const navigate = useNavigate();
  const choose = (columns: ColumnName[] | undefined) => {
    void navigate({ to: '.', search: (now) => ({ ...now, columns }), replace: true, resetScroll: false });
  };
  return (
    <TableDialog title="Columns" {...opening}>
      <ul className="column-list">
        {COLUMN_NAMES.map((name) => (
          <li key={name}>
            <label>
              <input
                type="checkbox"
                checked={shown.includes(name)}
                disabled={shown.length === 1 && shown.includes(name)}
                onChange={() => choose(COLUMN_NAMES.filter((each) => (each === name) !== shown.includes(each)))}
              />{' '}
              {COLUMNS[name].name}
            </label>
          </li>
        ))}
      </ul>
      <button type="button" className="btn" onClick={() => choose(undefined)}>
        The usual ones
      </button>
    </TableDialog>
  );
}

/** Every row of the filter as a file, in the order of the table. */
export function ExportDialog({
  filter,
  order,
  total,
  ...opening
}: Opening & { filter: Filter; order: OrderName; total: number }) {
  const { name, clocks } = useCase();
  const fileOf = (format: 'csv' | 'json') =>
    addressOf('claimsFile', { params: { case: name }, query: { ...filter, ...clocks, order, format } });
  return (
    <TableDialog title={`Export ${counted(total, 'row')}`} {...opening}>
      <p>All claims that match, in this order ({order} first), as known on the day above, with every field.</p>
      <p className="card-buttons">
        <a className="btn full" href={fileOf('csv')} download={`${name}-claims.csv`}>
          CSV, for a spreadsheet
        </a>
        <a className="btn" href={fileOf('json')} download={`${name}-claims.json`}>
          JSON, for programs
        </a>
      </p>
    </TableDialog>
  );
}
