import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { holds } from './statement-conditions.ts';
import { readCase } from './statements.ts';
import { codings } from './statements-schema.ts';

const CASES = fileURLToPath(new URL('./cases/', import.meta.url));
/** Fragments only locate: a list must not carry a report's sentences into the project. */
const LONGEST_FRAGMENT = 4;

describe.each(readdirSync(CASES))('eval/cases/%s', (name) => {
  const expected = readCase(readFileSync(`${CASES}${name}/expected.yaml`, 'utf8'));
  const statements = [...expected.must, ...expected.never];
  const fragments = statements.flatMap((statement) =>
    codings(statement).flatMap((check) => [check.near, check.quote].filter((said) => said !== undefined)),
  );

  it('names each statement once', () => {
    const ids = statements.map((statement) => statement.id);
    expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([]);
  });

  it('locates by a few words', () => {
    expect(fragments.filter((said) => said.split(' ').length > LONGEST_FRAGMENT)).toEqual([]);
  });

  const report = `${CASES}${name}/${expected.report}`;
  it.skipIf(!existsSync(report))('locates by words that stand in the report (skipped where it is not here)', () => {
    const text = readFileSync(report, 'utf8');
    expect(fragments.filter((said) => !holds(text, said))).toEqual([]);
  });
});
