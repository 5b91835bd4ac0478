import { expect, test, vi } from 'vitest';
import { runHere } from './run-cli.ts';

vi.mock('../src/pipeline/engine.ts', async () => {
  const { KnowledgeError } = await import('../src/knowledge/files.ts');
  return {
    openEngine: () => {
      throw new KnowledgeError('roles/roles.yaml:12: roles.leader.one: expected a list');
    },
  };
});

test('a knowledge file that somebody broke is named with its line, without a stack', async () => {
  const { code, out, err } = await runHere(['code', 'package.json', '--published', '2031-01-01']);
  expect({ code, out }).toEqual({ code: 5, out: '' });
  expect(err).toBe('sitrep: roles/roles.yaml:12: roles.leader.one: expected a list\n');
});

test('doctor finds it too', async () => {
  const { code, out } = await runHere(['doctor']);
  expect(code).toBe(1);
  expect(out).toMatch(/WRONG +reader +roles\/roles\.yaml:12/);
});
