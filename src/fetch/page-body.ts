import type { IncomingMessage } from 'node:http';
import { Readable, type Transform } from 'node:stream';
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib';

const UNPACK: Readonly<Record<string, () => Transform>> = {
  gzip: createGunzip,
  'x-gzip': createGunzip,
  deflate: createInflate,
  br: createBrotliDecompress,
};

/**
 * The body, unpacked and otherwise as it came; null where it is larger than it may be, packed or unpacked, which is
 * noticed as it comes in. Throws where it cannot be unpacked or does not come.
 */
export async function pageBody(
  response: IncomingMessage,
  { mostBytes, signal }: { mostBytes: number; signal: AbortSignal },
): Promise<Uint8Array | null> {
  const packing = (response.headers['content-encoding'] ?? 'identity').trim().toLowerCase();
  const unpack = UNPACK[packing];
  if (!unpack && packing !== 'identity') throw new Error(`packed as ${packing}`);
  if (Number(response.headers['content-length'] ?? 0) > mostBytes) return null;
  const sound = await bytesOf(unpack ? unpackedBy(unpack(), response, mostBytes) : response, { mostBytes, signal });
  // In memory of its own, not the pool of small buffers, so that it can be handed to another thread.
  return sound && new Uint8Array(sound);
}

function unpackedBy(unpack: Transform, response: IncomingMessage, mostBytes: number): Readable {
  let packed = 0;
  response.on('data', (chunk: Buffer) => {
    packed += chunk.length;
    // Bytes that unpack to nothing would never be counted.
    if (packed > mostBytes) response.destroy(new Error('too large'));
  });
  response.on('error', (error) => unpack.destroy(error));
  response.on('aborted', () => unpack.destroy(new Error('broken off')));
  return response.pipe(unpack);
}

async function bytesOf(
  stream: Readable,
  { mostBytes, signal }: { mostBytes: number; signal: AbortSignal },
): Promise<Buffer | null> {
  const parts: Buffer[] = [];
  let size = 0;
  const stop = () => stream.destroy(new Error('stopped'));
  signal.addEventListener('abort', stop, { once: true });
  try {
    for await (const part of Readable.from(stream)) {
      size += part.length;
      if (size > mostBytes) return null;
      parts.push(part);
    }
    return Buffer.concat(parts);
  } finally {
    signal.removeEventListener('abort', stop);
    stream.destroy();
  }
}
