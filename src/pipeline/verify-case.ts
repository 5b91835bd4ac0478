import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { type ArchiveEntry, archivedBytes, archiveOf, storedClaims } from '../ledger/archive.ts';
import { type CaseFile, checkCase } from '../ledger/case-file.ts';
import { checkDecisions } from '../ledger/check-decisions.ts';
import { documentById, idsByDay } from '../ledger/find-documents.ts';
import { answeredStretches } from '../ledger/models/answers.ts';
import type { Document } from '../model/document.ts';
import { documentId } from '../read/metadata/document-id.ts';
import { readBytes } from '../read/read-bytes.ts';
import type { ReadFlags } from '../read/read-flags.ts';
import { sha256Of } from './read-came.ts';

/** What came of checking one document. `notes` are no damage: bytes that are not kept, a file that changed since. */
export interface DocumentCheck {
  document: string;
  title: string | null;
  damage: string[];
  /** Today's reader makes another text of the same bytes; the case keeps the one that its claims stand in. */
  extractionChanged: boolean;
  notes: string[];
}

export interface CaseCheck {
  /** Of the file itself and of the log of decisions. */
  damage: string[];
  checked: number;
  /** Documents whose bytes are kept, and were read again. */
  readAgain: number;
  claims: number;
  /** Only those with something to tell. */
  documents: DocumentCheck[];
}

/** Told after each document. */
export type OnChecked = (checked: number, of: number) => void;

/**
 * Checks a case: SQLite's own check, the log of decisions, and of each document its id, the hashes of its text and bytes, what
 * today's reader makes of these bytes, and that each claim's quote stands at its place in the text. Changes nothing.
 */
export async function verifyCase(file: CaseFile, only: string | null, onChecked: OnChecked): Promise<CaseCheck> {
  const damage = [...(await checkCase(file)).slice(0, MOST_LINES), ...(await checkDecisions(file))];
  const ids = only === null ? await idsByDay(file) : [only];
  const found: CaseCheck = { damage, checked: 0, readAgain: 0, claims: 0, documents: [] };
  for (const id of ids) {
    const document = await documentById(file, id);
    if (!document) continue;
    const check: DocumentCheck = {
      document: id,
      title: document.title,
      damage: [],
      extractionChanged: false,
      notes: [],
    };
    found.claims += await checkText(file, document, check);
    if (await checkArchive(file, document, check)) found.readAgain += 1;
    found.checked += 1;
    if (check.damage.length > 0 || check.extractionChanged || check.notes.length > 0) found.documents.push(check);
    onChecked(found.checked, ids.length);
  }
  return found;
}

/** Of a file that is damaged all over a few lines are enough. */
const MOST_LINES = 20;

async function checkText(file: CaseFile, document: Document, check: DocumentCheck): Promise<number> {
  const { id, text, source, published } = document;
  if (documentId(text, source, published) !== id)
    check.damage.push('its text, source or day is not what it was read with');
  const answers = await answeredStretches(file, id);
  const out = answers.find(({ start, stop }) => start >= stop || stop > text.length);
  if (out) check.damage.push(`a kept answer of ${out.reader} is on words that it does not have`);
  const claims = await storedClaims(file, id);
  for (const claim of claims) {
    const said = quoteIn(claim.body);
    if (said === null) check.damage.push(`claim ${claim.id} cannot be read`);
    else if (text.slice(said.start, said.end) !== said.quote)
      check.damage.push(`claim ${claim.id}: its words do not stand at their place in the text`);
  }
  return claims.length;
}

function quoteIn(body: string): { quote: string; start: number; end: number } | null {
  try {
    const { quote, span } = JSON.parse(body) as { quote?: unknown; span?: { start?: unknown; end?: unknown } };
    const { start, end } = span ?? {};
    return typeof quote === 'string' && typeof start === 'number' && typeof end === 'number'
      ? { quote, start, end }
      : null;
  } catch {
    return null;
  }
}

/** True where kept bytes were read again. */
async function checkArchive(file: CaseFile, document: Document, check: DocumentCheck): Promise<boolean> {
  let isRead = false;
  for (const entry of await archiveOf(file, document.id)) {
    if (entry === null) {
      check.damage.push('a row of its archive cannot be read');
      continue;
    }
    if (sha256Of(document.text) !== entry.textSha256) check.damage.push('its text is not the one that was read (hash)');
    if (entry.isKept) isRead = (await checkBytes(file, document, { entry, check })) || isRead;
    else await checkFile(entry, check);
  }
  return isRead;
}

async function checkBytes(
  file: CaseFile,
  document: Document,
  { entry, check }: { entry: ArchiveEntry; check: DocumentCheck },
): Promise<boolean> {
  const bytes = await archivedBytes(file, entry.sha256).catch(() => null);
  if (bytes === null || sha256Of(bytes) !== entry.sha256) {
    check.damage.push(`the bytes that came from ${placeOf(entry)} are not those that came (hash)`);
    return false;
  }
  const again = await textOf(bytes, entry);
  if (again === null || sha256Of(again) !== entry.textSha256) check.extractionChanged = true;
  // Its text alone can be damaged as well: what the bytes say is then on record.
  if (again !== null && again === document.text) check.extractionChanged = false;
  return true;
}

/** The text that today's reader makes of kept bytes, or null where it makes none. */
async function textOf(bytes: Uint8Array, entry: ArchiveEntry): Promise<string | null> {
  const file = entry.from === 'address' ? null : entry.asked;
  // They were written down from ReadFlags, all of whose fields but `sample` are texts.
  const flags = entry.flags as ReadFlags;
  for (const { part, outcome } of await readBytes(bytes, { file, flags, contentType: entry.headers['content-type'] }))
    if (part === entry.part && outcome.ok) return outcome.value.text;
  return null;
}

/** A file whose bytes are not kept may still lie where it was. */
async function checkFile(entry: ArchiveEntry, check: DocumentCheck): Promise<void> {
  const { from, asked, sha256 } = entry;
  if (from !== 'file' || asked === null || !existsSync(asked)) return;
  const bytes = await readFile(asked).catch(() => null);
  if (bytes && sha256Of(bytes) !== sha256) check.notes.push(`${asked} has changed since it was read`);
}

function placeOf({ from, asked, address }: ArchiveEntry): string {
  return address ?? asked ?? (from === 'text' ? 'pasted text' : 'somewhere');
}
