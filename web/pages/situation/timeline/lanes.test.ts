import { expect, test } from 'vitest';
import { INCIDENT_TYPES } from '../../../../src/model/claim.ts';
import { LANES, laneOf } from './lanes.ts';

test.each(INCIDENT_TYPES)('%s stands in a lane', (type) => expect(LANES[laneOf(type)]).toBeDefined());

test('every lane has a type', () => {
  expect(new Set(INCIDENT_TYPES.map(laneOf)).size).toBe(LANES.length);
});
