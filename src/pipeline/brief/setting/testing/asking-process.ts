import { pdfInProcess } from '../pdf-in-process.ts';

/** A process that asks for a PDF that never comes; its argument is where the setting process notes its number. */
const [, , pages = ''] = process.argv;
await pdfInProcess({ dated: null, pages }, undefined, new URL('./hanging-setting.ts', import.meta.url));
