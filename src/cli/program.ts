import { Command } from 'commander';
import { addAlerts } from './alerts-program.ts';
import { addBrief } from './brief-program.ts';
import { caseOption } from './case-option.ts';
import { asKnownOnOption, decidedByOption } from './clock-options.ts';
import { addCode } from './code-program.ts';
import type { Console } from './console.ts';
import { addDecisions } from './decide-program.ts';
import { EXIT, EXIT_MEANINGS, type ExitCode } from './exit-codes.ts';
import { addExport } from './export-program.ts';
import { addFeed } from './feed-program.ts';
import { addFilters, LISTS } from './filter-options.ts';
import { addImports } from './imports-program.ts';
import { knowledgeOption, useKnowledgeOf } from './knowledge-option.ts';
import { addMcp } from './mcp-program.ts';
import { addModelReaderOptions } from './model-reader-options.ts';
import { addReadFlags } from './read-flags.ts';
import { addReread } from './reread-program.ts';
import { addServe } from './serve-program.ts';
import { addVerify } from './verify-program.ts';
import { addWatch } from './watch-program.ts';

/** Builds the command line. Each command's code is loaded when it is called: `--help` needs none of it. */
export function buildProgram(version: string, console: Console, done: (code: ExitCode) => void): Command {
  const program = new Command('sitrep')
    .description('Reads reports of an armed conflict and keeps every claim with its claimant, its doubt and its words.')
    .version(version)
    .helpCommand('help [command]', 'help on a command')
    .showHelpAfterError('(`sitrep --help` lists the commands, `sitrep help COMMAND` their options)')
    .exitOverride()
    .hook('preAction', (_, command) => useKnowledgeOf(command))
    .addHelpText('after', EXAMPLES);
  addServe(program, console, done);
  addMcp(program, console, done);
  addCode(program, console, done);
  addRead(program, console, done);
  addReread(program, console, done);
  addWatch(program, console, done);
  addShow(program, console, done);
  addExplain(program, console, done);
  addSituation(program, console, done);
  addDiff(program, console, done);
  addBrief(program, console, done);
  addExport(program, console, done);
  addFeed(program, console, done);
  addAlerts(program, console, done);
  addImports(program, console, done);
  addDecisions(program, console, done);
  addUpkeep(program, console, done);
  addVerify(program, console, done);
  addKnowledge(program, console, done);
  return program;
}

type Done = (code: ExitCode) => void;

const EXAMPLES = `
Examples:
  sitrep serve --samples                             the workbench, in a browser
  sitrep code report.txt --published 2025-10-15      the claims of one report, for reading
  cat page.html | sitrep code - --json               the same as JSON, from standard input
  sitrep code --jsonl < reports.jsonl > coded.jsonl  one JSON report a line, one answer a line, on all cores
  sitrep read reports/ "more/*.md"                   reports into ./sitrep.db
  sitrep situation                                   the whole case on a page
  sitrep show incidents --since 2025-10-09 --place Kabul
  sitrep show claims --claimant ttp --stance denies
  sitrep show incident i-3f2a                        who says how many, and in which words
  sitrep situation --as-known-on 2025-10-12          what was known by the end of that day
  sitrep diff --from 2025-10-12 --to 2025-10-13      what a day's reports changed
  sitrep explain c-9c41                              why a claim was made
  sitrep explain i-3f2a                              why reports are taken to tell of one incident
  sitrep decide reject c-9c41 --why "a drill"         your judgement, kept with who, when and why
  sitrep export > case.json                          everything, in one file
  sitrep knowledge check my-knowledge/               what is wrong in your own actors and words

Everything stays on this machine: no keys, and no network unless you name an address. Case files are SQLite files.

Exit codes:
${exitCodeLines()}`;

function exitCodeLines(): string {
  return (Object.keys(EXIT) as (keyof typeof EXIT)[])
    .map((name) => `  ${String(EXIT[name]).padEnd(4)}${EXIT_MEANINGS[name]}`)
    .join('\n');
}

function addRead(program: Command, console: Console, done: Done): void {
  const command = program
    .command('read')
    .summary('read reports into a case file')
    .description(
      'Reads reports into a case file, which is made where there is none. A report that is there already changes nothing.',
    )
    .argument(
      '<file...>',
      'reports: text, Markdown, HTML, PDF, Word (.docx), mail, mailboxes; folders, patterns, addresses, or -',
    );
  addModelReaderOptions(addReadFlags(command))
    .addOption(knowledgeOption())
    .addOption(caseOption())
    .option('--archive', 'keep the bytes of files in the case, as those of addresses are')
    .option('--json', 'the counts and problems as JSON')
    .addHelpText(
      'after',
      `
Each report is stored in one step: ^C, a crash or a power cut leaves a case with every report that was printed as added.
Give the same command again to go on. One bad file is reported; the others go in. Folders are searched at any depth for
.txt, .md, .html, .pdf, .docx, .eml, .mhtml and .mbox; hidden files and README files are passed over. An address is fetched once.

Examples:
  sitrep read reports/
  sitrep read "reports/2025-10-*.html" --source "Northline News" --case border.db`,
    )
    .action(async (files, options) => done(await (await import('./commands/read.ts')).read(files, options, console)));
}

function addShow(program: Command, console: Console, done: Done): void {
  const command = program
    .command('show')
    .summary('list what the case holds, or a page on one thing in it')
    .description(
      `Lists of the case: ${LISTS.join(', ')}; pages on one thing: incident, coded (its toll as each dataset would write it down), agreement (its clock, who asked for it, its course, who is said to have broken it), statistic (beside what the case itself adds up to, and the year before), actor, forecast; pages on the whole case: network (who stands how to whom), proposals (what waits for your answer), calibration (how forecasts turned out), gaps (what one party says another lost beside what that one admits), coverage (how many sentences came to claims, and which did not), readers (what language models read, beside the built-in reader).`,
    )
    .argument(
      '<what>',
      `${LISTS.join(', ')}; incident, coded, agreement, statistic, actor, forecast, network, proposals, calibration, gaps, coverage, or readers`,
    )
    .argument('[id]', 'of an incident, agreement, statistic, actor, forecast or report, or the beginning of it');
  addFilters(command)
    .option('--year <year>', 'network: as it is said to have been in that year')
    .option('--on <day>', 'network: as it is said to have been on that day')
    .option('--grades <scheme>', 'incidents: with their grade by admiralty or airwars, and the rule that gave it')
    .option('--scale <name>', 'calibration: icd203, or phia')
    .addOption(asKnownOnOption())
    .addOption(decidedByOption())
    .addOption(caseOption())
    .option(
      '--json',
      'as JSON: {total, undated, <list>: […]}, {incident, histories, claims}, {incident, title, tolls}, {agreement, violations, claims}, {statistic}, {actor, relations, …}, {network}, {gaps}, {coverage}, or {modelReadings}',
    )
    .addHelpText(
      'after',
      `
Examples:
  sitrep show incidents --since 2025-10-09 --until 2025-10-12
  sitrep show claims --kind toll --claimant pakistan
  sitrep show claims --stance denies --text "drone strike"
  sitrep show actors --kind "armed group"
  sitrep show actor ttp                      who leads it, who shelters it according to whom, what it claims
  sitrep show network --year 2025            who stands how to whom, and who says so
  sitrep show incident i-3f2a --case border.db
  sitrep show agreement a-db89               its clock, who asked for it, who is said to have broken it
  sitrep show violations --actor pakistan    charges of breaking a truce, and what follows from incidents
  sitrep show incident i-3f2a --grades airwars  graded by a published scheme, with the rule
  sitrep show proposals                      what waits for your answer, with the commands that give it
  sitrep show calibration --scale phia       how forecasts turned out, by analyst and outlet
  sitrep show positions --actor pakistan     demands, charges, threats, promises, denials, and what answered them
  sitrep show coded i-3f2a                   its toll as ACLED, Airwars, UCDP and we would write it down
  sitrep show gaps
  sitrep show coverage                       how much of each report came to claims
  sitrep show coverage 61322a82              its sentences, and those still to do`,
    )
    .action(async (what, id, options) =>
      done(await (await import('./commands/show.ts')).show(what, id, options, console)),
    );
}

function addExplain(program: Command, console: Console, done: Done): void {
  program
    .command('explain')
    .summary('why a claim was made, or what makes an incident one')
    .description(
      'Parses the sentence of a claim again and prints its words and arcs, the rule that made the claim, and the knowledge entries the rule leaned on. For an incident: why each telling is in, reason by reason with its weight; which others may be the same; and what forbids the rest.',
    )
    .argument('<id>', "a claim's or an incident's id, or the beginning of it: c-9c41, i-3f2a")
    .addOption(knowledgeOption())
    .addOption(caseOption())
    .option(
      '--json',
      'as JSON: {claim, document, title, sentences}, or {incident, tellings, joined, apart, brought, taken, decisions}',
    )
    .action(async (id, options) => done(await (await import('./commands/explain.ts')).explain(id, options, console)));
}

function addSituation(program: Command, console: Console, done: Done): void {
  program
    .command('situation')
    .summary('the whole case on a page')
    .description(
      'Incidents by day with tolls by claimant, agreements with their clocks, statistics, forecasts, and what it all rests on.',
    )
    .addOption(knowledgeOption())
    .addOption(asKnownOnOption())
    .addOption(decidedByOption())
    .addOption(caseOption())
    .option('--sample', 'of the invented reports that come with sitrep; kept in .sitrep/sample.db')
    .option('--json', 'as JSON')
    .action(async (options) => done(await (await import('./commands/situation.ts')).situation(options, console)));
}

function addDiff(program: Command, console: Console, done: Done): void {
  program
    .command('diff')
    .summary('what became known between two days')
    .description(
      'What reports published after one day and up to another brought: incidents and figures that are new, revised, withdrawn, confirmed by a second origin, contested; agreements begun, ended or said to be broken; each with the sentences it stands on.',
    )
    .requiredOption('--from <day>', 'what was known on this day is taken as known: 2025-10-12')
    .requiredOption('--to <day>', 'up to this day, which is included')
    .addOption(caseOption())
    .option('--json', 'as JSON: {from, to, documents, new, figures, revised, withdrawn, confirmed, contested, …}')
    .addHelpText(
      'after',
      `
Examples:
  sitrep diff --from 2025-10-12 --to 2025-10-13            the news of a day
  sitrep diff --from 2025-10-12 --to 2025-10-19 --json`,
    )
    .action(async (options) => done(await (await import('./commands/diff.ts')).diff(options, console)));
}

function addUpkeep(program: Command, console: Console, done: Done): void {
  program
    .command('rebuild')
    .summary('code the stored reports again with this version')
    .description(
      'Codes again, from their stored text, the reports that another version of sitrep, or other knowledge, coded, and derives everything again. Reports and decisions stay as they are; decisions are laid over what comes out.',
    )
    .option('--all', 'every report, whatever coded it')
    .addOption(knowledgeOption())
    .addOption(caseOption())
    .option('--json', 'the counts and problems as JSON')
    .action(async (options) => done(await (await import('./commands/rebuild.ts')).rebuildCase(options, console)));
  program
    .command('doctor')
    .summary('check the installation and the case file')
    .description('Checks Node, the knowledge and weights (with their hashes), the case file, and the terminal.')
    .addOption(knowledgeOption())
    .addOption(caseOption())
    .option('--json', 'as JSON: [{name, ok, said}]')
    .action(async (options, command: Command) => {
      const named = command.getOptionValueSource('case') === 'cli';
      done(await (await import('./commands/doctor.ts')).doctor(options, named, console));
    });
}

function addKnowledge(program: Command, console: Console, done: Done): void {
  const knowledge = program
    .command('knowledge')
    .summary('check files of knowledge, ours or your own')
    .description(
      'What sitrep knows of actors and words is data in files. `--knowledge DIR` lays a folder of your own over it for one command; `sitrep knowledge check DIR` says what is wrong in that folder.',
    );
  knowledge
    .command('check')
    .summary('every fault, with file and line')
    .description(
      'Checks shape, unknown fields, doubled slugs and names, parents and allies that nobody knows, codes of countries, days the wrong way round, words in two lists. Prints FILE:LINE: what is wrong, and ends with 1; or how much of what there is.',
    )
    .argument('[dir]', 'a folder of your own, of the same shape as knowledge/; without it, ours')
    .option('--json', 'as JSON: {faults: [{file, line, message}], counts}')
    .addHelpText(
      'after',
      `
A folder of your own needs only the files that you change or add, and in them only what is new:

  my-knowledge/actors/groups/mine.yaml
    - slug: ttp                    one that we have: your names are added to ours
      aliases: [Tehreek Taliban]
    - slug: northern-shield        a new one
      name: Northern Shield
      countries: [ML]

\`replace: true\` in an entry forgets ours, \`remove: true\` takes it out. docs/knowledge.md says what each file holds.

Examples:
  sitrep knowledge check
  sitrep knowledge check my-knowledge/ && sitrep read reports/ --knowledge my-knowledge/`,
    )
    .action(async (folder, options) =>
      done(await (await import('./commands/knowledge.ts')).checkFolder(folder, options, console)),
    );
}
