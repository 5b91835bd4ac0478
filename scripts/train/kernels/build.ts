/** Assembles the reading kernels into src/annotate/parser/kernel-code.ts. usage: tsx scripts/train/kernels/build.ts */
import { writeFileSync } from 'node:fs';
import wabtInit from 'wabt';
import { readingKernels } from './reading-kernels.ts';

const wabt = await wabtInit();
const { buffer } = wabt.parseWat('reading-kernels.wat', readingKernels, { simd: true }).toBinary({});
const lines = Buffer.from(buffer)
  .toString('base64')
  .match(/.{1,110}/g);
if (lines === null) throw new Error('the kernels assembled to nothing');
const target = new URL('../../../src/annotate/parser/kernel-code.ts', import.meta.url);
writeFileSync(
  target,
  `/** WebAssembly made by scripts/train/kernels/build.ts from reading-kernels.ts; do not edit. */
export const KERNEL_CODE =
${lines.map((line) => `  '${line}'`).join(' +\n')};
`,
);
console.log(buffer.length, 'bytes of wasm');
