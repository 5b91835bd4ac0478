/** A page states its encoding early; the HTML standard looks at 1,024 bytes, real pages put scripts before it. Guess. */
const HEAD = 8192;

const META = /<meta[^>]{0,500}?charset\s*=\s*["']?\s*([\w:.-]{2,40})/i;
const XML = /^\s*<\?xml[^>]{0,200}?encoding\s*=\s*["']([\w:.-]{2,40})["']/i;

/** The encoding that a page names in its own head, lower case, or null. */
export function statedCharset(bytes: Uint8Array): string | null {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, HEAD)).toString('latin1');
  const found = META.exec(head) ?? XML.exec(head);
  return found?.[1]?.toLowerCase() ?? null;
}
