/** One message of a mailbox. `bytes` is null where it has more than a message may have. */
export interface BoxedMessage {
  /** Its place in the mailbox, from 1. */
  number: number;
  /** Where its "From " line begins, and where the next one does: bytes from the start of the file. */
  start: number;
  end: number;
  bytes: Uint8Array | null;
  /** False where the file ends and no empty line does: it may be cut off, or still be written. */
  isEnded: boolean;
}

const LINE_END = 10;
/** Only the beginning of a line is looked at; one of a gigabyte is no "From " line. */
const FROM = Buffer.from('From ');
const QUOTED = /^>+From /;
const SEPARATOR = /^From \S*.{0,200}\b\d{4}\b/;

/**
 * The messages of a mailbox (mbox, RFC 4155) as they come in, never more than one held. A message begins at a line "From "
 * with a year, at the start or below an empty line; ">From " within one loses its mark, as writers put it there.
 * `at` is where in the file `chunks` begin, which must be the start of a message, and `number` the number of that one.
 */
export async function* splitMailbox(
  chunks: AsyncIterable<Uint8Array>,
  { mostBytes, at = 0, number = 1 }: { mostBytes: number; at?: number; number?: number },
): AsyncGenerator<BoxedMessage> {
  const box = new OpenMessage(at, number, mostBytes);
  for await (const lines of linesOf(chunks))
    for (const line of lines) {
      const done = box.take(line);
      if (done) yield done;
    }
  const last = box.close();
  if (last) yield last;
}

class OpenMessage {
  private readonly mostBytes: number;
  private number: number;
  private start: number;
  private at: number;
  private isOpen = false;
  private afterEmpty = true;
  private midLine = false;
  private parts: Buffer[] = [];
  private size = 0;

  constructor(at: number, number: number, mostBytes: number) {
    this.at = at;
    this.start = at;
    this.number = number;
    this.mostBytes = mostBytes;
  }

  /** A line, or a piece of a long one; gives back the message that it ends. */
  take(line: Buffer): BoxedMessage | null {
    const begins = !this.midLine && this.afterEmpty && isSeparator(line);
    const done = begins ? this.close() : null;
    if (begins) {
      this.isOpen = true;
      this.start = this.at;
    } else if (this.isOpen) this.keep(this.midLine ? line : unquoted(line));
    this.at += line.length;
    const ended = line[line.length - 1] === LINE_END;
    this.afterEmpty = !this.midLine && ended && line.length <= 2 && line.toString('latin1').trim() === '';
    this.midLine = !ended;
    return done;
  }

  close(): BoxedMessage | null {
    if (!this.isOpen) return null;
    const bytes = this.size > this.mostBytes ? null : new Uint8Array(Buffer.concat(this.parts));
    const message = { number: this.number, start: this.start, end: this.at, bytes, isEnded: this.afterEmpty };
    this.number += 1;
    this.parts = [];
    this.size = 0;
    this.isOpen = false;
    return message;
  }

  private keep(line: Buffer): void {
    this.size += line.length;
    if (this.size > this.mostBytes) this.parts = [];
    else this.parts.push(line);
  }
}

function isSeparator(line: Buffer): boolean {
  return line.subarray(0, FROM.length).equals(FROM) && SEPARATOR.test(line.subarray(0, 300).toString('latin1'));
}

function unquoted(line: Buffer): Buffer {
  return line[0] === 0x3e && QUOTED.test(line.subarray(0, 40).toString('latin1')) ? line.subarray(1) : line;
}

/** Longer lines are given in pieces. */
const LONGEST_PIECE = 64 * 1024;

/** The lines of each chunk together: a turn of the event loop for each line took five times as long. */
async function* linesOf(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Buffer[]> {
  let rest: Buffer = Buffer.alloc(0);
  for await (const chunk of chunks) {
    rest = rest.length === 0 ? Buffer.from(chunk) : Buffer.concat([rest, chunk]);
    const lines: Buffer[] = [];
    let from = 0;
    for (let end = rest.indexOf(LINE_END); end !== -1; end = rest.indexOf(LINE_END, from)) {
      lines.push(rest.subarray(from, end + 1));
      from = end + 1;
    }
    rest = rest.subarray(from);
    if (rest.length > LONGEST_PIECE) {
      lines.push(rest);
      rest = Buffer.alloc(0);
    }
    yield lines;
  }
  if (rest.length > 0) yield [rest];
}
