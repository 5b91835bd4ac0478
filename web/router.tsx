import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  Outlet,
  redirect,
  retainSearchParams,
} from '@tanstack/react-router';
import { parseSearch, type Search, stringifySearch, validateSearch } from './addresses.ts';
import { CaseFrame } from './frame/case-frame.tsx';
import { KeysProvider } from './frame/keys.tsx';
import { KeysDialog } from './frame/keys-dialog.tsx';
import { NotFound } from './frame/not-found.tsx';
import { CasesPage } from './pages/cases/cases-page.tsx';
import { SituationPage } from './pages/situation/situation-page.tsx';

const root = createRootRoute({
  component: () => (
    <KeysProvider>
      <Outlet />
      <KeysDialog />
    </KeysProvider>
  ),
  notFoundComponent: NotFound,
});
const cases = createRoute({ getParentRoute: () => root, path: '/', component: CasesPage });
const inCase = createRoute({
  getParentRoute: () => root,
  path: '/c/$case',
  component: CaseFrame,
  validateSearch,
  // Both clocks go along wherever a link leads within the case.
  search: { middlewares: [retainSearchParams<Search>(['asKnownOn', 'decidedBy'])] },
});
const start = createRoute({
  getParentRoute: () => inCase,
  path: '/',
  beforeLoad: ({ params }) => {
    throw redirect({ to: '/c/$case/situation', params });
  },
});
const situation = createRoute({ getParentRoute: () => inCase, path: 'situation', component: SituationPage });
const incidents = createRoute({
  getParentRoute: () => inCase,
  path: 'incidents',
  component: lazyRouteComponent(() => import('./pages/incidents/incidents-page.tsx'), 'IncidentsPage'),
});
const incident = createRoute({
  getParentRoute: () => inCase,
  path: 'incidents/$id',
  component: lazyRouteComponent(() => import('./pages/incident/incident-page.tsx'), 'IncidentPage'),
});
const documents = createRoute({
  getParentRoute: () => inCase,
  path: 'documents',
  component: lazyRouteComponent(() => import('./pages/documents/documents-page.tsx'), 'DocumentsPage'),
});
const document = createRoute({
  getParentRoute: () => inCase,
  path: 'documents/$id',
  component: lazyRouteComponent(() => import('./pages/document/document-page.tsx'), 'DocumentPage'),
});
const claims = createRoute({
  getParentRoute: () => inCase,
  path: 'claims',
  component: lazyRouteComponent(() => import('./pages/claims/claims-page.tsx'), 'ClaimsPage'),
});
const actors = createRoute({
  getParentRoute: () => inCase,
  path: 'actors',
  component: lazyRouteComponent(() => import('./pages/actors/actors-page.tsx'), 'ActorsPage'),
});
const actor = createRoute({
  getParentRoute: () => inCase,
  path: 'actors/$id',
  component: lazyRouteComponent(() => import('./pages/actors/actor-page.tsx'), 'ActorPage'),
});
const agreements = createRoute({
  getParentRoute: () => inCase,
  path: 'agreements',
  component: lazyRouteComponent(() => import('./pages/agreements/agreements-page.tsx'), 'AgreementsPage'),
});
const agreement = createRoute({
  getParentRoute: () => inCase,
  path: 'agreements/$id',
  component: lazyRouteComponent(() => import('./pages/agreements/agreement-page.tsx'), 'AgreementPage'),
});
const forecasts = createRoute({
  getParentRoute: () => inCase,
  path: 'forecasts',
  component: lazyRouteComponent(() => import('./pages/forecasts/forecasts-page.tsx'), 'ForecastsPage'),
});
const statistics = createRoute({
  getParentRoute: () => inCase,
  path: 'statistics',
  component: lazyRouteComponent(() => import('./pages/statistics/statistics-page.tsx'), 'StatisticsPage'),
});
const sources = createRoute({
  getParentRoute: () => inCase,
  path: 'sources',
  component: lazyRouteComponent(() => import('./pages/sources/sources-page.tsx'), 'SourcesPage'),
});
const queue = createRoute({
  getParentRoute: () => inCase,
  path: 'queue',
  component: lazyRouteComponent(() => import('./pages/queue/queue-page.tsx'), 'QueuePage'),
});
const add = createRoute({
  getParentRoute: () => inCase,
  path: 'add',
  component: lazyRouteComponent(() => import('./pages/add/add-page.tsx'), 'AddPage'),
});
const exporting = createRoute({
  getParentRoute: () => inCase,
  path: 'export',
  component: lazyRouteComponent(() => import('./pages/export/export-page.tsx'), 'ExportPage'),
});

export const router = createRouter({
  routeTree: root.addChildren([
    cases,
    inCase.addChildren([
      start,
      situation,
      incidents,
      incident,
      documents,
      document,
      claims,
      actors,
      actor,
      agreements,
      agreement,
      forecasts,
      statistics,
      sources,
      queue,
      add,
      exporting,
    ]),
  ]),
  parseSearch,
  stringifySearch,
  scrollRestoration: true,
  defaultPreload: 'intent',
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
