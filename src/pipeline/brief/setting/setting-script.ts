import { scriptBeside } from '../../start-thread.ts';
import { setInThread } from './set-in-thread.ts';

/** The process that sets one PDF. Only `pdfInProcess` starts it. */
setInThread(scriptBeside(import.meta.url, 'setting-thread'));
