/** What `openEngine` throws where an edited or missing file cannot be used; its message names file, line and field. */
export { KnowledgeError } from '../knowledge/knowledge-error.ts';
