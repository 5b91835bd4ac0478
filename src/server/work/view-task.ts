import type { AnswerOf } from '../../contract/routes.ts';
import type { CaseFile } from '../../ledger/case-file.ts';
import { claimsAtPlaces, keysWithWords } from '../../ledger/claim-search.ts';
import { incidentDossier } from '../../pipeline/incident-dossier.ts';
import { modelsOfReport } from '../../pipeline/model-reading/models-of-report.ts';
import { claimRows } from '../../publish/claim-rows.ts';
import { reportPage } from '../../publish/report-page.ts';
import { nextAfter } from '../api/cursor.ts';
import { notFound } from '../api/request-problem.ts';
import type { Task, View } from './task.ts';

export type ViewAnswer<V extends View> = AnswerOf<V['kind']>;

/** Throws RequestProblem where a report is gone. */
export async function viewOf<V extends View>(file: CaseFile, view: V): Promise<ViewAnswer<V>> {
  return (await made(file, view)) as ViewAnswer<V>; // each kind gives what the operation of its name answers
}

async function made(file: CaseFile, view: View): Promise<ViewAnswer<View>> {
  switch (view.kind) {
    case 'claims': {
      const { total } = view.found;
      const { rows, rejected } = await claimsAtPlaces(file, view.found);
      const next = nextAfter(view.offset, rows.length, total);
      return { rows: await claimRows(file, rows, rejected), total, offset: view.offset, next };
    }
    case 'incident':
      return incidentDossier(file, view.incident, view.near);
    case 'document': {
      const page = await reportPage(file, view.document);
      if (!page) throw notFound('report', view.document);
      return { ...page, models: await modelsOfReport(file, view.document) };
    }
  }
}

/** What the threads for views are asked for, of an open case. */
export function performView(
  file: CaseFile,
  task: Extract<Task, { kind: 'view' | 'words' }>,
): Promise<Uint8Array<ArrayBuffer>> {
  return task.kind === 'view' ? viewAsJson(file, task.view) : wordsAsBytes(file, task.text);
}

async function wordsAsBytes(file: CaseFile, text: string): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array((await keysWithWords(file, text)).buffer as ArrayBuffer); // made of a list, never shared
}

/** The same as JSON: a thread hands bytes over, where objects would be copied one by one. */
async function viewAsJson(file: CaseFile, view: View): Promise<Uint8Array<ArrayBuffer>> {
  return new TextEncoder().encode(JSON.stringify(await viewOf(file, view)));
}
