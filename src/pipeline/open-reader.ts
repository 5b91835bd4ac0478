import { type Engine, openEngine } from './engine.ts';
import { useKnowledgeOver as layKnowledgeOver } from './user-knowledge.ts';

let open: { knowledge: string | null; engine: Engine } | null = null;

/**
 * The engine of this thread, opened when it is first asked for and kept; another folder of the user's own knowledge opens it
 * anew. Throws KnowledgeError.
 */
export function openReader(knowledge: string | null): Engine {
  if (open?.knowledge === knowledge) return open.engine;
  open = null;
  layKnowledgeOver(knowledge);
  open = { knowledge, engine: openEngine() };
  return open.engine;
}
