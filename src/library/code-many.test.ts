import { expect, test, vi } from 'vitest';
import type { GivenReport } from '../model/given-report.ts';
import { Coded, code, codeMany, KnowledgeError } from './index.ts';

const report = (n: number): GivenReport => ({
  id: n,
  text: `Shells fell on ward ${n} of Qarsan. ${n + 2} people were killed.`,
  published: '2031-03-05',
});

/** Threads start from the source here, which takes seconds, or many of them on a busy machine. */
const MINUTES = 240_000;

test(
  'each report has the answer that `code` gives, in order; what is none costs itself alone',
  async () => {
    const cyclic: Record<string, unknown> = { text: 'a' };
    cyclic.self = cyclic;
    const reports = [report(0), 'no day', report(2), null, cyclic, report(5)] as GivenReport[];
    const given: Coded[] = [];
    for await (const coded of codeMany(reports, { source: 'Northline', threads: 2 })) given.push(coded);
    expect(given).toEqual(
      reports.map((each) =>
        JSON.parse(JSON.stringify(code(each === cyclic ? (null as never) : each, { source: 'Northline' }))),
      ),
    );
    expect(given.map((coded) => Coded.parse(coded).problems[0]?.kind)).toEqual([
      undefined,
      'no date',
      undefined,
      'bad record',
      'bad record',
      undefined,
    ]);
  },
  MINUTES,
);

test(
  'no more is taken in than is worked on, and leaving the loop ends it',
  async () => {
    let taken = 0;
    let ended = false;
    async function* endless() {
      try {
        for (;;) yield report(taken++);
      } finally {
        ended = true;
      }
    }
    for await (const { documents } of codeMany(endless(), { threads: 1 })) {
      expect(documents[0]?.file).toBe('0');
      break;
    }
    expect(taken).toBeLessThan(40);
    await vi.waitFor(() => expect(ended).toBe(true));
  },
  MINUTES,
);

test('what cannot be is said at once', async () => {
  const untyped = codeMany as (reports: unknown, options?: unknown) => AsyncGenerator<Coded>;
  expect(() => untyped([], { sourceKind: 'blog' })).toThrow(/codeMany: in the options, .*sourceKind/);
  expect(() => codeMany([], { threads: 0 })).toThrow(TypeError);
  expect(() => codeMany([], { secondsPerReport: Number.NaN })).toThrow(TypeError);
  expect(await codeMany([]).next()).toEqual({ done: true, value: undefined });
});

test(
  'knowledge that cannot be used, and reports that break off, end the loop',
  async () => {
    const all = async (reports: Iterable<GivenReport>, knowledge: string | null) => {
      for await (const _ of codeMany(reports, { knowledge, threads: 1 }));
    };
    await expect(all([report(1)], '/no/such/folder')).rejects.toThrow(KnowledgeError);
    function* broken(): Generator<GivenReport> {
      yield* [];
      throw new Error('the table is gone');
    }
    await expect(all(broken(), null)).rejects.toThrow('the table is gone');
  },
  MINUTES,
);
