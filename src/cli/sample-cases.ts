import { fileURLToPath } from 'node:url';

/** The invented reports that the package brings, a case each; the same folders from `src/` and from `dist/`. */
export const SAMPLES: readonly { name: string; title: string; reports: string }[] = [
  ['pak-afghan-2025-10', 'Pakistan and Afghanistan, October 2025 (sample)'],
  ['drc-goma-2025-01', 'Goma, January 2025 (sample)'],
  ['myanmar-2025', 'Myanmar, 2025 (sample)'],
  ['ukraine-drones-2025', 'Ukraine, drones, 2025 (sample)'],
].map(([name = '', title = '']) => ({
  name,
  title,
  reports: fileURLToPath(new URL(`../../examples/${name}`, import.meta.url)),
}));
