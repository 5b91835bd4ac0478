import type { AlertMessage, MailServer } from '../model/alert.ts';
import { errorWords, type Sent } from './outcome.ts';

/** How long each step of talking to a mail server may take. A guess. */
const PATIENCE_MS = 15_000;

export interface Mail {
  to: string;
  server: MailServer;
  /** Null where the server asks for none. */
  password: string | null;
  /** ISO date-time: when it was noticed, which the mail is dated with. */
  noticed: string;
}

/** Sends a message as a mail of plain text. Its Message-ID is the same for each attempt, so that a second one is known as such. */
export async function sendMail(message: AlertMessage, { to, server, password, noticed }: Mail): Promise<Sent> {
  const { createTransport } = await import('nodemailer');
  const { host, port, security, user, from } = server;
  const transport = createTransport({
    host,
    port,
    secure: security === 'tls',
    requireTLS: security === 'starttls',
    ignoreTLS: security === 'none',
    ...(user === undefined ? {} : { auth: { user, pass: password ?? '' } }),
    connectionTimeout: PATIENCE_MS,
    greetingTimeout: PATIENCE_MS,
    socketTimeout: PATIENCE_MS,
    // Nothing that stands in a message may make it read a file or fetch an address.
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  try {
    await transport.sendMail({
      from,
      to,
      subject: message.title,
      text: mailText(message),
      date: new Date(noticed),
      messageId: `<${message.id}@sitrep.invalid>`,
      headers: { 'Sitrep-Alert-Id': message.id },
    });
    return { ok: true };
  } catch (error) {
    return { ok: false, lasting: isLasting(error), silent: isSilent(error), message: errorWords(error) };
  } finally {
    transport.close();
  }
}

/** SMTP's 5xx: the server will not take it, whenever it comes. */
function isLasting(error: unknown): boolean {
  const code = error instanceof Error && 'responseCode' in error ? error.responseCode : null;
  return typeof code === 'number' && code >= 500;
}

/** It was not reached, or did not answer in time. */
const UNREACHED = new Set(['ECONNECTION', 'ETIMEDOUT', 'EDNS', 'ESOCKET']);

function isSilent(error: unknown): boolean {
  return error instanceof Error && 'code' in error && UNREACHED.has(String(error.code));
}

/** A mail in the order of a newsroom: what, where and why, whose words, and where to look. */
export function mailText({ title, lines = [], quotes, rule, case: name, page, development }: AlertMessage): string {
  const said = quotes.map(
    ({ quote, claimant, source, published, url, claim }) =>
      `“${quote}”\n– ${claimant}; ${source ?? 'source not named'}, ${published.slice(0, 10)} (${claim})${url ? `\n  ${url}` : ''}`,
  );
  const { of } = development;
  const where = page ?? `sitrep show ${of.kind} ${of.id}`;
  return [
    title,
    ...(lines.length > 0 ? [lines.join('\n')] : []),
    ...said,
    where,
    `Alert “${rule}” of the case ${name}`,
  ].join('\n\n');
}
