import type { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
import type { z } from 'zod';
import { caseProblemFrom } from '../ledger/case-problem.ts';
import { safeLine } from '../publish/terminal/safe-text.ts';
import { RequestProblem } from '../server/api/request-problem.ts';
import type { McpCases } from './mcp-cases.ts';

interface ToolParts<I extends z.ZodObject, O extends z.ZodObject> {
  name: string;
  title: string;
  description: string;
  input: I;
  output: O;
  /** Throws RequestProblem, whose message says what to ask instead. */
  answer(asked: z.output<I>, cases: McpCases): Promise<{ data: z.output<O>; lines: string[] }>;
}

/** A tool, ready to be offered by a server on some cases. */
export type Tool = (server: McpServer, cases: McpCases) => void;

/** Everything here looks and changes nothing, on this machine alone. */
const ANNOTATIONS = { readOnlyHint: true, idempotentHint: true, openWorldHint: false, destructiveHint: false };

export function defineTool<I extends z.ZodObject, O extends z.ZodObject>(tool: ToolParts<I, O>): Tool {
  const { name, title, description, input, output } = tool;
  return (server, cases) => {
    const config = { title, description, inputSchema: input, outputSchema: output, annotations: ANNOTATIONS };
    server.registerTool<z.ZodObject, z.ZodObject>(name, config, async (asked: unknown) => {
      try {
        // The server has checked it against the same schema.
        const { data, lines } = await tool.answer(asked as z.output<I>, cases);
        return { structuredContent: data, content: [{ type: 'text' as const, text: lines.join('\n') }] };
      } catch (error) {
        return { isError: true, content: [{ type: 'text' as const, text: problemWords(error) }] };
      }
    });
  };
}

function problemWords(error: unknown): string {
  const ofCase = caseProblemFrom(error, 'the case file');
  if (error instanceof RequestProblem || ofCase) return safeLine((ofCase ?? (error as Error)).message);
  console.error(error);
  return 'Sitrep itself failed on this; what the server wrote to its standard error says more. Nothing was changed.';
}
