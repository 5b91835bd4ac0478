import { Option } from 'commander';
import { usage } from './exit-codes.ts';

export interface AsKnownOption {
  asKnownOn?: string;
  decidedBy?: string;
}

/** The days typed, checked; null where none was. Throws a usage error that names the flag and the form. */
export function clocksTyped({ asKnownOn, decidedBy }: AsKnownOption): { day: string | null; decidedBy: string | null } {
  return {
    day: asKnownOn === undefined ? null : dayTyped('--as-known-on', asKnownOn),
    decidedBy: decidedBy === undefined ? null : dayTyped('--decided-by', decidedBy),
  };
}

export function decidedByOption(): Option {
  return new Option('--decided-by <day>', 'only decisions made by that day count (all, unless given)');
}

export function asKnownOnOption(): Option {
  return new Option(
    '--as-known-on <day>',
    'as it stood on that day: only reports published by then count (2025-10-12)',
  );
}

/** A day as typed after `flag`, checked. Throws a usage error that names the flag and the form. */
export function dayTyped(flag: string, typed: string): string {
  const parsed = /^\d{4}-\d{2}-\d{2}$/.test(typed) ? new Date(`${typed}T00:00:00Z`) : null;
  if (!parsed || Number.isNaN(parsed.getTime()) || parsed.toISOString().slice(0, 10) !== typed)
    throw usage(`${flag}: "${typed}" is not a day. Write year, month and day, as 2025-10-12`);
  return typed;
}
