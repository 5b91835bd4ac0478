import { useQueries } from '@tanstack/react-query';
import { Link, useSearch } from '@tanstack/react-router';
import type { ClaimPage } from '../../../src/contract/claim.ts';
import { useCase } from '../../api/case-context.tsx';
import { ask } from '../../api/client.ts';
import { figure } from '../../words/quantity.ts';
import { type Condition, filterOf } from './claim-filter.ts';

/** Why nothing matches: how many would without each condition, and the way to clear it. */
export function NoClaims({ conditions }: { conditions: readonly Condition[] }) {
  const { name, clocks, overview } = useCase();
  const search = useSearch({ strict: false });
  const answers = useQueries({
    queries: conditions.map(({ without }) => {
      const query = { ...filterOf(without), ...clocks, limit: 1 };
      return {
        queryKey: [name, 'claims', { case: name }, query],
        queryFn: ({ signal }: { signal: AbortSignal }): Promise<ClaimPage> =>
          ask('claims', { params: { case: name }, query }, signal),
      };
    }),
  });
  if (conditions.length === 0)
    return (
      <p className="empty">
        {overview?.counts.documents === 0 ? (
          <>
            No report was added yet.{' '}
            <Link to="/c/$case/add" params={{ case: name }} search={{}}>
              Add the first ones
            </Link>
          </>
        ) : (
          'No claim was read in the reports known on this day.'
        )}
      </p>
    );
  return (
    <div className="empty" role="status">
      <p>No claims match.</p>
      {conditions.map(({ key, what, without }, at) => {
        const total = answers[at]?.data?.total;
        return total === undefined || total === 0 ? null : (
          <p key={key}>
            {figure(total)} {total === 1 ? 'matches' : 'match'} without {what}.{' '}
            <Link to="." search={() => without} resetScroll={false}>
              Clear {what}
            </Link>
          </p>
        );
      })}
      {conditions.length > 1 ? (
        <p>
          <Link to="." search={() => ({ columns: search.columns, order: search.order })} resetScroll={false}>
            Clear everything
          </Link>
        </p>
      ) : null}
    </div>
  );
}
