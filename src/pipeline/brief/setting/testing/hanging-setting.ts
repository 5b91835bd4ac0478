import { scriptBeside } from '../../../start-thread.ts';
import { setInThread } from '../set-in-thread.ts';

/** The setting process with a thread that does what its pages say, in the place of setting them. */
setInThread(scriptBeside(import.meta.url, 'hanging-thread'));
