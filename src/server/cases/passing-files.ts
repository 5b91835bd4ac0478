import { randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';

/** SQLite keeps these beside a file that it has open. */
const BESIDE = ['', '-wal', '-shm', '-journal'];

/** Where cases as known on a day stand while they are looked at: files of a folder that is this process's own and goes with it. */
export class PassingFiles {
  private readonly folder: string;
  private readonly own: string;

  /** `folder` is for all processes; each has one inside it, named by its number. */
  constructor(folder: string) {
    this.folder = folder;
    this.own = join(folder, `${process.pid}-${randomUUID().slice(0, 8)}`);
    this.clearDead();
  }

  /** A path where nothing is yet. */
  fresh(): string {
    // What reports say is for nobody else on this machine.
    if (!existsSync(this.own)) mkdirSync(this.own, { recursive: true, mode: 0o700 });
    return join(this.own, `${randomUUID()}.db`);
  }

  remove(path: string): void {
    for (const end of BESIDE) rmSync(path + end, { force: true });
  }

  close(): void {
    rmSync(this.own, { recursive: true, force: true });
  }

  /** Those of processes that ended without closing theirs, as when they were killed. */
  private clearDead(): void {
    if (!existsSync(this.folder)) return;
    for (const name of readdirSync(this.folder)) {
      const process = Number.parseInt(name, 10);
      if (!isAlive(process)) rmSync(join(this.folder, name), { recursive: true, force: true });
    }
  }
}

function isAlive(id: number): boolean {
  if (!Number.isSafeInteger(id) || id <= 0) return false;
  try {
    process.kill(id, 0);
    return true;
  } catch (error) {
    // EPERM: it is there, and somebody else's.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
