import { Figure } from '../../marks/figure.tsx';
import type { Knot, Tie } from './tie.ts';

/** The lines of a network as rows, with all that the drawing says. */
export function NetworkTable({
  knots,
  ties,
  selected,
  select,
}: {
  knots: readonly Knot[];
  ties: readonly Tie[];
  selected: string | null;
  select: (tie: string | null) => void;
}) {
  const named = new Map(knots.map(({ key, name }) => [key, name]));
  return (
    <div className="scroll-x">
      <table>
        <thead>
          <tr>
            <th>Who</th>
            <th>Stands how</th>
            <th>To whom</th>
            <th>According to</th>
            <th>Standing</th>
            <th className="num">Claims</th>
          </tr>
        </thead>
        <tbody>
          {ties.map((tie) => (
            <tr key={tie.id} className={selected === tie.id ? 'chosen' : ''}>
              <td dir="auto">{named.get(tie.from)}</td>
              <td>
                <button type="button" className="as-link" onClick={() => select(selected === tie.id ? null : tie.id)}>
                  {tie.words}
                </button>
              </td>
              <td dir="auto">{named.get(tie.to)}</td>
              <td dir="auto">{tie.according}</td>
              <td>
                {tie.firmness}
                {tie.denied ? ', denied' : ''}
              </td>
              <td className="num">
                <Figure claims={tie.claims} of={tie.counts.claims}>
                  {tie.counts.claims}
                </Figure>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
