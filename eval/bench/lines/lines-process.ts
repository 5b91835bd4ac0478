import { fileURLToPath } from 'node:url';
import { readExamples, variedReports } from '../varied-reports.ts';
import { runLines } from './lines-run.ts';

/** A process for one run, so that it can be held to one core: `lines-process.ts COUNT THREADS` prints a LinesRun as JSON. */
const [count, threads] = process.argv.slice(2).map(Number);
if (!count || !threads) throw new Error('lines-process.ts COUNT THREADS');
const examples = readExamples(fileURLToPath(new URL('../../../examples', import.meta.url)));
console.log(JSON.stringify(await runLines(variedReports(examples, count), threads)));
