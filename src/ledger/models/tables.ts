import type { Generated } from 'kysely';

/** An answer of a model on a stretch of a report, [start, stop) in UTF-16 code units; `asked` is the hash of what it was asked. */
export interface ModelAnswerTable {
  key: Generated<number>;
  document: string;
  /** "model:qwen3" */
  reader: string;
  instructions: number;
  asked: string;
  start: number;
  stop: number;
  text: string;
  input_tokens: number | null;
  output_tokens: number | null;
  at: string;
}

/** One row for each time a model's reading of a report was made; `resolved_by` is the built-in reader that said what its words mean. */
export interface ModelReadingTable {
  key: Generated<number>;
  document: string;
  reader: string;
  instructions: number;
  resolved_by: string;
  run: number;
  at: string;
  claims: number;
  /** Stretches without a usable answer. */
  unread: number;
  body: string;
}

export interface ModelClaimTable {
  key: Generated<number>;
  id: string;
  document: string;
  reader: string;
  start: number;
  body: string;
}

export interface ModelTables {
  model_answers: ModelAnswerTable;
  model_readings: ModelReadingTable;
  model_claims: ModelClaimTable;
}
