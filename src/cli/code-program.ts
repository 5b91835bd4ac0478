import type { Command } from 'commander';
import type { Console } from './console.ts';
import { type ExitCode, usage } from './exit-codes.ts';
import { knowledgeOption } from './knowledge-option.ts';
import { addModelReaderOptions } from './model-reader-options.ts';
import { addReadFlags } from './read-flags.ts';

/** `sitrep code`, of files and as a filter. */
export function addCode(program: Command, console: Console, done: (code: ExitCode) => void): void {
  const command = program
    .command('code')
    .summary('print the claims of reports, without a case file')
    .description(
      'Prints the claims of reports without keeping anything. Files, folders, patterns, addresses, or - for standard input. With --jsonl: a filter, one JSON report a line in, one answer a line out.',
    )
    .argument(
      '[file...]',
      'text, Markdown or HTML files, folders of them, patterns, or -; with --jsonl files of lines',
    );
  addModelReaderOptions(addReadFlags(command))
    .addOption(knowledgeOption())
    .option(
      '--json',
      'as JSON: {version, reader, document, documents, claims, incidents, agreements, actors, problems}',
    )
    .option('--jsonl', 'one JSON report a line in, the same as JSON a line out, in the same order')
    .option('--threads <number>', 'with --jsonl: so many reports at once (all cores, unless given)')
    .option('--skip <lines>', 'with --jsonl: pass over so many lines, which have their answer from an earlier run', '0')
    .option('--time-limit <seconds>', 'with --jsonl: leave a report that takes longer', '60')
    .addHelpText('after', AFTER)
    .action(async (files: string[], options) => {
      if (options.jsonl)
        return done(await (await import('./commands/code-lines.ts')).codeJsonl(files, options, console));
      if (files.length === 0) throw usage('code: give a file, a folder, a pattern, - for standard input, or --jsonl');
      return done(await (await import('./commands/code.ts')).code(files, options, console));
    });
}

const AFTER = `
A report must say when it was published: in front matter, in the page's metadata, or by --published. Today is never assumed.

A line of --jsonl is {"text": "…", "published": "2025-10-15", "id": …, "title": …, "source": …, "sourceKind": …, "party": …,
"author": …, "url": …, "language": …, "markup": "none" | "markdown" | "html"}; text is needed, and published where the text does not
state it. Null is as left out, other fields are passed over. A line that gives no claims' answer is answered by
{"line": 12, "id": …, "problem": {"kind": …, "message": …, …}}: as many lines come out as went in. The exit code is then 0.

With --reader model a language model on a server of yours reads the reports as well. What it says is kept only where its words
stand in the report, beside our claims and never in their place. Nothing is sent anywhere without it.

Examples:
  sitrep code report.txt --published 2025-10-15 --source "Northline News"
  sitrep code statement.md --party pakistan --json
  sitrep code reports/ --reader model --endpoint http://127.0.0.1:11434/v1 --model qwen3 --estimate
  sitrep code --jsonl < reports.jsonl > coded.jsonl
  sitrep code --jsonl --skip $(wc -l < coded.jsonl) < reports.jsonl >> coded.jsonl    to go on where a run ended
  parallel --pipe --block 10M sitrep code --jsonl --threads 1 < reports.jsonl > coded.jsonl`;
