import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A server that speaks the OpenAI protocol on a port of its own, and answers with what `drafts` gives for the words it is shown. */
export interface ModelServer {
  address: string;
  /** The words it was shown, question by question. */
  asked: string[];
  close(): void;
}

/** Each answer counts as 1,000 tokens in and 100 out. */
export async function startModelServer(
  drafts: (prompt: string, model: string) => readonly unknown[],
): Promise<ModelServer> {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    let body = '';
    request.on('data', (part) => (body += part));
    request.on('end', () => {
      const { messages, model } = JSON.parse(body);
      const prompt: string = messages.at(-1).content;
      asked.push(prompt);
      const content = JSON.stringify({ claims: drafts(prompt, model) });
      const message = { index: 0, finish_reason: 'stop', message: { role: 'assistant', content } };
      const usage = { prompt_tokens: 1_000, completion_tokens: 100, total_tokens: 1_100 };
      response
        .writeHead(200, { 'Content-Type': 'application/json' })
        .end(JSON.stringify({ id: 'x', object: 'chat.completion', created: 1, model, choices: [message], usage }));
    });
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  // A TCP server's address is of this shape.
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://127.0.0.1:${port}/v1`,
    asked,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
