/** What other programs import: `import { code } from 'sitrep'`. docs/programs.md. */
export { KnowledgeError } from '../pipeline/knowledge-error.ts';
export { type CodeOptions, code, type ReportDefaults } from './code.ts';
export { type CodeManyOptions, codeMany } from './code-many.ts';
export * from './model.ts';
