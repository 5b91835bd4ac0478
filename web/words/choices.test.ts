import { expect, test } from 'vitest';
import * as model from '../../src/model/claim.ts';
import { BOUNDS } from '../../src/model/quantity.ts';
import { CLAIMANT_AS } from '../../src/model/who.ts';
import * as choices from './choices.ts';

test.each([
  ['kinds', choices.KIND_NAMES, model.CLAIM_KINDS],
  ['bounds', choices.BOUND_NAMES, BOUNDS],
  ['effects', choices.EFFECT_NAMES, model.EFFECTS],
  ['measures', choices.MEASURE_NAMES, model.MEASURES],
  ['stances', choices.STANCE_NAMES, model.STANCES],
  ['certainties', choices.CERTAINTY_NAMES, model.CERTAINTIES],
  ['claimants', choices.CLAIMANT_AS_NAMES, CLAIMANT_AS],
  ['agreements', choices.AGREEMENT_TYPE_NAMES, model.AGREEMENT_TYPES],
  ['turns', choices.TURN_NAMES, model.ACCORD_TURNS],
  ['relations', choices.RELATION_NAMES, model.RELATION_TYPES],
  ['incidents', choices.INCIDENT_TYPE_NAMES, model.INCIDENT_TYPES],
])('%s are those of the model, in its order', (_, offered, own) => {
  expect(offered).toEqual(own);
});
