import type { z } from 'zod';
import { Failure } from '../../contract/failure.ts';
import { ActorView } from '../../model/actor-view.ts';
import { Agreement, Violation, Word } from '../../model/agreement.ts';
import { PartyAnswers } from '../../model/answers.ts';
import * as claims from '../../model/claim.ts';
import { ClaimRow } from '../../model/claim-row.ts';
import { CodebookToll } from '../../model/coded-toll.ts';
import { DocumentCoverage } from '../../model/coverage.ts';
import { ClaimAnchor, DecisionEntry, IncidentAnchor, Ruling } from '../../model/decision.ts';
import { Document } from '../../model/document.ts';
import { Calibration, ForecastRecord } from '../../model/forecast-record.ts';
import { IncidentGrade } from '../../model/incident-grade.ts';
import { PositionAnswer, PositionRow } from '../../model/position.ts';
import { Problem } from '../../model/problem.ts';
import { Quantity } from '../../model/quantity.ts';
import {
  FightingRecord,
  Network,
  Office,
  RelationEnd,
  RelationRecord,
  RelationVoice,
} from '../../model/relation-record.ts';
import { ReportHead } from '../../model/report-head.ts';
import { ActorRecord, Incident, Origin, TollFigure, TollRow } from '../../model/situation.ts';
import { Evidence } from '../../model/situation-diff.ts';
import { Span } from '../../model/span.ts';
import { StatisticBeside, StatisticRow } from '../../model/statistic.ts';
import { PartyGaps, TollHistory } from '../../model/toll-history.ts';
import { When } from '../../model/when.ts';
import { Where } from '../../model/where.ts';
import { Claimant, Who } from '../../model/who.ts';

const { Claim, IncidentClaim, TollClaim, ResponsibilityClaim, AgreementClaim, RelationClaim } = claims;
const { PositionClaim, ForecastClaim, StatisticClaim, Deed, IncidentType, Stance, Certainty } = claims;

/** What the API's description names, so that a record is described once and not wherever it stands. */
export const NAMED: Readonly<Record<string, z.ZodType>> = {
  ...{ Claim, IncidentClaim, TollClaim, ResponsibilityClaim, AgreementClaim, RelationClaim },
  ...{ PositionClaim, ForecastClaim, StatisticClaim, Deed, IncidentType, Stance, Certainty },
  ...{ ClaimRow, Claimant, Who, Where, When, Span, Quantity },
  ...{ Incident, TollRow, TollFigure, Origin, TollHistory, PartyGaps, CodebookToll, IncidentGrade },
  ...{ Agreement, Violation, Word, PositionRow, PositionAnswer },
  ...{ ForecastRecord, Calibration, StatisticRow, StatisticBeside },
  ...{
    ActorRecord,
    ActorView,
    PartyAnswers,
    Network,
    RelationRecord,
    RelationVoice,
    RelationEnd,
    FightingRecord,
    Office,
  },
  ...{ Document, ReportHead, DocumentCoverage, Problem },
  ...{ DecisionEntry, Ruling, ClaimAnchor, IncidentAnchor, Evidence },
  Failure,
};
