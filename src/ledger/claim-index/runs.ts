/** Where each stretch of equal numbers begins, as the days of saying among rows that lie by them; one more of the last. */
export function startsOfRuns(column: Int32Array | Uint32Array): Uint32Array {
  const starts: number[] = [];
  for (let row = 0; row < column.length; row++) if (row === 0 || column[row] !== column[row - 1]) starts.push(row);
  return Uint32Array.from([...starts, column.length]);
}
