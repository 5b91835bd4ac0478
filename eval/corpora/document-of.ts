import type { Document } from '../../src/model/document.ts';

/** A record of a corpus as the document that a user would have added: its text and the day it was published. */
export function documentOf(record: {
  id: string;
  text: string;
  date: string;
  title?: string | null;
  source?: string | null;
}): Document {
  return {
    id: record.id,
    title: record.title ?? null,
    text: record.text,
    published: record.date,
    publishedFrom: 'file',
    source: record.source ?? null,
    sourceKind: null,
    party: null,
    author: null,
    url: null,
    language: 'en',
    format: 'text',
    file: null,
    sample: false,
  };
}
