import { Link, useRouterState } from '@tanstack/react-router';
import { useEffect } from 'react';

export function NotFound() {
  useEffect(() => {
    document.title = 'No such page · Sitrep';
  }, []);
  const within = useRouterState({ select: ({ location }) => /^\/c\/([^/]+)\/./.exec(location.pathname)?.[1] });
  return (
    <main id="main" className="alone">
      <h1>There is no such page</h1>
      <p className="lede">
        The address may be of an older version.{' '}
        {within === undefined ? null : (
          <>
            <Link to="/c/$case/situation" params={{ case: decodeURIComponent(within) }} search={{}}>
              Open the situation
            </Link>{' '}
            or{' '}
          </>
        )}
        <Link to="/">{within === undefined ? 'All cases' : 'all cases'}</Link>
      </p>
    </main>
  );
}
