import type { PdfPages } from '../../../publish/brief/pdf/pdf-pages.ts';

/** What the process that sets a PDF is sent, once. */
export interface ToSetting {
  pages: PdfPages;
  /** Of the whole process, in MB. */
  memoryMb: number;
}

/** What it sends back, once. */
export type FromSetting =
  | { kind: 'set'; pdf: Uint8Array }
  | { kind: 'failed'; message: string }
  | { kind: 'too large' };
