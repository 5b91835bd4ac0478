import { rmSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Reading, ReadingList } from '../../src/contract/reading.ts';
import { addDocument } from '../../src/ledger/add-document.ts';
import { findDocuments } from '../../src/ledger/find-documents.ts';
import { startRun } from '../../src/ledger/runs.ts';
import { isSituationFresh } from '../../src/ledger/situation.ts';
import { aDocument } from '../sample-case.ts';
import { readWeek, type Serving, serveWeek } from './serving.ts';

let week = '';
let serving: Serving;
beforeAll(async () => {
  week = await readWeek();
  serving = await serveWeek(week);
}, 60_000);
afterAll(async () => {
  await serving.close();
  rmSync(week, { recursive: true, force: true });
});

const TEXT = 'Gunmen killed four soldiers near Spin Boldak on Tuesday, the Pakistani army said.';
const file = () => serving.served.shelf.get('week').file;

async function ended(answer: { status: number; body: unknown }): Promise<Reading> {
  expect([answer.status, answer.body]).toEqual([202, expect.anything()]);
  let reading = Reading.parse(answer.body);
  while (!['done', 'stopped', 'failed'].includes(reading.state)) {
    await new Promise((resolve) => setTimeout(resolve, 20));
    reading = Reading.parse((await serving.ask('GET', `/cases/week/readings/${reading.id}`)).body);
  }
  return reading;
}

const paste = async (text: string, flags = {}) =>
  ended(await serving.ask('POST', '/cases/week/readings', { from: 'text', text, flags }));

async function upload(files: Record<string, string | Uint8Array<ArrayBuffer>>, flags?: object) {
  const form = new FormData();
  for (const [name, content] of Object.entries(files)) form.append('files', new Blob([content]), name);
  if (flags) form.append('flags', JSON.stringify(flags));
  const response = await serving.fetch('/cases/week/readings/files', { method: 'POST', body: form });
  return { status: response.status, body: (await response.json()) as unknown };
}

describe('readings', { timeout: 60_000 }, () => {
  test('pasted text is read, and known when it is pasted again; without a date the reader asks for one', async () => {
    expect(await paste(TEXT)).toMatchObject({
      state: 'done',
      failed: 1,
      items: [{ input: 'pasted text', outcome: 'failed', problems: [{ kind: 'no date', file: null }] }],
    });
    const read = await paste(TEXT, { published: '2025-10-21', source: 'Northline Wire' });
    expect(read).toMatchObject({ state: 'done', total: 1, added: 1, items: [{ outcome: 'added', problems: [] }] });
    expect(read.items[0]?.claims).toBeGreaterThan(0);
    expect(await isSituationFresh(file())).toBe(true);
    expect(await paste(TEXT, { published: '2025-10-21', source: 'Northline Wire' })).toMatchObject({
      known: 1,
      items: [{ outcome: 'known', document: read.items[0]?.document }],
    });
    expect(ReadingList.parse((await serving.ask('GET', '/cases/week/readings')).body).readings).toHaveLength(3);
  });

  test('each file has its own outcome; what is broken keeps no other one out', async () => {
    const answer = await upload(
      {
        'sound.txt': 'Two guards were killed in Kandahar on Monday, residents said.',
        'empty.txt': '',
        'picture.png': new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0]),
        '../../../etc/passwd': 'Five men were injured in Quetta on Sunday, police said.',
        '-': 'Six men were injured in Zhob on Sunday, police said.',
        'huge.txt': new Uint8Array(21 * 1024 * 1024),
      },
      { published: '2025-10-22' },
    );
    const reading = await ended(answer);
    expect(reading).toMatchObject({ state: 'done', total: 6, added: 3, failed: 3 });
    expect(
      reading.items.map(({ input, outcome, problems }) => [input, outcome, problems.map(({ kind }) => kind)]),
    ).toEqual([
      ['sound.txt', 'added', []],
      ['empty.txt', 'failed', ['empty']],
      ['picture.png', 'failed', ['binary']],
      ['../../../etc/passwd', 'added', []],
      ['file', 'added', []],
      ['huge.txt', 'failed', ['too large']],
    ]);
    const { rows } = await findDocuments(file(), { since: '2025-10-22' });
    expect(rows.map((row) => row.file).sort()).toEqual(['../../../etc/passwd', 'file', 'sound.txt']);
  });

  test('an upload within no limit, or without files, is refused', async () => {
    const many = Object.fromEntries(Array.from({ length: 501 }, (_, at) => [`${at}.txt`, 'x']));
    expect(await upload(many)).toMatchObject({ status: 413, body: { error: { code: 'too large', field: 'files' } } });
    expect(await upload({})).toMatchObject({ status: 400 });
    expect(await upload({ 'a.txt': 'x' }, { sourceKind: 'rumour' })).toMatchObject({
      status: 400,
      body: { error: { field: 'flags.sourceKind' } },
    });
    const headers = { 'Content-Type': 'multipart/form-data; boundary=x', 'Content-Length': String(300 * 1024 * 1024) };
    const response = await serving.fetch('/cases/week/readings/files', { method: 'POST', headers, body: 'x' });
    expect(response.status).toBe(413);
  });

  test('a reading that is stopped ends after the report at hand, and what was added stays', async () => {
    const texts = Array.from({ length: 12 }, (_, at) => [
      `${at}.txt`,
      `Rebels killed ${at + 2} men in Kunar on Sunday, police said.`,
    ]);
    const { body, status } = await upload(Object.fromEntries(texts), { published: '2025-11-02' });
    const { id } = Reading.parse(body);
    for (;;) {
      const { added } = Reading.parse((await serving.ask('GET', `/cases/week/readings/${id}`)).body);
      if (added > 0) break;
      await new Promise((resolve) => setTimeout(resolve, 1));
    }
    await serving.ask('DELETE', `/cases/week/readings/${id}`);
    const reading = await ended({ status, body });
    expect(reading.state).toBe('stopped');
    expect(reading.items.some(({ outcome }) => outcome === 'not reached')).toBe(true);
    expect((await findDocuments(file(), { since: '2025-11-02' })).total).toBe(reading.added);
    expect(await isSituationFresh(file())).toBe(true);
  });

  test('a decision need not wait for a reading', async () => {
    const texts = Array.from({ length: 12 }, (_, at) => [
      `${at}.txt`,
      `Rebels killed ${at + 2} men in Paktia on Sunday, police said.`,
    ]);
    const { body, status } = await upload(Object.fromEntries(texts), { published: '2025-11-09' });
    const grade = { kind: 'grade', source: 'Northline Wire', grade: 'B', why: 'known' };
    expect((await serving.ask('POST', '/cases/week/decisions', grade)).status).toBe(201);
    const { id } = Reading.parse(body);
    const meanwhile = Reading.parse((await serving.ask('GET', `/cases/week/readings/${id}`)).body);
    expect(meanwhile.added).toBeLessThan(12);
    expect(await ended({ status, body })).toMatchObject({ state: 'done', added: 12 });
  });

  test('more readings than can be held at once are refused', async () => {
    const texts = Array.from({ length: 9 }, (_, at) => `${at + 3} men were killed in Nuristan on Sunday, police said.`);
    const flags = { published: '2025-11-16' };
    const answers = await Promise.all(
      texts.map((text) => serving.ask('POST', '/cases/week/readings', { from: 'text', text, flags })),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([...Array<number>(8).fill(202), 503]);
    for (const answer of answers) if (answer.status === 202) await ended(answer);
  });

  test('an address of this machine is not fetched', async () => {
    const address = 'http://127.0.0.1:8710/api/v1/cases';
    const reading = await ended(
      await serving.ask('POST', '/cases/week/readings', { from: 'address', address, flags: {} }),
    );
    expect(reading).toMatchObject({
      failed: 1,
      items: [{ input: address, outcome: 'failed', problems: [{ kind: 'unreadable' }] }],
    });
  });

  test('what a reading left underived when the server ended is derived when it is looked at', async () => {
    const document = aDocument();
    const at = '2031-04-05T06:07:08.000Z';
    const run = await startRun(file(), { command: 'read', reader: 'r', at });
    await addDocument(file(), { document, claims: [], problems: [], reader: 'r', run, at });
    expect(await isSituationFresh(file())).toBe(false);
    expect((await serving.ask('GET', '/cases/week')).status).toBe(200);
    expect(await isSituationFresh(file())).toBe(true);
  });
});

describe('events', { timeout: 60_000 }, () => {
  test('an open page is told of decisions, of readings, and of what another process did', async () => {
    const response = await serving.fetch('/cases/week/events');
    expect(response.headers.get('content-type')).toMatch(/^text\/event-stream/);
    const seen: { event: string; data: Record<string, unknown> }[] = [];
    const reader = response.body?.getReader();
    const listening = (async () => {
      let rest = '';
      for (;;) {
        const { done, value } = (await reader?.read()) ?? { done: true, value: undefined };
        if (done) return;
        const messages = (rest + new TextDecoder().decode(value)).split('\n\n');
        rest = messages.pop() ?? '';
        for (const message of messages) {
          const [, event, data] = /^event: (\w+)\ndata: (.*)$/.exec(message) ?? [];
          if (event && data) seen.push({ event, data: JSON.parse(data) });
        }
      }
    })();
    const until = async (fits: (each: (typeof seen)[number]) => boolean) => {
      for (let waited = 0; !seen.some(fits); waited += 20) {
        if (waited > 8_000) throw new Error(`not told; but of ${JSON.stringify(seen)}`);
        await new Promise((resolve) => setTimeout(resolve, 20));
      }
    };
    await until(({ event }) => event === 'changed');
    const first = seen.at(-1)?.data;
    const grade = { kind: 'grade', source: 'Meridian Dispatch', grade: 'C', why: 'known' };
    await serving.ask('POST', '/cases/week/decisions', grade);
    await until(({ event, data }) => event === 'changed' && Number(data.decisions) > Number(first?.decisions));
    await paste('Nine men were killed in Herat on Sunday, police said.', { published: '2025-12-01' });
    await until(({ event, data }) => event === 'reading' && data.state === 'done');
    await until(({ event, data }) => event === 'changed' && Number(data.documents) > Number(first?.documents));
    const told = seen.length;
    const { openCase, closeCase } = await import('../../src/ledger/case-file.ts');
    const { addDecision } = await import('../../src/ledger/decisions.ts');
    const other = await openCase(file().path, { create: false });
    await addDecision(other, { id: 'k-other', at: '2031-01-01', who: 'Ben', why: 'so', kind: 'grade', payload: {} });
    await closeCase(other);
    await until((each) => each.event === 'changed' && seen.indexOf(each) >= told);
    serving.served.streams.close();
    await listening;
  });

  test('events of no case are refused', async () => {
    expect((await serving.ask('GET', '/cases/none/events')).status).toBe(404);
  });
});
