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
import { PageFailed } from './frame/page-failed.tsx';
import { CasesPage } from './pages/cases/cases-page.tsx';
import { SituationPage } from './pages/situation/situation-page.tsx';

/** Pages are fetched when they are gone to. One that cannot be had fails in its place; the router itself would leave for nowhere. */
const page: typeof lazyRouteComponent = (load, name) =>
  lazyRouteComponent(
    () =>
      load().catch((cause: unknown) => {
        throw new Error('The page could not be fetched', { cause });
      }),
    name,
  );

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
  component: page(() => import('./pages/incidents/incidents-page.tsx'), 'IncidentsPage'),
});
const incident = createRoute({
  getParentRoute: () => inCase,
  path: 'incidents/$id',
  component: page(() => import('./pages/incident/incident-page.tsx'), 'IncidentPage'),
});
const documents = createRoute({
  getParentRoute: () => inCase,
  path: 'documents',
  component: page(() => import('./pages/documents/documents-page.tsx'), 'DocumentsPage'),
});
const document = createRoute({
  getParentRoute: () => inCase,
  path: 'documents/$id',
  component: page(() => import('./pages/document/document-page.tsx'), 'DocumentPage'),
});
const claims = createRoute({
  getParentRoute: () => inCase,
  path: 'claims',
  component: page(() => import('./pages/claims/claims-page.tsx'), 'ClaimsPage'),
});
const actors = createRoute({
  getParentRoute: () => inCase,
  path: 'actors',
  component: page(() => import('./pages/actors/actors-page.tsx'), 'ActorsPage'),
});
const actor = createRoute({
  getParentRoute: () => inCase,
  path: 'actors/$id',
  component: page(() => import('./pages/actors/actor-page.tsx'), 'ActorPage'),
});
const agreements = createRoute({
  getParentRoute: () => inCase,
  path: 'agreements',
  component: page(() => import('./pages/agreements/agreements-page.tsx'), 'AgreementsPage'),
});
const agreement = createRoute({
  getParentRoute: () => inCase,
  path: 'agreements/$id',
  component: page(() => import('./pages/agreements/agreement-page.tsx'), 'AgreementPage'),
});
const forecasts = createRoute({
  getParentRoute: () => inCase,
  path: 'forecasts',
  component: page(() => import('./pages/forecasts/forecasts-page.tsx'), 'ForecastsPage'),
});
const statistics = createRoute({
  getParentRoute: () => inCase,
  path: 'statistics',
  component: page(() => import('./pages/statistics/statistics-page.tsx'), 'StatisticsPage'),
});
const sources = createRoute({
  getParentRoute: () => inCase,
  path: 'sources',
  component: page(() => import('./pages/sources/sources-page.tsx'), 'SourcesPage'),
});
const datasets = createRoute({
  getParentRoute: () => inCase,
  path: 'datasets',
  component: page(() => import('./pages/datasets/datasets-page.tsx'), 'DatasetsPage'),
});
const queue = createRoute({
  getParentRoute: () => inCase,
  path: 'queue',
  component: page(() => import('./pages/queue/queue-page.tsx'), 'QueuePage'),
});
const add = createRoute({
  getParentRoute: () => inCase,
  path: 'add',
  component: page(() => import('./pages/add/add-page.tsx'), 'AddPage'),
});
const brief = createRoute({
  getParentRoute: () => inCase,
  path: 'brief',
  component: page(() => import('./pages/brief/brief-page.tsx'), 'BriefPage'),
});
const exporting = createRoute({
  getParentRoute: () => inCase,
  path: 'export',
  component: page(() => import('./pages/export/export-page.tsx'), 'ExportPage'),
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
      datasets,
      queue,
      add,
      brief,
      exporting,
    ]),
  ]),
  parseSearch,
  stringifySearch,
  scrollRestoration: true,
  defaultPreload: 'intent',
  defaultErrorComponent: PageFailed,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
