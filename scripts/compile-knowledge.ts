import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ACTOR_SOURCES, ACTORS_COMPILED, parseActorFiles } from '../src/knowledge/actors.ts';
import { hashOfSources } from '../src/knowledge/compiled.ts';
import { COREFERENCE_COMPILED, COREFERENCE_SOURCES, parseCoreferenceFiles } from '../src/knowledge/coreference.ts';
import { KNOWLEDGE_FOLDER } from '../src/knowledge/files.ts';
import {
  FUNCTION_WORDS_COMPILED,
  FUNCTION_WORDS_SOURCES,
  parseFunctionWords,
} from '../src/knowledge/function-words.ts';
import { FURNITURE_COMPILED, FURNITURE_SOURCES, parseFurnitureFiles } from '../src/knowledge/furniture.ts';
import { NUMBER_SOURCES, NUMBERS_COMPILED, parseNumberFiles } from '../src/knowledge/numbers.ts';
import { parseRoleFiles, ROLE_SOURCES, ROLES_COMPILED } from '../src/knowledge/roles.ts';
import { parseTimeFiles, TIME_SOURCES, TIMES_COMPILED } from '../src/knowledge/times.ts';

/** Writes the quick-loading JSON beside the YAML of knowledge/. Run it after every change to those files. */
function compile(target: string, sources: readonly string[], data: unknown): void {
  writeFileSync(join(KNOWLEDGE_FOLDER, target), `${JSON.stringify({ sources: hashOfSources(sources), data })}\n`);
  process.stdout.write(`knowledge/${target}: ${sources.length} files\n`);
}

compile(ACTORS_COMPILED, ACTOR_SOURCES, parseActorFiles());
compile(ROLES_COMPILED, ROLE_SOURCES, parseRoleFiles());
compile(TIMES_COMPILED, TIME_SOURCES, parseTimeFiles());
compile(NUMBERS_COMPILED, NUMBER_SOURCES, parseNumberFiles());
compile(COREFERENCE_COMPILED, COREFERENCE_SOURCES, parseCoreferenceFiles());
compile(FURNITURE_COMPILED, FURNITURE_SOURCES, parseFurnitureFiles());
compile(FUNCTION_WORDS_COMPILED, FUNCTION_WORDS_SOURCES, parseFunctionWords());
