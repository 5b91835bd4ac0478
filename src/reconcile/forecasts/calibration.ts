import type { Calibration, CalibrationBand, ForecastRecord, ScoreRow } from '../../model/forecast-record.ts';

/** A published scale: words of likelihood by band, in percent. */
export interface Scale {
  name: string;
  source: string;
  bands: readonly { low: number; high: number; words: readonly string[] }[];
}

/** A row of fewer scored forecasts says little: its mean may be chance. A guess. */
const FEW = 20;

/**
 * The Brier score of resolved forecasts (Brier 1950, for one event: the mean of the squared difference between the
 * likelihood and 1 or 0; 0 is best, 0.25 is what "even odds" for everything gets) by analyst and outlet, and for each band how
 * many came true. A word counts with the middle of its band. What is void or has no word on the scale is counted, not scored.
 */
export function calibrationOf(forecasts: readonly ForecastRecord[], scale: Scale): Calibration {
  const resolved = forecasts.filter(({ state }) => state !== 'open');
  const settled = resolved.filter(({ state }) => state !== 'void');
  const off = (f: ForecastRecord): boolean => f.likelihood !== null && bandOf(f, scale) === null;
  return {
    scale: scale.name,
    source: scale.source,
    few: FEW,
    open: forecasts.length - resolved.length,
    unscored: {
      void: resolved.length - settled.length,
      noWord: settled.filter(({ likelihood }) => likelihood === null).length,
      offScale: settled.filter(off).length,
    },
    all: rowOf('all', resolved, scale),
    analysts: rowsBy(
      resolved,
      ({ analyst }) => analyst.slug ?? analyst.name,
      ({ analyst }) => analyst.name,
      scale,
    ),
    outlets: rowsBy(
      resolved,
      ({ outlet }) => outlet ?? '',
      ({ outlet }) => outlet ?? 'no source named',
      scale,
    ),
    bands: scale.bands.map(({ low, high, words }): CalibrationBand => {
      const own = settled.filter((f) => f.likelihood !== null && words.includes(f.likelihood.said.toLowerCase()));
      return { words: [...words], low, high, forecasts: own.length, cameTrue: own.filter(cameTrue).length };
    }),
  };
}

function rowsBy(
  forecasts: readonly ForecastRecord[],
  keyOf: (f: ForecastRecord) => string,
  nameOf: (f: ForecastRecord) => string,
  scale: Scale,
): ScoreRow[] {
  const groups = new Map<string, ForecastRecord[]>();
  for (const forecast of forecasts) groups.set(keyOf(forecast), [...(groups.get(keyOf(forecast)) ?? []), forecast]);
  return [...groups.values()]
    .map((own) => rowOf(own[0] ? nameOf(own[0]) : '', own, scale))
    .sort((a, b) => b.resolved - a.resolved || (a.by < b.by ? -1 : 1));
}

function rowOf(by: string, resolved: readonly ForecastRecord[], scale: Scale): ScoreRow {
  const errors = resolved.flatMap((forecast) => {
    const band = bandOf(forecast, scale);
    if (forecast.state === 'void' || band === null) return [];
    const likelihood = (band.low + band.high) / 200;
    return [(likelihood - (cameTrue(forecast) ? 1 : 0)) ** 2];
  });
  return {
    by,
    resolved: resolved.length,
    cameTrue: resolved.filter(cameTrue).length,
    didNot: resolved.filter(({ state }) => state === 'did not').length,
    void: resolved.filter(({ state }) => state === 'void').length,
    scored: errors.length,
    brier: errors.length === 0 ? null : errors.reduce((sum, error) => sum + error, 0) / errors.length,
  };
}

function bandOf({ likelihood }: ForecastRecord, { bands }: Scale): Scale['bands'][number] | null {
  const said = likelihood?.said.toLowerCase();
  return bands.find(({ words }) => said !== undefined && words.includes(said)) ?? null;
}

function cameTrue({ state }: ForecastRecord): boolean {
  return state === 'came true';
}
