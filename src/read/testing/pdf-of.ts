import { deflateSync } from 'node:zlib';

/** Text at a place of a page, in points from its lower left corner. */
export interface Drawn {
  text: string;
  x: number;
  y: number;
  size?: number;
  /** Operators before it, as PDF writes them: "1 1 1 rg" paints it white. */
  before?: string;
  /** And behind it: "1 1 1 rg 0 0 600 800 re f" covers it. */
  after?: string;
}

export interface PdfMade {
  pages: readonly (readonly Drawn[])[];
  /** How far its pages are turned to be shown. */
  rotate?: number;
  info?: Record<string, string>;
  /** Marks it as locked with a password that nobody has. */
  locked?: boolean;
  /** How often the first page stands among the pages. */
  copies?: number;
  /** So many megabytes of spaces lie packed in front of each page's content. */
  packedMb?: number;
}

/** A small PDF of Courier letters (each 0.6 of its size wide), so that tests need no files of others. */
export function pdfOf({ pages, info = {}, rotate = 0, locked = false, copies = 1, packedMb = 0 }: PdfMade): Buffer {
  const objects: string[] = [];
  const add = (body: string) => objects.push(body);
  const kids = [...Array<number>(copies - 1).fill(0), ...pages.keys()].map((at) => `${4 + at * 2} 0 R`);
  add('<< /Type /Catalog /Pages 2 0 R >>');
  add(`<< /Type /Pages /Kids [${kids.join(' ')}] /Count ${kids.length} >>`);
  add('<< /Type /Font /Subtype /Type1 /BaseFont /Courier /Encoding /WinAnsiEncoding >>');
  for (const [at, drawn] of pages.entries()) {
    const content = drawn
      .map(
        ({ text, x, y, size = 10, before = '', after = '' }) =>
          `q ${before} BT /F1 ${size} Tf ${x} ${y} Td (${escaped(text)}) Tj ET ${after} Q`,
      )
      .join('\n');
    add(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Rotate ${rotate} /Resources << /Font << /F1 3 0 R >> >> /Contents ${5 + at * 2} 0 R >>`,
    );
    add(packedMb === 0 ? streamOf(content, '') : streamOf(packed(content, packedMb), '/Filter /FlateDecode'));
  }
  const infoAt = objects.length + 1;
  add(
    `<< ${Object.entries(info)
      .map(([name, value]) => `/${name} (${escaped(value)})`)
      .join(' ')} >>`,
  );
  const lock = '00'.repeat(32);
  if (locked) add(`<< /Filter /Standard /V 1 /R 2 /P -4 /O <${lock}> /U <${lock}> >>`);
  let body = '%PDF-1.4\n';
  const offsets = objects.map((object, at) => {
    const offset = body.length;
    body += `${at + 1} 0 obj\n${object}\nendobj\n`;
    return offset;
  });
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  const lockEntry = locked ? `/Encrypt ${objects.length} 0 R /ID [<00> <00>]` : '';
  body += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R /Info ${infoAt} 0 R ${lockEntry} >>\nstartxref\n${body.length}\n%%EOF\n`;
  return Buffer.from(body, 'latin1');
}

function streamOf(content: string, filter: string): string {
  return `<< /Length ${content.length} ${filter} >>\nstream\n${content}\nendstream`;
}

function packed(content: string, megabytes: number): string {
  const spaces = Buffer.alloc(megabytes * 1024 * 1024, ' ');
  return deflateSync(Buffer.concat([spaces, Buffer.from(content, 'latin1')]), { level: 1 }).toString('latin1');
}

function escaped(text: string): string {
  return text.replace(/[\\()]/g, (mark) => `\\${mark}`);
}

/** Lines one below the other, from `y` down. */
export function column(
  lines: readonly string[],
  at: { x: number; y: number; size?: number; leading?: number },
): Drawn[] {
  const { x, y, size = 10, leading = size * 1.2 } = at;
  return lines.map((text, line) => ({ text, x, y: y - line * leading, size }));
}
