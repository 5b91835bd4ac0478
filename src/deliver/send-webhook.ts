import { createHmac } from 'node:crypto';
import type { AlertMessage } from '../model/alert.ts';
import { errorWords, type Sent } from './outcome.ts';

/** How long somebody's server may take. A guess. */
const PATIENCE_MS = 10_000;

export interface Webhook {
  address: string;
  /** The word that the signature is made with; null for none. */
  secret: string | null;
  patienceMs?: number | undefined;
}

/**
 * Posts a message as JSON. `Sitrep-Alert-Id` is the same for each attempt. Any 2xx is a yes; a server that says 4xx refuses for
 * good, but for 408, 425 and 429. Redirects are not followed: they would lead the message elsewhere.
 */
export async function sendWebhook(message: AlertMessage, { address, secret, patienceMs }: Webhook): Promise<Sent> {
  const body = JSON.stringify(message);
  const signed = secret === null ? null : createHmac('sha256', secret).update(body).digest('hex');
  try {
    const response = await fetch(address, {
      method: 'POST',
      redirect: 'manual',
      signal: AbortSignal.timeout(patienceMs ?? PATIENCE_MS),
      headers: {
        'Content-Type': 'application/json',
        'Sitrep-Alert-Id': message.id,
        ...(signed === null ? {} : { 'Sitrep-Signature': `sha256=${signed}` }),
      },
      body,
    });
    await response.body?.cancel();
    if (response.ok) return { ok: true };
    const waitMs = waitAsked(response.headers.get('retry-after'));
    return {
      ok: false,
      lasting: isLasting(response.status),
      message: `answered with ${response.status}`,
      ...(waitMs === null ? {} : { waitMs }),
    };
  } catch (error) {
    const late = error instanceof Error && error.name === 'TimeoutError';
    const message = late ? `no answer within ${(patienceMs ?? PATIENCE_MS) / 1000} s` : errorWords(error);
    return { ok: false, lasting: false, silent: true, message };
  }
}

const PASSING = new Set([408, 425, 429]);

function isLasting(status: number): boolean {
  return status < 500 && !PASSING.has(status);
}

/** Retry-After in seconds; a date there is passed over for our own waiting. */
function waitAsked(header: string | null): number | null {
  return header !== null && /^\d{1,6}$/.test(header) ? Number(header) * 1000 : null;
}
