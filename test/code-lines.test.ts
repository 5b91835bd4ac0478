import { execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { runCli, runHere, startCli } from './run-cli.ts';

const MAIN = fileURLToPath(new URL('../src/cli/main.ts', import.meta.url));
/** Each starts the program from its source, twice at most: seconds, or many of them on a busy machine. */
const MINUTE = 120_000;
let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'sitrep-lines-'));
  writeFileSync(join(folder, 'in.jsonl'), LINES.join('\n'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const report = (at: number) =>
  JSON.stringify({
    id: at,
    text: `Shells fell on ward ${at} of Qarsan. ${at} people were hurt.`,
    published: '2031-03-05',
  });
/** With what cannot be read in the fourth place, and nothing in the sixth. */
const LINES = Array.from({ length: 12 }, (_, at) => (at === 3 ? 'no JSON' : at === 5 ? '' : report(at)));

function idsIn(out: string): unknown[] {
  expect(out.endsWith('\n')).toBe(true);
  const answers = out
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));
  return answers.map((answer) => (answer.problem ? `line ${answer.line}: ${answer.problem.kind}` : answer.id));
}
const ANSWERS = [0, 1, 2, 'line 4: bad record', 4, 'line 6: empty', 6, 7, 8, 9, 10, 11];

test(
  'a line out for each line in, in their order, from standard input',
  async () => {
    const { code, out, err } = await runCli(['code', '--jsonl', '--threads', '2'], folder, LINES.join('\n'));
    expect({ code, ids: idsIn(out) }).toEqual({ code: 0, ids: ANSWERS });
    expect(err).toMatch(/^sitrep: 12 lines answered, 2 with a problem in the place of claims; /);
  },
  MINUTE,
);

test(
  'a run that is told to end leaves whole lines, and goes on with --skip',
  async () => {
    const child = startCli(['code', '--jsonl', '--threads', '1'], folder);
    let out = '';
    child.stdin?.on('error', () => undefined).write(`${LINES.join('\n')}\n`.repeat(40));
    child.stdout?.setEncoding('utf8').on('data', (text: string) => {
      if (out === '') child.kill('SIGTERM');
      out += text;
    });
    const code = await new Promise((resolve) => child.on('close', resolve));
    expect(code).toBe(130);
    const done = idsIn(out).length;
    expect(done).toBeLessThan(40 * LINES.length);
    const rest = await runCli(['code', '--jsonl', '--skip', String(done)], folder, `${LINES.join('\n')}\n`.repeat(2));
    expect(idsIn(rest.out)).toEqual([...ANSWERS, ...ANSWERS.map(later)].slice(done));
  },
  MINUTE,
);

/** A problem's line, in the second time that the lines are given. */
function later(answer: unknown): unknown {
  return typeof answer === 'string' ? answer.replace(/\d+/, (line) => String(Number(line) + LINES.length)) : answer;
}

test(
  'a reader that has seen enough ends it',
  async () => {
    const child = startCli(['code', '--jsonl', '--threads', '1'], folder);
    child.stdin?.on('error', () => undefined).write(`${LINES.join('\n')}\n`.repeat(40));
    child.stdout?.once('data', () => child.stdout?.destroy());
    expect(await new Promise((resolve) => child.on('close', resolve))).toBe(0);
  },
  MINUTE,
);

test(
  'who asks a line at a time is answered a line at a time',
  async () => {
    const child = startCli(['code', '--jsonl', '--threads', '1'], folder);
    const ids: unknown[] = [];
    child.stdout?.setEncoding('utf8').on('data', (text: string) => {
      ids.push(...idsIn(text));
      if (ids.length < 3) child.stdin?.write(`${report(ids.length)}\n`);
      else child.stdin?.end();
    });
    child.stdin?.write(`${report(0)}\n`);
    expect(await new Promise((resolve) => child.on('close', resolve))).toBe(0);
    expect(ids).toEqual([0, 1, 2]);
  },
  MINUTE,
);

test(
  'parts that xargs codes at once give together what one run gives',
  async () => {
    execFileSync('split', ['-n', 'l/2', '-d', 'in.jsonl', 'part-'], { cwd: folder });
    const command = `"${process.execPath}" --import "${import.meta.resolve('tsx')}" "${MAIN}" code --jsonl --threads 1 < $1 > $1.out`;
    const child = spawn('xargs', ['-P', '2', '-I{}', 'sh', '-c', command, 'sh', '{}'], {
      cwd: folder,
      stdio: ['pipe', 'ignore', 'ignore'],
    });
    child.stdin.end('part-00\npart-01\n');
    expect(await new Promise((resolve) => child.on('close', resolve))).toBe(0);
    const whole = ['part-00.out', 'part-01.out'].map((name) => readFileSync(join(folder, name), 'utf8')).join('');
    const kinds = (ids: unknown[]) => ids.map((id) => (typeof id === 'string' ? id.replace(/line \d+/, 'line') : id));
    expect(kinds(idsIn(whole))).toEqual(kinds(ANSWERS));
  },
  MINUTE,
);

test.each([
  [['code'], /give a file/],
  [['code', '--jsonl', '--threads', '0'], /--threads: "0"/],
  [['code', '--jsonl', '--skip', '-1'], /--skip: "-1"/],
  [['code', '--jsonl', '--time-limit', 'x'], /--time-limit: "x"/],
  [['code', '--jsonl', '/no/such.jsonl'], /no such file/],
  [['code', '--jsonl', tmpdir()], /folder/],
])('%j is a wrong command line', async (args, said) => {
  const { code, out, err } = await runHere(args);
  expect({ code, out }).toEqual({ code: 2, out: '' });
  expect(err).toMatch(said);
});
