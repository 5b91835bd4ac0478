import { safeLine } from '../publish/terminal/safe-text.ts';
import { CommandEnd, EXIT } from './exit-codes.ts';

/** The record that the beginning of an id stands for. Throws where there is none, or more than one and none exactly so. */
export function theOne<T extends { id: string }>(
  candidates: readonly T[],
  typed: string,
  noun: string,
  named: (candidate: T) => string,
): T {
  const [only] = candidates;
  const exact = candidates.find((candidate) => candidate.id === typed);
  if (exact) return exact;
  const shown = safeLine(typed);
  if (!only || typed === '')
    throw new CommandEnd(
      EXIT.notFound,
      `no ${noun} has an id that begins with "${shown}"; \`${noun === 'decision' ? 'sitrep history' : `sitrep show ${noun}s`}\` lists them`,
    );
  if (candidates.length > 1) {
    const lines = candidates.map((candidate) => `  ${named(candidate)}`).join('\n');
    throw new CommandEnd(EXIT.notFound, `"${shown}" could be any of these; type more of the id:\n${lines}`);
  }
  return only;
}
