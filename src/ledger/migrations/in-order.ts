import { UP as start } from './0001-start/up.ts';
import { UP as decisions } from './0002-decisions/up.ts';
import { UP as derived } from './0003-derived/up.ts';
import { UP as extracts } from './0004-extracts/up.ts';
import { UP as coverage } from './0005-coverage/up.ts';
import { UP as facets } from './0006-facets/up.ts';
import { UP as tolls } from './0007-tolls/up.ts';
import { UP as long } from './0008-long/up.ts';
import { UP as alerts } from './0009-alerts/up.ts';
import { UP as echoes } from './0010-echoes/up.ts';
import { UP as datasets } from './0011-datasets/up.ts';
import { UP as archive } from './0012-archive/up.ts';
import { UP as watched } from './0013-watched/up.ts';
import { UP as models } from './0014-models/up.ts';
import { UP as alerted } from './0015-alerted/up.ts';

/** Each migration once, in order; its place in this list is the case file's `user_version`. Never edit one that was released. */
export const MIGRATIONS: readonly (readonly string[])[] = [
  start,
  decisions,
  derived,
  extracts,
  coverage,
  facets,
  tolls,
  long,
  alerts,
  echoes,
  datasets,
  archive,
  watched,
  models,
  alerted,
];
