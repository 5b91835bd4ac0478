import type { OpenAPIHono } from '@hono/zod-openapi';
import { fetchPage } from '../../fetch/fetch-page.ts';
import type { Arrival } from '../../model/archived.ts';
import { STANDARD_INPUT } from '../../pipeline/find-inputs.ts';
import { serve } from '../api/operation.ts';
import type { Wanted } from '../readings/readings.ts';
import { uploadedFiles } from '../readings/uploaded-files.ts';
import type { Served } from '../served.ts';

export function addReadingRoutes(app: OpenAPIHono, { shelf, readings, now }: Served): void {
  serve(app, 'readings', async ({ params }) => {
    shelf.get(params.case);
    return { readings: readings.of(params.case) };
  });
  serve(app, 'read', async ({ params, body }) => {
    const shelved = shelf.get(params.case);
    const { flags } = body;
    const wanted = body.from === 'text' ? pasted(body.text) : fetched(body.address, flags.source !== undefined, now);
    return readings.begin(shelved, { ...wanted, flags });
  });
  serve(app, 'readFiles', async ({ params, context }) => {
    const shelved = shelf.get(params.case);
    const { given, flags } = await readings.takeIn(() => uploadedFiles(context.req.raw));
    return readings.begin(shelved, {
      labels: given.map(({ name }) => name),
      flags,
      fetches: false,
      get: async () => ({ given }),
    });
  });
  serve(app, 'reading', async ({ params }) => readings.get(params.case, params.id));
  serve(app, 'stopReading', async ({ params }) => readings.stop(params.case, params.id));
}

function pasted(text: string): Omit<Wanted, 'flags'> {
  const bytes = new TextEncoder().encode(text);
  return { labels: ['pasted text'], fetches: false, get: async () => ({ given: [{ name: STANDARD_INPUT, bytes }] }) };
}

function fetched(address: string, isSourceGiven: boolean, now: () => string): Omit<Wanted, 'flags'> {
  return {
    labels: [address],
    fetches: true,
    async get(stop) {
      const page = await fetchPage(address, stop);
      if (!page.ok) return { given: [{ name: STANDARD_INPUT, problem: page.problem }] };
      const { bytes, address: url, status, headers } = page.value;
      const source = new URL(url).hostname.replace(/^www\./, '');
      const arrival: Arrival = { from: 'address', asked: address, address: url, status, headers, at: now() };
      return { given: [{ name: STANDARD_INPUT, bytes, arrival }], flags: isSourceGiven ? { url } : { url, source } };
    },
  };
}
