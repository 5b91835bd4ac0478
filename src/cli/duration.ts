import { usage } from './exit-codes.ts';

const UNITS: Readonly<Record<string, number>> = { s: 1_000, m: 60_000, h: 3_600_000, d: 86_400_000 };

/** "90s", "15m", "2h", "1d" in milliseconds. Throws CommandEnd. */
export function durationTyped(option: string, typed: string): number {
  const [, number = '', unit = ''] = /^(\d{1,6})\s*([smhd])$/.exec(typed.trim().toLowerCase()) ?? [];
  const ms = Number(number) * (UNITS[unit] ?? 0);
  if (ms > 0) return ms;
  throw usage(`${option}: "${typed}" is no length of time; write 90s, 15m, 2h or 1d`);
}
