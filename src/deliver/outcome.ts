/**
 * What became of one attempt. `lasting`: the same would happen again, so that it is not tried again. `silent`: nobody answered,
 * whatever the message was. `waitMs`: how long the target asks to be left alone.
 */
export type Sent = { ok: true } | { ok: false; lasting: boolean; message: string; silent?: boolean; waitMs?: number };

/** An error of the network or of a server, in words. */
export function errorWords(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const cause =
    error.cause instanceof Error ? `: ${error.cause.message || (error.cause as NodeJS.ErrnoException).code}` : '';
  return `${error.message}${cause}`;
}
