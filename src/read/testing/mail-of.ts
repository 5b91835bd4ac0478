export interface MailPart {
  type: string;
  content: string | Uint8Array;
  name?: string;
}

/** A message with headers and parts, as mail programs write them. */
export function mailOf(headers: Readonly<Record<string, string>>, parts: readonly MailPart[]): Buffer {
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}`);
  const body = parts.flatMap(({ type, content, name }) => [
    '--part',
    `Content-Type: ${type}`,
    ...(name === undefined ? [] : [`Content-Disposition: attachment; filename="${name}"`]),
    'Content-Transfer-Encoding: base64',
    '',
    ...(Buffer.from(content)
      .toString('base64')
      .match(/.{1,76}/g) ?? ['']),
  ]);
  return Buffer.from(
    [...lines, 'MIME-Version: 1.0', 'Content-Type: multipart/mixed; boundary="part"', '', ...body, '--part--', ''].join(
      '\r\n',
    ),
  );
}
