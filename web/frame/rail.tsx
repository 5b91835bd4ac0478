import { Menu } from '@base-ui/react/menu';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useRouterState } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import type { Overview } from '../../src/contract/case.ts';
import { useCase } from '../api/case-context.tsx';
import { ask } from '../api/client.ts';
import { useApi } from '../api/use-api.ts';
import { figure } from '../words/quantity.ts';
import { dayShort } from '../words/when.ts';
import { Mark } from './mark.tsx';
import { useTheme } from './theme.ts';

/** Pages of a case in their groups; `count` names what of the overview stands behind the name. */
const GROUPS = [
  [
    { to: '/c/$case/situation', name: 'Situation', count: null },
    { to: '/c/$case/incidents', name: 'Incidents', count: 'incidents' },
    { to: '/c/$case/documents', name: 'Documents', count: 'documents' },
    { to: '/c/$case/claims', name: 'Claims', count: 'claims' },
    { to: '/c/$case/actors', name: 'Actors', count: 'actors' },
  ],
  [
    { to: '/c/$case/agreements', name: 'Agreements', count: 'agreements' },
    { to: '/c/$case/forecasts', name: 'Forecasts', count: 'forecasts' },
    { to: '/c/$case/statistics', name: 'Statistics', count: 'statistics' },
    { to: '/c/$case/sources', name: 'Sources', count: 'sources' },
    { to: '/c/$case/datasets', name: 'Datasets', count: null },
  ],
  [
    { to: '/c/$case/queue', name: 'Review queue', count: 'queue' },
    { to: '/c/$case/add', name: 'Add', count: null },
    { to: '/c/$case/brief', name: 'Brief', count: null },
    { to: '/c/$case/export', name: 'Export', count: null },
  ],
] as const satisfies readonly (readonly { to: string; name: string; count: keyof Overview['counts'] | null }[])[];

export function Rail() {
  const { name, overview } = useCase();
  const [, turnTheme] = useTheme();
  // The overview counts only pairs that may be one; all that waits takes longer to count, and no other number stands there before.
  const { data: queue } = useApi('queue', { limit: 1 }, { keep: true });
  const countOf = (count: keyof Overview['counts']) => (count === 'queue' ? queue?.total : overview?.counts[count]);
  const pathname = useRouterState({ select: ({ location }) => location.pathname });
  const strip = useRef<HTMLElement>(null);
  // Where it is narrow the pages stand in a strip that is wider than the screen: the one in view is brought into it.
  // biome-ignore lint/correctness/useExhaustiveDependencies: another page is another place in the strip
  useEffect(() => {
    const here = strip.current?.querySelector<HTMLElement>('[aria-current]');
    if (strip.current && here && strip.current.scrollWidth > strip.current.clientWidth)
      strip.current.scrollLeft = here.offsetLeft - strip.current.offsetLeft - 48;
  }, [pathname, overview === null]);
  return (
    <header className="rail">
      <Link className="mark" to="/c/$case/situation" params={{ case: name }}>
        <Mark />
        Sitrep
      </Link>
      <CaseMenu />
      <nav aria-label="Pages" ref={strip}>
        {GROUPS.map((pages) => (
          <ul key={pages[0].name}>
            {pages.map(({ to, name: page, count }) => (
              <li key={page}>
                <Link to={to} params={{ case: name }} activeProps={{ 'aria-current': 'page' }}>
                  {page}
                  <span className="n">{count === null ? '' : figureOr(countOf(count))}</span>
                </Link>
              </li>
            ))}
          </ul>
        ))}
      </nav>
      <div className="foot">
        <button type="button" className="btn spread" onClick={turnTheme}>
          <span>Light or dark</span>
          <kbd>t</kbd>
        </button>
        <span>{overview?.sample ? 'Sample case: invented outlets. ' : ''}Reads offline; all times UTC.</span>
      </div>
    </header>
  );
}

function figureOr(n: number | undefined): string {
  return n === undefined ? '' : figure(n);
}

/** The case in view; opens the list of cases. */
function CaseMenu() {
  const { name, overview } = useCase();
  const navigate = useNavigate();
  const { data } = useQuery({ queryKey: ['cases'], queryFn: ({ signal }) => ask('listCases', {}, signal) });
  return (
    <Menu.Root>
      <Menu.Trigger className="case">
        <b>{overview?.title ?? name}</b>
        <span className="ink3">
          Case
          {overview?.reports[0]
            ? ` · from ${dayShort(overview.reports[0].day)} ${overview.reports[0].day.slice(0, 4)}`
            : ''}
        </span>
      </Menu.Trigger>
      <Menu.Portal>
        <Menu.Positioner sideOffset={4} align="start" className="pop-at">
          <Menu.Popup className="menu">
            {data?.cases.map((each) => (
              <Menu.Item
                key={each.case}
                className="menu-item"
                onClick={() => void navigate({ to: '/c/$case/situation', params: { case: each.case }, search: {} })}
              >
                <b>{each.title}</b>
                <span className="ink3">
                  {figure(each.documents)} documents, {figure(each.incidents)} incidents
                </span>
              </Menu.Item>
            ))}
            <Menu.Item className="menu-item" onClick={() => void navigate({ to: '/' })}>
              <b>All cases, and a new one</b>
            </Menu.Item>
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  );
}
