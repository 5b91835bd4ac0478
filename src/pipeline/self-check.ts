import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
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

export function checkFolder(name: string, folder: string): Check {
  if (!existsSync(folder)) return { name, ok: false, said: `${folder} is missing; install the package again` };
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  if (files.length === 0) return { name, ok: false, said: `${folder} is empty; install the package again` };
  const hashes = new Map(files.map((file) => [relative(folder, file), sha256(readFileSync(file))]));
  const wrong = unlike(hashes, join(folder, SUMS));
  if (wrong) return { name, ok: false, said: `${join(folder, wrong)} is not the file that was shipped; install again` };
  const bytes = files.reduce((sum, file) => sum + statSync(file).size, 0);
  const whole = sha256(JSON.stringify([...hashes])).slice(0, 16);
  return { name, ok: true, said: `${files.length} files, ${(bytes / 1_000_000).toFixed(1)} MB, sha256 ${whole}` };
}

/** The list of what was shipped, as sha256sum writes it; a folder that people edit has none. */
const SUMS = 'SHA256SUMS';

/** The first listed file that is missing or other than listed. */
function unlike(hashes: ReadonlyMap<string, string>, list: string): string | null {
  if (!existsSync(list)) return null;
  for (const line of readFileSync(list, 'utf8').split('\n')) {
    const [, hash, name] = /^([0-9a-f]{64}) [ *](.+)$/.exec(line) ?? [];
    if (name !== undefined && hashes.get(name) !== hash) return name;
  }
  return null;
}

function sha256(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}

function checkEngine(): Check {
  try {
    return { name: 'reader', ok: true, said: openEngine().reader };
  } catch (error) {
    return { name: 'reader', ok: false, said: error instanceof Error ? error.message : String(error) };
  }
}
