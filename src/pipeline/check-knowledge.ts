/** What is wrong in files of knowledge, ours or a user's, file by file. */
export { checkKnowledge, type Fault } from '../knowledge/check/check-knowledge.ts';
