import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { FAILURES } from '../../src/contract/failure.ts';
import { MOST_ROWS, USUAL_ROWS } from '../../src/contract/query.ts';
import { MOST_FILE_BYTES, MOST_FILES, MOST_UPLOAD_BYTES } from '../../src/contract/reading.ts';
import { DECISION_KINDS } from '../../src/model/decision.ts';
import { SHORTEST_TOKEN } from '../../src/server/safety/access-token.ts';

const DOCS = readFileSync(fileURLToPath(new URL('../../docs/api.md', import.meta.url)), 'utf8').replace(/\s+/g, ' ');

test('docs/api.md has every failure and kind of decision, and the limits as they are', () => {
  for (const name of [...FAILURES, ...DECISION_KINDS]) expect(DOCS).toContain(`\`${name}\``);
  const mb = (bytes: number) => `${bytes / 1024 / 1024} MB`;
  expect(DOCS).toContain(`At most ${MOST_FILES} files, ${mb(MOST_FILE_BYTES)} each, ${mb(MOST_UPLOAD_BYTES)} in all`);
  expect(DOCS).toContain(`\`limit\` is ${USUAL_ROWS} unless given, at most ${MOST_ROWS}`);
  expect(DOCS).toContain(`${SHORTEST_TOKEN} characters at least`);
});
