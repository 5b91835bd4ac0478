/** The training kernels and their memory; addresses handed to the kernels are in bytes. */
import wabtInit from 'wabt';
import { trainingKernels } from './kernels/training-kernels.ts';

export interface TrainingKernels {
  f32: Float32Array;
  product(
    w: number,
    x: number,
    xStep: number,
    y: number,
    yStep: number,
    rows: number,
    cols: number,
    tokens: number,
  ): void;
  outer(
    g: number,
    dy: number,
    dyStep: number,
    x: number,
    xStep: number,
    rows: number,
    cols: number,
    tokens: number,
  ): void;
  gates(g: number, before: number, cell: number, tanhCell: number, hidden: number, bytes: number): void;
  adam(
    w: number,
    g: number,
    m: number,
    s: number,
    e: number,
    n: number,
    rate: number,
    scale: number,
    ema: number,
  ): void;
}

/** 128 MB: six copies of the parameters and the activations of one sentence. */
const PAGES = 2048;

export async function trainingMemory(): Promise<TrainingKernels> {
  const wabt = await wabtInit();
  const { buffer } = wabt.parseWat('training.wat', trainingKernels(PAGES), { simd: true }).toBinary({});
  const { exports } = new WebAssembly.Instance(new WebAssembly.Module(buffer));
  const { memory } = exports;
  if (!(memory instanceof WebAssembly.Memory)) throw new Error('the training kernels export no memory');
  // WebAssembly exports carry no types; training-kernels.ts declares the four functions with these parameters
  return { ...(exports as unknown as TrainingKernels), f32: new Float32Array(memory.buffer) };
}
