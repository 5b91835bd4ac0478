import { rename, writeFile } from 'node:fs/promises';
import type { CaseFile } from '../../ledger/case-file.ts';
import { refusedOf } from '../../ledger/datasets/imports.ts';
import type { RefusedRow } from '../../model/dataset.ts';
import { csvLine } from '../../publish/csv.ts';
import { safeLine } from '../../publish/terminal/safe-text.ts';
import type { Console } from '../console.ts';

/** More are a file to look through, not a screen. */
const MOST_PRINTED = 20;
/** Of a file of which nothing is kept, so many can still be written down. */
const MOST_HELD = 100_000;

/** Tells what is wrong with lines as they are met: the first ones on standard error, all of them into a file if asked. */
export class FaultPrinter {
  readonly #path: string;
  readonly #console: Console;
  readonly #held: RefusedRow[] = [];
  #count = 0;

  constructor(path: string, console: Console) {
    this.#path = path;
    this.#console = console;
  }

  take(fault: RefusedRow): void {
    this.#count += 1;
    if (this.#held.length < MOST_HELD) this.#held.push({ ...fault, raw: fault.raw.slice(0, MOST_RAW) });
    if (this.#count <= MOST_PRINTED) void this.#console.err(`${faultWords(this.#path, fault)}\n`);
  }

  async end(): Promise<void> {
    const more = this.#count - MOST_PRINTED;
    if (more > 0) await this.#console.err(`sitrep: and ${more} more; --rejects FILE writes them all down\n`);
  }

  /** Writes all of them, those of earlier runs of the same import with them, into a file that is there whole or not at all. */
  async write(to: string, stored: { file: CaseFile; key: number } | null): Promise<void> {
    const parts = [csvLine(['file', 'line', 'field', 'message', 'raw'])];
    const put = ({ line, field, message, raw }: RefusedRow) =>
      parts.push(csvLine([this.#path, line, field, message, raw]));
    if (stored) for await (const fault of refusedOf(stored.file, stored.key)) put(fault);
    else for (const fault of this.#held) put(fault);
    const passing = `${to}.${process.pid}.part`;
    await writeFile(passing, parts.join(''));
    await rename(passing, to);
  }
}

const MOST_RAW = 4_000;

/** "file.csv:17 latitude: "400" is not from -90 to 90 degrees". */
function faultWords(path: string, { line, field, message }: RefusedRow): string {
  return `${safeLine(path)}:${line} ${field === null ? '' : `${safeLine(field)}: `}${safeLine(message)}`;
}
