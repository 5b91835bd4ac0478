#!/usr/bin/env node
import { processConsole } from './console.ts';
import { runCommandLine } from './run-command-line.ts';

// Not process.exit: that would cut what is still on its way to a pipe.
process.exitCode = await runCommandLine(process.argv.slice(2), processConsole());
