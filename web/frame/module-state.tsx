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
export function Failed({
  what,
  error,
  retry,
  isPage = false,
}: {
  what: string;
  error: ApiFailure;
  retry: () => unknown;
  /** It stands for the whole page, which has no other title. */
  isPage?: boolean;
}) {
  const { case: name } = useParams({ strict: false });
  // Nothing comes of trying again, and there may be no rest of the page.
  const title = isPage ? (
    <h1>{isGone(error) ? `There is no ${nounOf(what)} here` : `Could not load ${what}`}</h1>
  ) : null;
  if (isGone(error))
    return (
      <>
        {title}
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
      </>
    );
  return (
    <>
      {title}
      <div className="failed" role="alert">
        <p>
          {isPage ? '' : `Could not load ${what}. `}
          {error.message}
        </p>
        {WRONGLY_ASKED.has(error.code) ? null : (
          <>
            {isPage ? null : <p>The rest of the page holds.</p>}
            <button type="button" className="btn" onClick={() => retry()}>
              Try again
            </button>
          </>
        )}
      </div>
    </>
  );
}

function isGone({ code }: ApiFailure): boolean {
  return code === 'no such case' || code === 'not found';
}

/** "such incident" of "this incident". */
function nounOf(what: string): string {
  return what.replace(/^(?:this|the) /, 'such ');
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
  isPage = false,
  children,
}: {
  query: { data: T | undefined; error: ApiFailure | null; refetch: () => unknown };
  what: string;
  rows?: number;
  /** It is the whole page, with the page's title in it. */
  isPage?: boolean;
  children: (data: T) => ReactNode;
}) {
  if (data !== undefined) return children(data);
  if (error) return <Failed what={what} error={error} retry={refetch} isPage={isPage} />;
  return <Lines rows={rows} />;
}
