import { KERNEL_CODE } from './kernel-code.ts';

/** Addresses are in bytes; steps between rows likewise and may be negative. */
export interface Kernels {
  dense(
    w: number,
    scale: number,
    bias: number,
    x: number,
    xStep: number,
    out: number,
    outStep: number,
    panels: number,
    pairs: number,
    tokens: number,
  ): void;
  lstm(
    pre: number,
    preStep: number,
    wh: number,
    scale: number,
    out: number,
    outStep: number,
    cell: number,
    gates: number,
    zero: number,
    hidden: number,
    tokens: number,
  ): void;
  score(
    rows: number,
    count: number,
    bytes: number,
    hidden: number,
    w: number,
    scale: number,
    bias: number,
    out: number,
    panels: number,
  ): void;
  add(a: number, b: number, out: number, bytes: number): void;
}

/** The kernels and their memory, handed out from the bottom up and never given back. */
export class KernelMemory {
  readonly kernels: Kernels;
  private readonly memory: WebAssembly.Memory;
  private top = 64;
  f32: Float32Array;
  i16: Int16Array;
  i32: Int32Array;

  constructor() {
    const code = Uint8Array.from(atob(KERNEL_CODE), (c) => c.charCodeAt(0));
    const { exports } = new WebAssembly.Instance(new WebAssembly.Module(code));
    if (!(exports.memory instanceof WebAssembly.Memory)) throw new Error('the reading kernels export no memory');
    this.memory = exports.memory;
    // WebAssembly exports carry no types; reading-kernels.ts declares these four with these parameters
    this.kernels = exports as unknown as Kernels;
    this.f32 = new Float32Array(this.memory.buffer);
    this.i16 = new Int16Array(this.memory.buffer);
    this.i32 = new Int32Array(this.memory.buffer);
  }

  /** A fresh stretch of zeros, 64-byte aligned; returns its byte address. Views taken before are stale afterwards. */
  take(bytes: number): number {
    const at = this.top;
    this.top += (bytes + 63) & ~63;
    const missing = this.top - this.memory.buffer.byteLength;
    if (missing > 0) {
      this.memory.grow(Math.ceil(missing / 65536));
      this.f32 = new Float32Array(this.memory.buffer);
      this.i16 = new Int16Array(this.memory.buffer);
      this.i32 = new Int32Array(this.memory.buffer);
    }
    return at;
  }
}
