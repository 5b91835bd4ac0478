import { type Command, Option } from 'commander';

/** Said in `--help` of every command that reads. */
export function knowledgeOption(): Option {
  return new Option(
    '--knowledge <dir>',
    'your own knowledge, laid over ours: actors, words, places (docs/knowledge.md)',
  );
}

/** Before any command that was given `--knowledge`: what it opens, it opens with that folder over ours. */
export async function useKnowledgeOf(command: Command): Promise<void> {
  const { knowledge } = command.opts<{ knowledge?: string }>();
  const { useKnowledgeOver } = await import('../pipeline/user-knowledge.ts');
  useKnowledgeOver(knowledge ?? null);
}
