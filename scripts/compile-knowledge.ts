import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ACTOR_SOURCES, ACTORS_COMPILED, parseActorFiles } from '../src/knowledge/actors.ts';
import { hashOfSources } from '../src/knowledge/compiled.ts';
import { KNOWLEDGE_FOLDER } from '../src/knowledge/files.ts';
import { parseRoleFiles, ROLE_SOURCES, ROLES_COMPILED } from '../src/knowledge/roles.ts';

/** Writes the quick-loading JSON beside the YAML of knowledge/. Run it after every change to those files. */
function compile(target: string, sources: readonly string[], data: unknown): void {
  writeFileSync(join(KNOWLEDGE_FOLDER, target), `${JSON.stringify({ sources: hashOfSources(sources), data })}\n`);
  process.stdout.write(`knowledge/${target}: ${sources.length} files\n`);
}

compile(ACTORS_COMPILED, ACTOR_SOURCES, parseActorFiles());
compile(ROLES_COMPILED, ROLE_SOURCES, parseRoleFiles());
