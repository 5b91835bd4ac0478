/** Answers kept, as for the filter of a table that is scrolled. Guess: a dozen readers' last filters. */
const KEPT = 64;

/** What is kept under a name, else made and kept; what was asked for longest ago goes, which `gone` is told, and what failed. */
export function keep<T>(kept: Map<string, T>, name: string, make: () => T, gone?: (value: T) => void): T {
  const value = kept.get(name) ?? make();
  kept.delete(name);
  kept.set(name, value);
  if (value instanceof Promise) value.catch(() => kept.delete(name));
  const [oldest] = kept;
  if (kept.size > KEPT && oldest !== undefined) {
    kept.delete(oldest[0]);
    gone?.(oldest[1]);
  }
  return value;
}
