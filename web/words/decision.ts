import type { DecisionRequest } from '../../src/contract/decision.ts';

type Kind = DecisionRequest['kind'];

/** What a person is about to do, as the title of the question why; and what was done, once it is. */
const WORDS: Record<Kind, { does: string; done: string; why: string }> = {
  accept: { does: 'Accept the claim', done: 'Claim accepted', why: 'as the report says' },
  reject: { does: 'Reject the claim', done: 'Claim rejected', why: 'misread' },
  correct: { does: 'Correct the claim', done: 'Claim corrected', why: 'misread' },
  merge: { does: 'Merge incidents', done: 'Incidents merged', why: 'the same event' },
  apart: { does: 'Keep incidents apart', done: 'Kept apart', why: 'not the same event' },
  split: { does: 'Split off claims', done: 'Claims split off', why: 'another event' },
  move: { does: 'Move the claim', done: 'Claim moved', why: 'of another incident' },
  add: { does: 'Add a claim', done: 'Claim added', why: 'not read' },
  resolve: { does: 'Settle the forecast', done: 'Forecast settled', why: 'as the case shows' },
  dismiss: { does: 'Dismiss the evidence', done: 'Evidence dismissed', why: 'does not settle it' },
  part: { does: 'Say what it is part of', done: 'Part of another figure', why: 'counted in it' },
  prefer: {
    does: 'Count the model’s claim instead',
    done: 'The model’s claim counts',
    why: 'the model read it rightly',
  },
  'no claim': { does: 'Say that it is no claim', done: 'No claim', why: 'nothing to code' },
  'link row': { does: 'Say that the row is this incident', done: 'Row taken for the incident', why: 'the same event' },
  'unlink row': { does: 'Say that the row is another event', done: 'Row not taken for it', why: 'another event' },
  grade: { does: 'Grade the source', done: 'Source graded', why: 'by its record' },
};

export function doesWords(kind: Kind): string {
  return WORDS[kind].does;
}

export function doneWords(kind: Kind): string {
  return WORDS[kind].done;
}

/** A short reason to begin with, which the person may change. */
export function usualWhy(kind: Kind): string {
  return WORDS[kind].why;
}
