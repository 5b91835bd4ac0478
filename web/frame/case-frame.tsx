import { useQuery } from '@tanstack/react-query';
import { Link, Outlet, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import type { Overview } from '../../src/contract/case.ts';
import { CaseProvider } from '../api/case-context.tsx';
import { type ApiFailure, ask } from '../api/client.ts';
import { Patterns } from '../marks/patterns.tsx';
import { ClockBar } from './clock-bar.tsx';
import { FeedLinks } from './feed-links.tsx';
import { useKeys } from './keys.tsx';
import { Failed } from './module-state.tsx';
import { useFocusOnPage, useWindowTitle } from './page-title.ts';
import { Rail } from './rail.tsx';
import { useTheme } from './theme.ts';

/** What stands around every page of a case: the rail, both clocks, and the page between them. */
export function CaseFrame() {
  const { case: name } = useParams({ from: '/c/$case' });
  const { asKnownOn, decidedBy } = useSearch({ from: '/c/$case' });
  const clocks = {
    ...(asKnownOn === undefined ? {} : { asKnownOn }),
    ...(decidedBy === undefined ? {} : { decidedBy }),
  };
  const { data, error, refetch } = useQuery<Overview, ApiFailure>({
    queryKey: [name, 'overview', clocks],
    queryFn: ({ signal }) => ask('overview', { params: { case: name }, query: clocks }, signal),
    placeholderData: (before) => (before?.case === name ? before : undefined),
  });
  const navigate = useNavigate();
  const [, turnTheme] = useTheme();
  useWindowTitle(data?.title ?? name);
  useFocusOnPage();
  const go =
    (to: '/c/$case/situation' | '/c/$case/incidents' | '/c/$case/documents' | '/c/$case/claims' | '/c/$case/actors') =>
    () =>
      void navigate({ to, params: { case: name } });
  useKeys('Everywhere', [
    { keys: 't', does: 'light or dark', run: turnTheme },
    { keys: 'g s', does: 'go to the situation', run: go('/c/$case/situation') },
    { keys: 'g i', does: 'go to incidents', run: go('/c/$case/incidents') },
    { keys: 'g d', does: 'go to documents', run: go('/c/$case/documents') },
    { keys: 'g c', does: 'go to claims', run: go('/c/$case/claims') },
    { keys: 'g a', does: 'go to actors', run: go('/c/$case/actors') },
  ]);
  return (
    <CaseProvider name={name} asKnownOn={asKnownOn} decidedBy={decidedBy} overview={data ?? null}>
      <a className="skip" href="#main">
        Skip to content
      </a>
      <Patterns />
      {data ? <FeedLinks title={data.title} /> : null}
      <div className="frame">
        <Rail />
        <div>
          <ClockBar />
          <main id="main" tabIndex={-1}>
            {error && !data ? (
              <>
                <h1>{error.code === 'bad request' ? 'This address cannot be read' : 'This case is not to be had'}</h1>
                <Failed what={`the case “${name}”`} error={error} retry={refetch} />
                {error.code === 'no such case' ? null : (
                  <p className="small">
                    <Link to="/c/$case/situation" params={{ case: name }} search={{ asKnownOn: undefined }}>
                      The case as known now
                    </Link>
                    , or <Link to="/">all cases</Link>
                  </p>
                )}
              </>
            ) : (
              <Outlet />
            )}
          </main>
        </div>
      </div>
    </CaseProvider>
  );
}
