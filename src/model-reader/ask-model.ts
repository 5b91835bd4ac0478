import { INSTRUCTIONS } from './instructions.ts';

/** A server that speaks the OpenAI protocol, and the model that is asked there. */
export interface Endpoint {
  /** "http://127.0.0.1:11434/v1" */
  address: string;
  model: string;
  /** Null where the server asks for none. */
  key: string | null;
  patienceMs: number;
  /** Tries after the first one, where the server is busy or fails. */
  retries: number;
  /** Tokens of one answer at most. */
  longest: number;
}

/** What came back, and what it took by the server's own count; null where it does not count. */
export interface Said {
  text: string;
  inputTokens: number | null;
  outputTokens: number | null;
}

/** Asks once, with the server's own retries. Throws with what the server said; what it costs to ask is the user's. */
export async function askModel(endpoint: Endpoint, prompt: string, signal: AbortSignal): Promise<Said> {
  const { generateText } = await import('ai');
  const { createOpenAICompatible } = await import('@ai-sdk/openai-compatible');
  const provider = createOpenAICompatible({
    name: 'endpoint',
    baseURL: endpoint.address,
    ...(endpoint.key === null ? {} : { apiKey: endpoint.key }),
  });
  const { text, usage } = await generateText({
    model: provider(endpoint.model),
    system: INSTRUCTIONS,
    prompt,
    temperature: 0,
    maxOutputTokens: endpoint.longest,
    maxRetries: endpoint.retries,
    abortSignal: AbortSignal.any([signal, AbortSignal.timeout(endpoint.patienceMs * (endpoint.retries + 1))]),
  });
  return { text, inputTokens: usage.inputTokens ?? null, outputTokens: usage.outputTokens ?? null };
}

/** What went wrong, in words for who started the server. */
export function askingProblem(error: unknown, { patienceMs, retries }: Endpoint): string {
  if (!(error instanceof Error)) return String(error);
  if (error.name === 'TimeoutError') return `no answer within ${(patienceMs * (retries + 1)) / 1000} s`;
  const last = 'lastError' in error && error.lastError instanceof Error ? error.lastError : error;
  const status = 'statusCode' in last && typeof last.statusCode === 'number' ? ` (${last.statusCode})` : '';
  return `${last.message}${status}`;
}
