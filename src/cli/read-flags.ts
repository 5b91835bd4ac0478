import type { Command } from 'commander';
import { Option } from 'commander';
import { SOURCE_KINDS } from '../model/document.ts';
import type { ReadFlags } from '../pipeline/read-input.ts';

/** What may be said about a report that does not say it itself; a file's own word wins. */
export function addReadFlags(command: Command): Command {
  return command
    .option(
      '--published <date>',
      'when the report was published, as 2025-10-15 or 2025-10-15T13:00Z; or metadata: the day a PDF or Word file says it was made',
    )
    .option('--title <text>', 'its title')
    .option('--source <name>', 'who published it, as "Northline News"')
    .addOption(new Option('--source-kind <kind>', 'what kind of desk that is').choices([...SOURCE_KINDS]))
    .option('--party <slug>', 'the side of the conflict that the source speaks for, as pakistan')
    .option('--author <name>', 'who wrote it')
    .option('--url <address>', 'where it stands on the web')
    .option('--language <code>', 'its language, as en');
}

export function readFlagsOf(options: ReadFlags): ReadFlags {
  const { published, title, source, sourceKind, party, author, url, language } = options;
  return { published, title, source, sourceKind, party, author, url, language };
}
