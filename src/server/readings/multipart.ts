import { RequestProblem } from '../api/request-problem.ts';

/** One part of a form; `bytes` is null where it has more than a part may have. */
export interface Part {
  name: string;
  filename: string | null;
  bytes: Uint8Array | null;
}

export interface PartLimits {
  /** Of one part; what is beyond is passed over. */
  partBytes: number;
  /** Of the whole body; beyond it the body is not read on. */
  allBytes: number;
}

/** So much a part's own headers may have: a name, and no more. */
const HEADER_BYTES = 16 * 1024;

/** The parts of a multipart/form-data body as they come in, without ever holding more than the limits say. Throws RequestProblem. */
export async function* partsOf(
  body: AsyncIterable<Uint8Array>,
  contentType: string,
  { partBytes, allBytes }: PartLimits,
): AsyncGenerator<Part> {
  const input = new Input(body, allBytes);
  const delimiter = Buffer.from(`\r\n--${boundaryOf(contentType)}`);
  await input.until(delimiter, () => undefined);
  for (;;) {
    const mark = await input.take(2);
    if (mark === '--') return;
    if (mark !== '\r\n') throw broken();
    const headers = new Kept(HEADER_BYTES);
    await input.until(END_OF_HEADERS, headers.add);
    const { name, filename } = disposition(headers.bytes()?.toString('utf8') ?? '');
    const content = new Kept(partBytes);
    await input.until(delimiter, content.add);
    yield { name, filename, bytes: content.bytes() };
  }
}

const END_OF_HEADERS = Buffer.from('\r\n\r\n');

/** A body that is read chunk by chunk, and searched. */
class Input {
  // The first boundary has no line end before it.
  private rest = Buffer.from('\r\n');
  private seen = 0;
  private readonly chunks: AsyncIterator<Uint8Array>;
  private readonly most: number;

  constructor(body: AsyncIterable<Uint8Array>, most: number) {
    this.chunks = body[Symbol.asyncIterator]();
    this.most = most;
  }

  /** Gives away everything up to a delimiter, and passes over that. */
  async until(delimiter: Buffer, give: (bytes: Buffer) => void): Promise<void> {
    for (;;) {
      const at = this.rest.indexOf(delimiter);
      if (at >= 0) {
        give(this.rest.subarray(0, at));
        this.rest = this.rest.subarray(at + delimiter.length);
        return;
      }
      // A delimiter may have begun at the very end.
      const sure = Math.max(0, this.rest.length - delimiter.length + 1);
      give(this.rest.subarray(0, sure));
      this.rest = this.rest.subarray(sure);
      await this.more();
    }
  }

  async take(count: number): Promise<string> {
    while (this.rest.length < count) await this.more();
    const taken = this.rest.subarray(0, count).toString('latin1');
    this.rest = this.rest.subarray(count);
    return taken;
  }

  private async more(): Promise<void> {
    const { done, value } = await this.chunks.next().catch((error: unknown) => {
      throw broken(error);
    });
    if (done) throw broken();
    this.seen += value.byteLength;
    if (this.seen > this.most) throw tooMuch(this.most);
    this.rest = Buffer.concat([this.rest, value]);
  }
}

/** Bytes of one part, up to a limit. */
class Kept {
  private readonly parts: Buffer[] = [];
  private size = 0;
  private readonly most: number;

  constructor(most: number) {
    this.most = most;
  }

  readonly add = (bytes: Buffer): void => {
    this.size += bytes.length;
    if (this.size > this.most) this.parts.length = 0;
    else if (bytes.length > 0) this.parts.push(bytes);
  };

  bytes(): Buffer | null {
    if (this.size > this.most) return null;
    // In a buffer of its own, not in the pool of small ones, so that it can be handed to another thread.
    const whole = Buffer.from(new ArrayBuffer(this.size));
    let at = 0;
    for (const part of this.parts) at += part.copy(whole, at);
    return whole;
  }
}

function boundaryOf(contentType: string): string {
  const [, quoted, plain] =
    /^multipart\/form-data\s*;.*?\bboundary=(?:"([^"]{1,200})"|([^\s;]{1,200}))/i.exec(contentType) ?? [];
  const boundary = quoted ?? plain;
  if (boundary === undefined)
    throw new RequestProblem('bad request', 'Files come as multipart/form-data, in parts named "files".', 'files');
  return boundary;
}

function disposition(headers: string): { name: string; filename: string | null } {
  const line = headers.split('\r\n').find((each) => /^content-disposition:/i.test(each)) ?? '';
  const value = (of: string) => new RegExp(`;\\s*${of}="((?:[^"\\\\]|\\\\.)*)"`, 'i').exec(line)?.[1];
  const name = value('name');
  if (name === undefined) throw broken();
  // Browsers write a quotation mark so, and other programs with a backslash before it.
  const filename = value('filename')
    ?.replaceAll('%22', '"')
    .replace(/\\(["\\])/g, '$1');
  return { name, filename: filename ?? null };
}

function broken(cause?: unknown): RequestProblem {
  const problem = new RequestProblem(
    'bad request',
    'The upload broke off, or is no multipart/form-data. Please send it again.',
    'files',
  );
  problem.cause = cause;
  return problem;
}

export function tooMuch(most: number): RequestProblem {
  return new RequestProblem(
    'too large',
    `At most ${Math.floor(most / 1024 / 1024)} MB can be sent at once; send it in parts.`,
    'files',
  );
}
