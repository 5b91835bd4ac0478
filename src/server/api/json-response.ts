/** An answer that is JSON already. */
export function jsonResponse(bytes: Uint8Array<ArrayBuffer>): Response {
  const headers = { 'Content-Type': 'application/json', 'Content-Length': String(bytes.byteLength) };
  return new Response(bytes, { headers });
}
