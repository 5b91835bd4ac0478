import type { Column } from '../export-format.ts';

/** What each object of the bundle stands for. */
export const STIX_COLUMNS: Pick<Column<never>, 'name' | 'type' | 'holds'>[] = [
  { name: 'id', type: 'text', holds: 'A UUIDv5 of the object’s type and our own id, the same in every export.' },
  {
    name: 'created, modified',
    type: 'time',
    holds:
      'From the reports that tell of it, never the clock: the first and the last that does. An older report that is read later moves `created`. Places and what the bundle says of itself have a fixed day.',
  },
  {
    name: 'object_marking_refs',
    type: 'text',
    holds: 'A statement that all of it is as claimed; another one on what comes from invented sample reports.',
  },
  {
    name: 'report',
    type: 'text',
    holds:
      'A report with its day and address, and in `object_refs` its notes and incidents. One without a claim is left out.',
  },
  {
    name: 'note',
    type: 'text',
    holds:
      'A claim: its words in `content`, the claim in one line in `abstract`, the claimant in `authors`; kind, stance and certainty in `labels`; where the words stand in the extension.',
  },
  { name: 'opinion', type: 'text', holds: '“disagree”, where a claimant denies an incident or a relation.' },
  {
    name: 'incident',
    type: 'text',
    holds:
      'An incident; STIX 2.1 gives it only a name and a description, so type, status, days, tolls by claimant and claim ids are in the extension, and the type in `labels`.',
  },
  {
    name: 'incident confidence',
    type: 'integer',
    holds:
      'By status, on the scale STIX gives for Admiralty credibility: corroborated 90, admitted 70, single source 50, contested 50 with two or more origins and else 30, denied 30, unconfirmed none. Which status is which is our guess.',
  },
  {
    name: 'location',
    type: 'text',
    holds:
      'A place with coordinates where it is known to a province or finer, else its country; `precision` is 25,000 m for “near”. A border or a sea has none.',
  },
  {
    name: 'sighting',
    type: 'time',
    holds:
      'When and where an incident took place: `first_seen` and `last_seen` are the first and last moment of the time told, however coarse.',
  },
  {
    name: 'identity',
    type: 'text',
    holds:
      'An actor; armed groups have the class “group”. Other names are in the description and the extension. Nobody is a threat actor or an intrusion set.',
  },
  {
    name: 'relationship',
    type: 'text',
    holds:
      'incident attributed-to and targets an identity, located-at a location; and relations between actors by our own types (“member-of”), with who asserts and who denies them. One that is only denied is left out.',
  },
  { name: 'extension-definition', type: 'text', holds: 'Names and explains the properties that we add.' },
];
