import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { openCodebooks } from '../src/knowledge/codebooks.ts';
import { type CompiledKnowledge, recordReads } from '../src/knowledge/compiled.ts';
import { openDatasets } from '../src/knowledge/datasets.ts';
import {
  openAcledCodes,
  openAcledGroups,
  openCountryCodes,
  openGdeltCodes,
  openMucCodes,
  openPloverCodes,
  openUcdpCodes,
} from '../src/knowledge/export-codes.ts';
import { functionWords } from '../src/knowledge/function-words.ts';
import { furniture } from '../src/knowledge/furniture.ts';
import { openGradeSchemes } from '../src/knowledge/grades.ts';
import { openLikelihoodScales } from '../src/knowledge/likelihood-scales.ts';
import { loadCodebooks } from '../src/knowledge/numbers.ts';
import { openOffices } from '../src/knowledge/offices.ts';
import { openWording } from '../src/knowledge/wording.ts';
import { BRIEF_LANGUAGES } from '../src/model/brief.ts';
import { openEngine } from '../src/pipeline/engine.ts';

/** Everything that is read from the YAML of `knowledge/`; to be asked once, before anything else has read it. */
export function compileKnowledge(): CompiledKnowledge {
  return recordReads(() => {
    openEngine();
    functionWords();
    furniture();
    loadCodebooks();
    openCodebooks();
    openAcledCodes();
    openAcledGroups();
    openCountryCodes();
    openDatasets();
    openGdeltCodes();
    openMucCodes();
    openPloverCodes();
    openUcdpCodes();
    openGradeSchemes();
    openLikelihoodScales();
    openOffices();
    for (const language of BRIEF_LANGUAGES) openWording(language);
  });
}

/** `npm run compile:knowledge`, a part of `npm run build`: the quick-loading form of the YAML, into `dist/`. */
if (process.argv[1] === import.meta.filename) {
  const compiled = compileKnowledge();
  writeFileSync(fileURLToPath(new URL('../dist/knowledge.json', import.meta.url)), JSON.stringify(compiled));
}
