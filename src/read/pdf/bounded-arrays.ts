/** A page's content is some hundred kilobytes, an embedded font some megabytes; a file of 2 kB can unpack to gigabytes. Guess. */
const MOST_MB = 64;
const MOST = MOST_MB * 1024 * 1024;

export const UNPACKS_TO_MORE = `a part of it unpacks to more than ${MOST_MB} MB`;

let refused = 0;

/** How often something was refused in this thread. pdf.js as a rule passes over what it cannot unpack, and leaves the page blank. */
export function timesRefused(): number {
  return refused;
}

function refusal(): RangeError {
  refused += 1;
  return new RangeError(UNPACKS_TO_MORE);
}

/**
 * Bounds what a stream of a PDF may unpack to, in this thread from now on. pdf.js has no bound of its own, and V8's limit on a
 * thread's memory does not count arrays of bytes: 2.4 kB of a file took 2.3 GB. It unpacks by the platform's stream and,
 * where that fails, into an array that it doubles; so both are bounded. Only a thread that does nothing but take files apart
 * may call it. `Buffer`s, which other readers use, are not touched.
 */
export function boundArrays(): void {
  const proxy: Uint8ArrayConstructor = new Proxy(Uint8Array, {
    construct(target, args: unknown[], asked) {
      const [length] = args;
      if (typeof length === 'number' && length > MOST) throw refusal();
      return Reflect.construct(target, args, asked === proxy ? target : asked) as object;
    },
  });
  globalThis.Uint8Array = proxy;
  globalThis.DecompressionStream = BoundedDecompression;
}

const Unbounded = globalThis.DecompressionStream;

class BoundedDecompression implements DecompressionStream {
  readonly readable: DecompressionStream['readable'];
  readonly writable: DecompressionStream['writable'];

  constructor(format: ConstructorParameters<typeof DecompressionStream>[0]) {
    const inner = new Unbounded(format);
    let length = 0;
    const counted = new TransformStream<Uint8Array, Uint8Array>({
      transform(chunk, controller) {
        length += chunk.byteLength;
        if (length > MOST) throw refusal();
        controller.enqueue(chunk);
      },
    });
    this.writable = inner.writable;
    this.readable = inner.readable.pipeThrough(counted);
  }
}
