import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { KNOWLEDGE_FOLDER } from '../src/knowledge/files.ts';
import { compileKnowledge } from './compile-knowledge.ts';

test('compiles every YAML file of knowledge/, as plain JSON', () => {
  const compiled = compileKnowledge();
  const files = readdirSync(KNOWLEDGE_FOLDER, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => name.replaceAll('\\', '/'));
  expect(Object.keys(compiled).sort()).toEqual(files.sort());
  for (const [name, { sha256, data }] of Object.entries(compiled)) {
    const text = readFileSync(join(KNOWLEDGE_FOLDER, name), 'utf8');
    expect([name, sha256]).toEqual([name, createHash('sha256').update(text).digest('hex')]);
    expect([name, JSON.parse(JSON.stringify(data))]).toEqual([name, data]);
  }
});
