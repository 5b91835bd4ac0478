import { type Command, Option } from 'commander';
import { CLAIM_KINDS } from '../model/claim.ts';
import { GRADES } from '../model/decision.ts';
import { caseOption } from './case-option.ts';
import type { Console } from './console.ts';
import type { ExitCode } from './exit-codes.ts';
import { knowledgeOption } from './knowledge-option.ts';

type Done = (code: ExitCode) => void;

/** Adds `sitrep decide …` and `sitrep history`. */
export function addDecisions(program: Command, console: Console, done: Done): void {
  const decide = program
    .command('decide')
    .summary(
      'accept, reject, prefer, correct, merge, apart, split, move, add, resolve, dismiss, part, no-claim, link-row, unlink-row, grade, undo',
    )
    .description(
      'Records what you decide on what was read: who, when and why. Reports and decisions are the truth of a case; everything else follows from them, so a decision holds when a better version reads the reports again. `sitrep history` lists decisions.',
    )
    .addHelpText('after', EXAMPLES);
  const load = () => import('./commands/decide.ts');
  verb(decide, 'accept <claim...>', 'say that claims were read rightly').action(async (ids, options) =>
    done(await (await load()).onClaims('accept', ids, options, console)),
  );
  verb(decide, 'reject <claim...>', 'take claims out of every view: they were misread').action(async (ids, options) =>
    done(await (await load()).onClaims('reject', ids, options, console)),
  );
  verb(decide, 'prefer <claim...>', "count a model's claims in the place of ours of the same words").action(
    async (ids, options) => done(await (await load()).prefer(ids, options, console)),
  );
  verb(decide, 'correct <claim>', 'put fields of a claim right')
    .requiredOption('--set <field=value...>', SET_HELP)
    .action(async (id, options) => done(await (await load()).correct(id, options, console)));
  verb(decide, 'merge <incident> <incident...>', 'say that incidents are one').action(async (first, others, options) =>
    done(await (await load()).join('merge', [first, ...others], options, console)),
  );
  verb(decide, 'apart <incident> <incident...>', 'say that incidents are not one, and stay apart').action(
    async (first, others, options) => done(await (await load()).join('apart', [first, ...others], options, console)),
  );
  verb(decide, 'split <incident> <claim...>', 'take claims out of an incident, as one of their own').action(
    async (incident, claims, options) => done(await (await load()).split(incident, claims, options, console)),
  );
  verb(decide, 'move <claim> <incident>', 'put a claim into another incident').action(
    async (claim, incident, options) => done(await (await load()).move(claim, incident, options, console)),
  );
  verb(decide, 'add', 'add a claim that was missed, on words of a report')
    .requiredOption('--document <id>', 'the report (the beginning of its id, or part of its title)')
    .option('--span <start-end>', "where its words stand in the report's text, as 120-180")
    .option('--quote <words>', 'or the words themselves, if they stand there once')
    .addOption(new Option('--kind <kind>', 'what kind of claim').choices([...CLAIM_KINDS]).makeOptionMandatory())
    .option('--set <field=value...>', SET_HELP)
    .action(async (options) => done(await (await load()).add(options, console)));
  verb(decide, 'resolve <forecast> <outcome>', 'say how a forecast turned out: came-true, did-not or void').action(
    async (id, outcome, options) => done(await (await load()).resolve(id, outcome, options, console)),
  );
  verb(decide, 'dismiss <forecast>', 'say that what is proposed of a forecast does not settle it').action(
    async (id, options) => done(await (await load()).dismiss(id, options, console)),
  );
  verb(decide, 'part <claim> <whole>', 'say that a toll is part of another one of its report, or of "none"').action(
    async (id, whole, options) => done(await (await load()).part(id, whole, options, console)),
  );
  verb(decide, 'no-claim', 'say that a number of a report claims nothing that is to be coded')
    .requiredOption('--document <id>', 'the report (the beginning of its id, or part of its title)')
    .option('--span <start-end>', "where the number's words stand in the report's text, as 120-180")
    .option('--quote <words>', 'or the words themselves, if they stand there once')
    .action(async (options) => done(await (await load()).noClaim(options, console)));
  verb(decide, 'link-row <row> <incident>', "say which incident an imported dataset's row is").action(
    async (row, incident, options) => done(await (await load()).linkRow(row, incident, options, console)),
  );
  verb(decide, 'unlink-row <row> [incident]', 'say that a row is not an incident, or none of the case').action(
    async (row, incident, options) => done(await (await load()).unlinkRow(row, incident, options, console)),
  );
  verb(decide, 'grade <source> <grade>', `how reliable a source is: ${GRADES.join(', ')} (Admiralty code)`).action(
    async (source, grade, options) => done(await (await load()).grade(source, grade, options, console)),
  );
  verb(decide, 'undo <decision>', 'take a decision back; undo that to have it back').action(async (id, options) =>
    done(await (await load()).undoDecision(id, options, console)),
  );
  addHistory(program, console, done);
}

const SET_HELP = 'a field and its value, as quantity.n=23; several may follow';

function verb(decide: Command, usage: string, summary: string): Command {
  return decide
    .command(usage)
    .description(`${summary[0]?.toUpperCase()}${summary.slice(1)}.`)
    .summary(summary)
    .requiredOption('--why <text>', 'the reason, in your words')
    .option('--by <name>', 'who decides (the name you are logged in by)')
    .addOption(knowledgeOption())
    .addOption(caseOption())
    .option('--json', 'the decision and what became of it, as JSON: [{id, at, who, why, kind, ruling, fate, …}]');
}

const EXAMPLES = `
Examples:
  sitrep decide reject c-9c41 --why "the drill, not the war"
  sitrep decide accept m-44d0 --why "the built-in reader missed it"
  sitrep decide prefer m-18b2 --why "a denial, as the model has it"
  sitrep decide correct c-9c41 --set quantity.n=23 --set quantity.bound="at least" --why "page 2 has the number"
  sitrep decide correct c-9c41 --set when=2025-10-11 --set "where=Kabul, capital" --set victims=pakistan-armed-forces --why "…"
  sitrep decide merge i-3f2a i-77b0 --why "same checkpoint, same night" --by "A. Rahimi"
  sitrep decide apart i-3f2a i-77b0 --why "the second blast, an hour later"
  sitrep decide split i-3f2a c-9c41 c-0d2e --why "that was the day after"
  sitrep decide move c-9c41 i-77b0 --why "it tells of the other blast"
  sitrep decide add --document 5e4c --quote "three drivers died" --kind toll \\
      --set effect=killed --set quantity.n=3 --set victims=drivers --why "missed"
  sitrep decide resolve c-51aa came-true --why "the truce held past Friday"
  sitrep decide dismiss c-51aa --why "that strike was another group's"
  sitrep decide part c-9c41 c-0d2e --why "the two officers are among the eleven"
  sitrep decide no-claim --document 5e4c --quote "Some 400 men" --why "waiting at the gate, not harmed"
  sitrep decide link-row ucdp:502101 i-3f2a --why "the same checkpoint; UCDP has the day after"
  sitrep decide unlink-row acled:PAK1234 i-3f2a --why "the raid of the morning"
  sitrep decide grade "Northline Wire" B --why "right on four of five tolls"
  sitrep decide undo k-81c2 --why "mistook the place"

Values: numbers, null, true and JSON as they are, anything else as letters. A day is enough for a time (2025-10-11, 2025-10,
2025-10-09..2025-10-11), a name or slug for somebody, a name for a place ("Kunduz", "Kabul, capital"); several agents, targets,
parties or places are parted by ";". One field of a part: victims.role=civilians, agents.0.party=ttp.
Words and kind of a claim never change: reject it and add another.`;

function addHistory(program: Command, console: Console, done: Done): void {
  program
    .command('history')
    .summary('decisions: all, those on one thing, or those that lost their claim')
    .description(
      'Lists decisions in the order they were made; with an id (of a claim, incident, document or decision) or the name of a source, what was read and decided about that.',
    )
    .argument('[id]', 'c-…, i-…, k-…, a document, a row as ucdp:502101, or a source by name')
    .option('--orphans', 'only decisions that lost what they were about: the reports are now read otherwise')
    .addOption(knowledgeOption())
    .addOption(caseOption())
    .option('--json', 'as JSON: {of, readings, decisions: [{id, at, who, why, kind, ruling, revokedBy, holds, fate}]}')
    .action(async (id, options) => done(await (await import('./commands/history.ts')).history(id, options, console)));
}
