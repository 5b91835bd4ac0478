/**
 * The shapes of what `code` gives: each name is both a schema (zod) and its type, so that stored answers can be checked with
 * `Coded.parse(…)`.
 */
export { Agreement, AgreementTurn, Violation } from '../model/agreement.ts';
export {
  AgreementClaim,
  Certainty,
  Claim,
  ClaimKind,
  Deed,
  Effect,
  ForecastClaim,
  IncidentClaim,
  IncidentType,
  Likelihood,
  Measure,
  PositionClaim,
  RelationClaim,
  RelationType,
  ResponsibilityClaim,
  Stance,
  StatisticClaim,
  TollClaim,
  Trace,
} from '../model/claim.ts';
export { Document, type SourceKind } from '../model/document.ts';
export { GivenReport, LineProblem } from '../model/given-report.ts';
export { Problem, type ProblemKind } from '../model/problem.ts';
export { Quantity } from '../model/quantity.ts';
export { ActorKind, ActorRecord, Coded, Incident, Origin, TollFigure, TollRow } from '../model/situation.ts';
export { Span } from '../model/span.ts';
export { Grain, When } from '../model/when.ts';
export { Precision, Where } from '../model/where.ts';
export { Claimant, type ClaimantAs, Who } from '../model/who.ts';
