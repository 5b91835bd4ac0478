import { sql } from 'kysely';
import type { CaseFile } from '../case-file.ts';
import { searchWords } from '../search-words.ts';

/** Finds the keys of the claims that hold a user's words. */
export type FindWords = (file: CaseFile, text: string) => Promise<Uint32Array>;

/** As FTS5 finds them: 30 ms for a word that a tenth of a million claims have. */
export const keysWithWords: FindWords = async (file, text) => {
  const words = searchWords(text);
  if (words === null) return new Uint32Array();
  const { rows } = await sql<{ keys: string }>`SELECT json_group_array(rowid) AS keys FROM claim_words
    WHERE claim_words MATCH ${words}`.execute(file.db);
  return Uint32Array.from(JSON.parse(rows[0]?.keys ?? '[]') as number[]); // SQLite's own list of row ids
};
