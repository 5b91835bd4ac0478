import { Link } from '@tanstack/react-router';
import type { CSSProperties, ReactNode } from 'react';
import type { Search } from '../../../addresses.ts';
import { useCase } from '../../../api/case-context.tsx';
import { useHue } from '../../../marks/party.tsx';
import { figure } from '../../../words/quantity.ts';
import { squaresOf } from './squares.ts';

export interface SquareRow {
  key: string;
  label: ReactNode;
  count: number;
  /** The claims that are counted. */
  search: Search;
}

/** Counts as squares, one a claim where that fits; each count leads to its claims. */
export function SquareBars({
  rows,
  party,
  most,
}: {
  rows: readonly SquareRow[];
  party: string | null;
  /** The largest count of the charts that share one square. */
  most: number;
}) {
  const { name } = useCase();
  const hue = useHue(party);
  const { each, of } = squaresOf(
    rows.map(({ count }) => count),
    most,
  );
  return (
    <div>
      <ul className={`squares ${hue}`}>
        {rows.map(({ key, label, count, search }, at) => (
          <li key={key}>
            {label}
            <span className="squares-bar">
              {Array.from({ length: of[at]?.whole ?? 0 }, (_, square) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: squares are all alike
                <i key={square} />
              ))}
              {of[at]?.part ? (
                <i className="part" style={{ '--part': `${Math.round(of[at].part * 100)}%` } as CSSProperties} />
              ) : null}
              <Link to="/c/$case/claims" params={{ case: name }} search={search} className="fig small">
                {figure(count)}
              </Link>
            </span>
          </li>
        ))}
      </ul>
      {each > 1 ? <p className="small ink3">A full square is {each} claims.</p> : null}
    </div>
  );
}
