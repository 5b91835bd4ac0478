import { describe, expect, it } from 'vitest';
import { readWrapped } from '../wrapped/read-wrapped.ts';

const HEADERS = {
  From: 'Northline Desk <desk@northline.test>',
  Date: 'Tue, 14 Oct 2025 09:30:00 +0500',
  Subject: 'Guards killed',
  'Message-ID': '<1@northline.test>',
};
const NEW =
  'Two guards were killed in an attack on the dam near Oru on Friday, the mayor of the town said in a statement.';
const MORE =
  'The road to the town was closed until the evening, and three more were taken to the hospital of the district.';
const OLD = 'Ninety fighters were killed near Khost on Saturday, the ministry said.';
const INNER = 'From: A. Writer <a@wire.test>\nSent: Monday, October 13, 2025 10:00 AM\nTo: Desk\nSubject: Khost\n\n';

const read = async (body: string | Buffer, headers: Record<string, string> = {}) => {
  const head = Object.entries({ ...HEADERS, ...headers }).map(([name, value]) => `${name}: ${value}`);
  const bytes = Buffer.concat([Buffer.from(`${head.join('\r\n')}\r\n\r\n`), Buffer.from(body)]);
  return (await readWrapped(bytes, 'mail', { file: 'a.eml' })).map(({ part, outcome }) =>
    outcome.ok ? { part, ...outcome.value } : { part, text: outcome.problem.message },
  );
};

describe('letters within letters', () => {
  it.each<[string, string]>([
    ['quoted', `On Mon, 13 Oct 2025 at 10:00, A. Writer <a@wire.test> wrote:\n> ${OLD}`],
    [
      'quoted below a line broken in two',
      `On Mon, 13 Oct 2025 at 10:00, A. Writer of the Wire\n<a@wire.test> wrote:\n\n> ${OLD}`,
    ],
    ['repeated below its headers', `-----Original Message-----\n${INNER}${OLD}`],
    ['repeated below a rule', `________________________________\n${INNER}${OLD}`],
  ])('what is %s is not said again', async (_name, repeated) => {
    expect(await read(`${NEW}\n\n${MORE}\n\n${repeated}`, { Subject: 'Re: Khost' })).toMatchObject([
      { part: null, text: `${NEW}\n\n${MORE}`, published: '2025-10-14T04:30Z' },
    ]);
  });

  it.each<[string, string]>([
    ['by one program', `---------- Forwarded message ---------\n${INNER.replace('Sent', 'Date')}${OLD}`],
    ['by another', `Begin forwarded message:\n\n${(INNER + OLD).replace(/^/gm, '> ')}`],
    ['with a word', `For you.\n\n${INNER}${OLD}`],
  ])('what is handed on %s has the day and the sender of its own', async (_name, forwarded) => {
    const found = await read(`\n${forwarded}`, { Subject: 'Fwd: Khost' });
    expect(found.at(-1)).toMatchObject({
      part: 'forwarded',
      text: OLD,
      title: 'Khost',
      source: 'A. Writer',
      published: '2025-10-13',
      file: 'a.eml#forwarded',
    });
  });

  it('"From:" in a report is none', async () => {
    expect(await read(`${NEW}\n\nFrom: the dam to the town it is 12 km.\n${MORE}`)).toHaveLength(1);
  });
});

describe('how letters are written', () => {
  it.each<[string, Buffer, string]>([
    ['nothing, and UTF-8', Buffer.from('He said: “It is so” – کابل.'), 'text/plain'],
    ['ASCII, and UTF-8', Buffer.from('He said: “It is so” – کابل.'), 'text/plain; charset=us-ascii'],
    ['that it does not know', Buffer.from('He said: “It is so” – کابل.'), 'text/plain; charset="unknown-8bit"'],
    ['nothing, and Windows', Buffer.from('He said: \x93It is so\x94 \x96 caf\xe9.', 'latin1'), 'text/plain'],
    [
      'Latin 1, and Windows',
      Buffer.from('He said: \x93It is so\x94 \x96 caf\xe9.', 'latin1'),
      'text/plain; charset=iso-8859-1',
    ],
  ])('says %s', async (_name, body, type) => {
    const [letter] = await read(body, { 'Content-Type': type, 'Content-Transfer-Encoding': '8bit' });
    expect(letter?.text).toMatch(/^He said: “It is so” – (?:کابل|café)\.$/);
  });

  it('puts lines that were broken together again, and leaves lists alone', async () => {
    const body =
      'Two guards were killed in an attack on the dam near the town of\nOru on Friday, the mayor said, and three were taken to the\nhospital.\n\nKilled:\n- two guards at the dam, which feeds three towns below it\n- one driver';
    expect((await read(body))[0]?.text).toBe(
      'Two guards were killed in an attack on the dam near the town of Oru on Friday, the mayor said, and three were taken to the hospital.\n\nKilled:\n- two guards at the dam, which feeds three towns below it\n- one driver',
    );
  });

  it.each<[string, Record<string, string>, string]>([
    ['two digits of a year', { Date: 'Tue, 14 Oct 25 09:30:00 +0500' }, '2025-10-14T04:30Z'],
    [
      'no day but that of arrival',
      { Date: '', Received: 'from a by b; Tue, 14 Oct 2025 09:31:00 +0500' },
      '2025-10-14T04:31Z',
    ],
  ])('has %s', async (_name, headers, published) => {
    expect(await read(NEW, headers)).toMatchObject([{ published }]);
  });
});
