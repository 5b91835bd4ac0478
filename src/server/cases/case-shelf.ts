import { existsSync, mkdirSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { type CaseFile, closeCase, openCase } from '../../ledger/case-file.ts';
import { putState, stateOf } from '../../ledger/situation.ts';
import { RequestProblem } from '../api/request-problem.ts';

/** A case that the server has open. `name` stands in addresses. */
export interface ShelvedCase {
  name: string;
  title: string;
  file: CaseFile;
}

/** The state row that keeps what a case is called. */
const TITLE = 'title';
const ENDING = '.db';
const LONGEST_NAME = 60;

/** The open cases of one server, by name. A case is a file of `folder`, or one that was named when the server was started. */
export class CaseShelf {
  private readonly open = new Map<string, ShelvedCase>();
  readonly folder: string;

  constructor(folder: string) {
    this.folder = folder;
  }

  /** Opens every case file of the folder. Throws CaseProblem, which names the file. */
  async openFolder(): Promise<void> {
    if (!existsSync(this.folder)) return;
    for (const name of readdirSync(this.folder).sort())
      if (name.endsWith(ENDING)) await this.openFile(join(this.folder, name));
  }

  /** Opens one case file. Throws CaseProblem. */
  async openFile(path: string, title?: string): Promise<ShelvedCase> {
    const file = await openCase(path, { create: title !== undefined });
    if (title !== undefined && (await stateOf(file.db, TITLE)) === null) await putState(file.db, TITLE, title);
    const wanted = nameFrom(basename(path, ENDING));
    const name = this.freeName(wanted);
    const shelved = { name, title: (await stateOf(file.db, TITLE)) ?? basename(path, ENDING), file };
    this.open.set(name, shelved);
    return shelved;
  }

  /** Makes an empty case in the folder. */
  async create(title: string): Promise<ShelvedCase> {
    mkdirSync(this.folder, { recursive: true });
    let name = this.freeName(nameFrom(title));
    for (let at = 2; existsSync(join(this.folder, name + ENDING)); at++)
      name = this.freeName(`${nameFrom(title)}-${at}`);
    return this.openFile(join(this.folder, name + ENDING), title);
  }

  /** By title. */
  all(): ShelvedCase[] {
    return [...this.open.values()].sort((a, b) => a.title.localeCompare(b.title, 'en'));
  }

  /** Throws RequestProblem where there is no such case. */
  get(name: string): ShelvedCase {
    const found = this.open.get(name);
    if (!found) throw new RequestProblem('no such case', `There is no case “${name}” here.`);
    return found;
  }

  async close(): Promise<void> {
    for (const { file } of this.open.values()) await closeCase(file).catch(() => undefined);
    this.open.clear();
  }

  private freeName(wanted: string): string {
    let name = wanted;
    for (let at = 2; this.open.has(name); at++) name = `${wanted}-${at}`;
    return name;
  }
}

/** Letters, digits and hyphens, as addresses can carry them; a title without any Latin letter becomes "case". */
export function nameFrom(title: string): string {
  const plain = title.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  const name = (plain.match(/[a-z0-9]+/g) ?? []).join('-').slice(0, LONGEST_NAME);
  if (name === '') return 'case';
  return name.endsWith('-') ? name.slice(0, -1) : name;
}
