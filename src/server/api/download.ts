/** A file that is written while it goes out; `name` is made of letters, digits, points and hyphens. */
export function download(
  pieces: AsyncGenerator<string | Uint8Array>,
  { name, type }: { name: string; type: string },
): Response {
  const encoder = new TextEncoder();
  const body = new ReadableStream<Uint8Array>({
    async pull(controller) {
      const { done, value } = await pieces.next();
      if (done) controller.close();
      else controller.enqueue(typeof value === 'string' ? encoder.encode(value) : value);
    },
    async cancel() {
      await pieces.return(undefined);
    },
  });
  return new Response(body, {
    headers: { 'Content-Type': type, 'Content-Disposition': `attachment; filename="${name}"` },
  });
}

/** The name of a file of a case, with the days that it was looked at from. */
export function fileName(
  shelved: { name: string },
  what: string,
  { asKnownOn, decidedBy }: { asKnownOn?: string | undefined; decidedBy?: string | undefined },
): string {
  const dot = what.indexOf('.');
  const [stem, ending] = [what.slice(0, dot), what.slice(dot + 1)];
  const days = [
    ...(asKnownOn === undefined ? [] : [`as-known-on-${asKnownOn}`]),
    ...(decidedBy === undefined ? [] : [`decided-by-${decidedBy}`]),
  ];
  return `${[shelved.name, stem, ...days].join('-')}.${ending}`;
}
