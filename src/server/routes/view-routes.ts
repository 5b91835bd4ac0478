import type { OpenAPIHono } from '@hono/zod-openapi';
import type { Served } from '../served.ts';
import { addActorRoutes } from './actor-routes.ts';
import { addAgreementRoutes } from './agreement-routes.ts';
import { addBriefRoutes } from './brief-routes.ts';
import { addClaimRoutes } from './claim-routes.ts';
import { addDatasetRoutes } from './dataset-routes.ts';
import { addDocumentRoutes } from './document-routes.ts';
import { addExportRoutes } from './export-routes.ts';
import { addFeedRoutes } from './feed-routes.ts';
import { addForecastRoutes } from './forecast-routes.ts';
import { addIncidentRoutes } from './incident-routes.ts';
import { addReviewRoutes } from './review-routes.ts';

/** Everything that only reads a case. */
export function addViewRoutes(app: OpenAPIHono, served: Served, token: string | null): void {
  addIncidentRoutes(app, served);
  addDatasetRoutes(app, served);
  addDocumentRoutes(app, served);
  addClaimRoutes(app, served);
  addAgreementRoutes(app, served);
  addActorRoutes(app, served);
  addForecastRoutes(app, served);
  addExportRoutes(app, served);
  addFeedRoutes(app, served, token);
  addBriefRoutes(app, served);
  addReviewRoutes(app, served);
}
