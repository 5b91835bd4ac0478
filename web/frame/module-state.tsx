import { Link, useParams } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { ApiFailure } from '../api/client.ts';

/** Ruled lines where rows will stand, at their height: nothing moves when data comes. */
export function Lines({ rows, height = 34 }: { rows: number; height?: number }) {
  return (
    <div
      className="lines"
      role="status"
      aria-label="Loading"
      style={{ height: rows * height, backgroundSize: `100% ${height}px` }}
    />
  );
}

/** The same question has the same answer: trying again is no help. */
const WRONGLY_ASKED = new Set<ApiFailure['code']>(['not found', 'no such case', 'bad request', 'too large']);

/** What failed, what still holds, and one thing to do; in its place on the page. */
export function Failed({ what, error, retry }: { what: string; error: ApiFailure; retry: () => unknown }) {
  const { case: name } = useParams({ strict: false });
  // Nothing comes of trying again, and there may be no rest of the page.
  if (error.code === 'no such case' || error.code === 'not found')
    return (
      <div className="failed" role="alert">
        <p>{error.message}</p>
        <p>
          {error.code === 'not found' && name !== undefined ? (
            <Link to="/c/$case/situation" params={{ case: name }} search={{}}>
              Open the situation
            </Link>
          ) : (
            <Link to="/">All cases</Link>
          )}
        </p>
      </div>
    );
  return (
    <div className="failed" role="alert">
      <p>
        Could not load {what}. {error.message}
      </p>
      {WRONGLY_ASKED.has(error.code) ? null : (
        <>
          <p>The rest of the page holds.</p>
          <button type="button" className="btn" onClick={() => retry()}>
            Try again
          </button>
        </>
      )}
    </div>
  );
}

/** One sentence on why nothing is here, and the next step. */
export function Empty({ children }: { children: ReactNode }) {
  return <p className="empty">{children}</p>;
}

/** What a module shows while its answer is on the way, when it failed, and when it came. */
export function Module<T>({
  query: { data, error, refetch },
  what,
  rows = 4,
  children,
}: {
  query: { data: T | undefined; error: ApiFailure | null; refetch: () => unknown };
  what: string;
  rows?: number;
  children: (data: T) => ReactNode;
}) {
  if (data !== undefined) return children(data);
  if (error) return <Failed what={what} error={error} retry={refetch} />;
  return <Lines rows={rows} />;
}
