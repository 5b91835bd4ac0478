import { rename, rm, writeFile } from 'node:fs/promises';
import { usage } from './exit-codes.ts';

/** Writes a file under another name first, so that who reads it never sees half of it, and what was there stays if this fails. */
export async function writeWhole(flag: string, path: string, data: string | Uint8Array): Promise<void> {
  const half = `${path}.${process.pid}.part`;
  try {
    await writeFile(half, data);
    await rename(half, path);
  } catch (error) {
    await rm(half, { force: true });
    throw usage(`${flag}: ${path} cannot be written: ${error instanceof Error ? error.message : String(error)}`);
  }
}
