import { Link } from '@tanstack/react-router';
import type { RowAlone } from '../../../src/model/comparison.ts';
import { useCase } from '../../api/case-context.tsx';
import { linkWords, RowFacts } from '../../frame/dataset-row.tsx';
import type { Deciding } from '../../frame/use-decide.ts';
import { usualWhy } from '../../words/decision.ts';

/** A row that no incident is taken for: what it says, what it may be, and a person's answer. */
export function AloneRow({ alone, find, deciding }: { alone: RowAlone; find: () => void; deciding: Deciding }) {
  const { name } = useCase();
  const { row, mentions, perhaps, none } = alone;
  const called = `${row.dataset}:${row.id}`;
  const link = (incident: string) =>
    deciding.decide({ kind: 'link row', row: called, incident, why: usualWhy('link row') });
  return (
    <li className={none === null ? undefined : 'is-refused'}>
      <RowFacts row={row} mentions={mentions} />
      {perhaps.map(({ link: weighed, title }) => (
        <p key={weighed.incident} className="small alone-perhaps">
          <button
            type="button"
            className="btn"
            disabled={deciding.pending}
            aria-label={`It is this incident: ${title}`}
            onClick={() => link(weighed.incident)}
          >
            Is
          </button>
          <span>
            <Link to="/c/$case/incidents/$id" params={{ case: name, id: weighed.incident }} dir="auto">
              {title}
            </Link>{' '}
            <span className="ink3">{linkWords(weighed)}</span>
          </span>
        </p>
      ))}
      <p className="dataset-answers">
        <button type="button" className="btn" disabled={deciding.pending} onClick={find}>
          {perhaps.length > 0 ? 'Another incident' : 'Is an incident'}
        </button>
        {none === null ? (
          <button
            type="button"
            className="btn"
            disabled={deciding.pending}
            onClick={() =>
              deciding.decide({ kind: 'unlink row', row: called, incident: null, why: usualWhy('unlink row') })
            }
          >
            Nothing of this case
          </button>
        ) : (
          <>
            <span className="small ink3">Somebody said that it is nothing of this case.</span>
            <button type="button" className="btn" disabled={deciding.pending} onClick={() => deciding.undo(none)}>
              Take the decision back
            </button>
          </>
        )}
      </p>
    </li>
  );
}
