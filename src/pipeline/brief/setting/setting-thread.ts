import { parentPort, workerData } from 'node:worker_threads';
import type { PdfPages } from '../../../publish/brief/pdf/pdf-pages.ts';
import { setPdf } from '../../../publish/brief/pdf/set-pdf.ts';

/** The thread of the setting process that sets. Only `setInThread` starts it, with `PdfPages`. */
parentPort?.postMessage(await setPdf(workerData as PdfPages));
