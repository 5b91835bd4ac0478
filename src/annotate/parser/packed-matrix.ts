import type { KernelMemory } from './kernels.ts';

export const PANEL_ROWS = 32;
/** The kernels take inputs as int16 in this many steps; activations lie in (-1, 1). See reading-kernels.ts. */
export const STEPS = 8192;
/** A row's int16 weights may add up to this, so that its int32 sum cannot overflow: 2^31 / STEPS, less the roundings. */
const MOST_ROW_SUM = 261_800;

/** A matrix as the integer kernels want it: int16 in panels of 32 rows, with one scale a row. */
export interface PackedMatrix {
  w: number;
  scale: number;
  panels: number;
  pairs: number;
}

/** Gives row `r`, column `c`, of the padded matrix; rows and columns beyond the real ones must be 0. */
export type Entry = (row: number, col: number) => number;

/** `most` is the size of an input of STEPS steps. */
export function packMatrix(memory: KernelMemory, rows: number, cols: number, entry: Entry, most = 1): PackedMatrix {
  const panels = Math.ceil(rows / PANEL_ROWS);
  const pairs = Math.ceil(cols / 2);
  const w = memory.take(panels * PANEL_ROWS * pairs * 4);
  const scale = memory.take(panels * PANEL_ROWS * 4);
  const values = new Float64Array(cols);
  for (let row = 0; row < panels * PANEL_ROWS; row++) {
    let largest = 0;
    let sum = 0;
    for (let col = 0; col < cols; col++) {
      const value = entry(row, col);
      values[col] = value;
      const size = Math.abs(value);
      sum += size;
      if (size > largest) largest = size;
    }
    const step = Math.fround(Math.max(largest / 32767, sum / MOST_ROW_SUM));
    if (step === 0) continue;
    memory.f32[scale / 4 + row] = (step * most) / STEPS;
    const panel = Math.floor(row / PANEL_ROWS);
    const at = w / 2 + panel * pairs * PANEL_ROWS * 2 + (row % PANEL_ROWS) * 2;
    for (let col = 0; col < cols; col++) {
      const place = at + (col >> 1) * PANEL_ROWS * 2 + (col & 1);
      memory.i16[place] = Math.round((values[col] ?? 0) / step);
    }
  }
  return { w, scale, panels, pairs };
}
