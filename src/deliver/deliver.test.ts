import { createHmac } from 'node:crypto';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { type AddressInfo, createServer as createSocketServer, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import type { AlertMessage, MailServer } from '../model/alert.ts';
import { appendLine } from './append-line.ts';
import { mailText, sendMail } from './send-mail.ts';
import { sendWebhook } from './send-webhook.ts';

const MESSAGE: AlertMessage = {
  version: 1,
  id: 'a-1',
  rule: 'many-dead',
  case: 'border',
  title: 'Soldiers killed: 58\r\nBcc: everybody@example.org',
  development: {
    id: 'd-1',
    kind: 'first figure',
    day: '2031-03-09',
    published: '2031-03-09',
    of: { kind: 'incident', id: 'i-1', title: 'Clash' },
    type: 'armed clash',
    by: [],
    actors: [],
    where: [],
    when: null,
    figure: null,
    turn: null,
    certainty: 'asserted',
    claims: ['c-1'],
  },
  quotes: [{ claim: 'c-1', claimant: 'A', quote: '58 were killed', source: null, published: '2031-03-09', url: null }],
};

const open: (() => void)[] = [];
afterEach(() => {
  for (const close of open.splice(0)) close();
});

describe('a webhook', () => {
  async function served(answer: (request: IncomingMessage, response: ServerResponse) => void): Promise<string> {
    const server = createServer(answer).listen(0, '127.0.0.1');
    await once(server, 'listening');
    open.push(() => {
      server.closeAllConnections();
      server.close();
    });
    // A TCP server's address is of this shape.
    return `http://127.0.0.1:${(server.address() as AddressInfo).port}/desk`;
  }

  test('gets the message as JSON, signed, under an id that stays', async () => {
    let got = { body: '', headers: {} as IncomingMessage['headers'] };
    const address = await served((request, response) => {
      request.on('data', (part) => (got = { body: got.body + part, headers: request.headers }));
      request.on('end', () => response.writeHead(204).end());
    });
    expect(await sendWebhook(MESSAGE, { address, secret: 'word' })).toEqual({ ok: true });
    expect(JSON.parse(got.body)).toEqual(MESSAGE);
    expect(got.headers['sitrep-alert-id']).toBe('a-1');
    expect(got.headers['sitrep-signature']).toBe(
      `sha256=${createHmac('sha256', 'word').update(got.body).digest('hex')}`,
    );
  });

  test.each([
    [500, false, {}],
    [429, false, { 'Retry-After': '120' }],
    [404, true, {}],
    [302, true, { Location: 'http://169.254.169.254/' }],
  ])('that answers %i', async (status, lasting, headers) => {
    const address = await served((_, response) => response.writeHead(status, headers).end('<html>login</html>'));
    const sent = await sendWebhook(MESSAGE, { address, secret: null });
    expect(sent).toMatchObject({ ok: false, lasting, message: expect.stringContaining(String(status)) });
    expect('waitMs' in sent ? sent.waitMs : null).toBe(status === 429 ? 120_000 : null);
  });

  test('that does not answer is tried again', async () => {
    const address = await served(() => undefined);
    const sent = await sendWebhook(MESSAGE, { address, secret: null, patienceMs: 50 });
    expect(sent).toMatchObject({ ok: false, lasting: false, message: 'no answer within 0.05 s' });
  });

  test('where nobody listens is tried again', async () => {
    expect(await sendWebhook(MESSAGE, { address: 'http://127.0.0.1:1/', secret: null })).toMatchObject({
      ok: false,
      lasting: false,
    });
  });
});

describe('a file', () => {
  test('gets a line for each message', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'sitrep-alerts-'));
    open.push(() => rmSync(folder, { recursive: true }));
    const path = join(folder, 'alerts.jsonl');
    await appendLine(MESSAGE, path);
    await appendLine({ ...MESSAGE, id: 'a-2' }, path);
    const lines = readFileSync(path, 'utf8').trimEnd().split('\n');
    expect(lines.map((line) => JSON.parse(line).id)).toEqual(['a-1', 'a-2']);
  });

  test('that cannot be written is told', async () => {
    expect(await appendLine(MESSAGE, '/nowhere/at/all.jsonl')).toMatchObject({ ok: false, lasting: false });
  });
});

describe('a mail server', () => {
  /** Speaks as much SMTP as one mail takes; `refuses` is what it says to the one it is for. */
  async function mailServer(refuses?: string): Promise<{ server: MailServer; got: () => string }> {
    let got = '';
    const talk = (socket: Socket) => {
      let inMail = false;
      socket.write('220 mail.test\r\n');
      socket.on('data', (data) => {
        const text = data.toString();
        got += text;
        if (inMail) {
          if (!text.endsWith('\r\n.\r\n')) return;
          inMail = false;
          socket.write('250 taken\r\n');
        } else if (/^RCPT/i.test(text)) socket.write(`${refuses ?? '250 yes'}\r\n`);
        else if (/^DATA/i.test(text)) {
          inMail = true;
          socket.write('354 go on\r\n');
        } else socket.write(/^QUIT/i.test(text) ? '221 bye\r\n' : '250 yes\r\n');
      });
      socket.on('error', () => undefined);
    };
    const server = createSocketServer(talk).listen(0, '127.0.0.1');
    await once(server, 'listening');
    open.push(() => server.close());
    const { port } = server.address() as AddressInfo;
    return { server: { host: '127.0.0.1', port, security: 'none', from: 'sitrep@example.org' }, got: () => got };
  }
  const mail = { to: 'desk@example.org', password: null, noticed: '2031-03-09T10:00:00.000Z' };

  test('gets a mail whose headers no report can add to', async () => {
    const { server, got } = await mailServer();
    expect(await sendMail(MESSAGE, { ...mail, server })).toEqual({ ok: true });
    expect(got()).toMatch(/^Subject: Soldiers killed: 58/m);
    const [headers] = got().split('DATA')[1]?.split('\r\n\r\n') ?? [];
    expect(headers).not.toMatch(/^Bcc:/im);
    expect(got()).toContain('Message-ID: <a-1@sitrep.invalid>');
    expect(got()).toContain('58 were killed');
  });

  test('gets the words in the order of a newsroom: what, where and why, whose words, where to look', () => {
    const quote = {
      ...MESSAGE.quotes[0],
      source: 'Wire',
      url: 'https://wire.test/1',
    } as AlertMessage['quotes'][number];
    const page = 'http://desk.test/c/border/incidents/i-1';
    const text = mailText({ ...MESSAGE, title: 'Soldiers killed: 58', lines: ['Where: Kess'], page, quotes: [quote] });
    expect(text.split('\n\n')).toEqual([
      'Soldiers killed: 58',
      'Where: Kess',
      '“58 were killed”\n– A; Wire, 2031-03-09 (c-1)\n  https://wire.test/1',
      page,
      'Alert “many-dead” of the case border',
    ]);
    expect(mailText(MESSAGE)).toContain('\n\nsitrep show incident i-1\n\n');
  });

  test.each([
    ['550 no such user', true],
    ['451 later', false],
  ])('that says %s', async (answer, lasting) => {
    const { server } = await mailServer(answer);
    expect(await sendMail(MESSAGE, { ...mail, server })).toMatchObject({ ok: false, lasting });
  });

  test('that offers no encryption where it is asked for gets nothing', async () => {
    const { server, got } = await mailServer();
    expect(await sendMail(MESSAGE, { ...mail, server: { ...server, security: 'starttls' } })).toMatchObject({
      ok: false,
    });
    expect(got()).not.toContain('58 were killed');
  });
});
