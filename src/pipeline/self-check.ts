import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { KNOWLEDGE_FOLDER, WEIGHTS_FOLDER } from '../knowledge/files.ts';
import { openEngine } from './engine.ts';

export interface Check {
  name: string;
  ok: boolean;
  said: string;
}

/** The parts of an installation that reading needs: each found, hashed, and tried. */
export function checkInstallation(): Check[] {
  return [checkFolder('knowledge', KNOWLEDGE_FOLDER), checkFolder('weights', WEIGHTS_FOLDER), checkEngine()];
}

function checkFolder(name: string, folder: string): Check {
  if (!existsSync(folder)) return { name, ok: false, said: `${folder} is missing; install the package again` };
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  if (files.length === 0) return { name, ok: false, said: `${folder} is empty; install the package again` };
  const whole = createHash('sha256');
  let bytes = 0;
  for (const file of files) {
    const content = readFileSync(file);
    bytes += content.length;
    whole.update(`${relative(folder, file)}\0`).update(createHash('sha256').update(content).digest());
  }
  const size = (bytes / 1_000_000).toFixed(1);
  return { name, ok: true, said: `${files.length} files, ${size} MB, sha256 ${whole.digest('hex').slice(0, 16)}` };
}

function checkEngine(): Check {
  try {
    return { name: 'reader', ok: true, said: openEngine().reader };
  } catch (error) {
    return { name: 'reader', ok: false, said: error instanceof Error ? error.message : String(error) };
  }
}
