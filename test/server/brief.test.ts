import { rmSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Failure } from '../../src/contract/failure.ts';
import { Brief } from '../../src/model/brief.ts';
import { workHere } from '../../src/server/work/case-work.ts';
import { FewAtOnce } from '../../src/server/work/few-at-once.ts';
import type { Task } from '../../src/server/work/task.ts';
import { CASE, openSampleApp, type SampleApp } from './sample-app.ts';
import { readWeek, serveWeek } from './serving.ts';

let app: SampleApp;
let week = '';
beforeAll(async () => {
  app = await openSampleApp();
  week = await readWeek();
}, 60_000);
afterAll(async () => {
  await app.close();
  rmSync(week, { recursive: true, force: true });
});

const ask = (query: string) => app.ask(`/cases/${CASE}/brief${query}`);

test.each([
  ['md', 'text/markdown; charset=utf-8', '# '],
  ['html', 'text/html; charset=utf-8', '<!doctype html>'],
  ['pdf', 'application/pdf', '%PDF-'],
  ['eml', 'message/rfc822', ''],
])(
  'as %s it is a file to keep',
  async (format, type, begins) => {
    const response = await ask(`?format=${format}&place=Kabul`);
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe(type);
    expect(response.headers.get('content-disposition')).toBe(`attachment; filename="${CASE}-brief.${format}"`);
    expect(response.headers.get('content-security-policy')).toContain("default-src 'none'");
    const text = await response.text();
    expect(text.length).toBeGreaterThan(1_000);
    expect(text.startsWith(begins)).toBe(true);
  },
  30_000,
);

test('its JSON is a brief in the language asked for, of the period and the day it is known on', async () => {
  const brief = Brief.parse(await (await ask('?since=2025-10-09&asKnownOn=2025-10-12&lang=ur')).json());
  expect(brief.asked).toMatchObject({ since: '2025-10-09', asKnownOn: '2025-10-12', until: null });
  expect([brief.language, brief.direction]).toEqual(['ur', 'rtl']);
  expect(brief.dated).toBe('2025-10-12');
});

test.each([
  ['?since=2025-10-12&until=2025-10-11', 400, /^since: 2025-10-12 is after 2025-10-11/],
  ['?since=2025-10-12&asKnownOn=2025-10-11', 400, /^since: 2025-10-12 is after 2025-10-11/],
  ['?since=yesterday', 400, /^since: “yesterday” is not a day/],
  ['?lang=xx', 400, /^lang: “xx” is not one of en/],
  ['?format=docx', 400, /^format: “docx” is not one of json/],
  ['?actor=Pakistn', 404, /^actor: nothing in the case is called “Pakistn”\. Near to it: .*Pakistan/],
  ['?place=Kabull', 404, /^place: nothing in the case is called “Kabull”\. Near to it: .*Kabul/],
])('%s is refused in a sentence', async (query, status, message) => {
  const response = await ask(query);
  const body = Failure.parse(await response.json());
  expect({ status: response.status, message: body.error.message }).toEqual({
    status,
    message: expect.stringMatching(message),
  });
});

test('while briefs are made, everything else is answered; one more than may wait is refused', async () => {
  const begun: Task[] = [];
  const never = {
    perform: (task: Task) => {
      begun.push(task);
      return new Promise<never>(() => undefined);
    },
    close: async () => undefined,
  };
  const serving = await serveWeek(week, { ...workHere(), briefer: new FewAtOnce(never, 2, 'Too many briefs.') });
  for (const format of ['json', 'pdf']) void serving.ask('GET', `/cases/week/brief?format=${format}`);
  await expect.poll(() => begun.length).toBe(1);
  expect(await serving.ask('GET', '/cases/week/brief')).toEqual({
    status: 503,
    body: { error: { code: 'not ready', message: 'Too many briefs.', field: null } },
  });
  expect(await serving.ask('GET', '/cases/week')).toMatchObject({ status: 200 });
  expect(begun).toEqual([expect.objectContaining({ kind: 'brief', format: 'json' })]);
  await serving.close();
});
