import { readKnowledgeBytes, WEIGHTS_FOLDER } from './files.ts';

/** The files of `weights/` that `annotate/` reads sentences with. */
export interface WeightBytes {
  wordClasses: Uint8Array;
  tagger: Uint8Array;
  parser: Uint8Array;
  lemmas: Uint8Array;
  letterCase: Uint8Array;
}

let opened: WeightBytes | undefined;

/**
 * Reads the weights once for the process; hand the result to `loadSyntax` of `annotate/`. Throws KnowledgeError for a
 * missing file.
 */
export function openSyntax(folder = WEIGHTS_FOLDER): WeightBytes {
  if (folder === WEIGHTS_FOLDER && opened !== undefined) return opened;
  const bytes = {
    wordClasses: readKnowledgeBytes('word-classes.bin', folder),
    tagger: readKnowledgeBytes('tagger.bin', folder),
    parser: readKnowledgeBytes('parser.bin', folder),
    lemmas: readKnowledgeBytes('lemmas.tsv', folder),
    letterCase: readKnowledgeBytes('case.bin', folder),
  };
  if (folder === WEIGHTS_FOLDER) opened = bytes;
  return bytes;
}
