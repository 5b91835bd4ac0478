/** A user's own knowledge: laid over ours before an engine is opened. Throws KnowledgeError. */
export { useKnowledgeOver } from '../knowledge/files.ts';
