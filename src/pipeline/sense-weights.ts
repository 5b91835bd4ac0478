import { hashString, KeyIndex } from '../annotate/words/hash.ts';
import { ModelFile, type ModelHeader } from '../annotate/words/model-file.ts';
import { SENSE_ROLES } from '../claims/event/sense/clues.ts';
import { readKnowledgeBytes, WEIGHTS_FOLDER } from '../knowledge/files.ts';
import type { SenseWeights } from '../knowledge/senses.ts';

/** Fingerprint of the clues in claims/event/sense/clues.ts. */
export const SENSE_CLUES = 'sense-1';
export const SENSE_WEIGHTS = 'senses.bin';

/** Reads `weights/senses.bin`. Throws KnowledgeError where it is missing, ModelFileError where it was made for other clues. */
export function openSenseWeights(folder = WEIGHTS_FOLDER): SenseWeights {
  const file = ModelFile.open<ModelHeader>(readKnowledgeBytes(SENSE_WEIGHTS, folder), SENSE_CLUES);
  const marks = new KeyIndex(file.integers('marks'));
  const markWeights = file.floats('mark weights');
  const keys = file.integers('words');
  const words = new KeyIndex(keys);
  const wordWeights = file.floats('word weights');
  const rows = new Map<string, number>(SENSE_ROLES.map((role, r) => [role, r * keys.length]));
  return {
    mark: (name) => markWeights[marks.find(hashString(name))] ?? 0,
    word(role, word) {
      const at = words.find(hashString(word));
      return at < 0 ? 0 : (wordWeights[(rows.get(role) ?? 0) + at] ?? 0);
    },
  };
}
