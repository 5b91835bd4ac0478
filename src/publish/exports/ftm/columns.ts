import type { Column } from '../export-format.ts';

/** What each schema of the file stands for. */
export const FTM_COLUMNS: Pick<Column<never>, 'name' | 'type' | 'holds'>[] = [
  {
    name: 'id',
    type: 'text',
    holds:
      '`sitrep-`, what it is, and our own id, the same in every export (its SHA-1 where it has letters that FollowTheMoney does not allow).',
  },
  {
    name: 'PublicBody, Organization, Person, LegalEntity',
    type: 'text',
    holds:
      'An actor: states and their institutions are public bodies, armed groups and media organisations; a people is a LegalEntity. `classification` has our kind, `weakAlias` descriptions, `proof` the reports. No topics.',
  },
  {
    name: 'Article',
    type: 'text',
    holds:
      'A report: title, author, publisher, publishedAt, language, sourceUrl, and the keyword “invented sample” where it is one; not its text.',
  },
  {
    name: 'Note',
    type: 'text',
    holds:
      'A claim: the claim in one line in `name`, its words in `description`, stance and certainty in `summary` and `keywords`, the event and the claimant in `entity`, its report in `proof`.',
  },
  { name: 'Mention', type: 'text', holds: 'An actor whom claims of a report name, with the words by which they do.' },
  {
    name: 'Event',
    type: 'text',
    holds:
      'An incident or an accord: summary with type and status, tolls by claimant and claim ids in `description`, startDate and endDate as finely as told (“2031-02”), location, country, addressEntity, involved, proof, sourceUrl.',
  },
  {
    name: 'Address',
    type: 'text',
    holds: 'A place; coordinates where it is known to a province or finer, how finely in `remarks`.',
  },
  {
    name: 'UnknownLink',
    type: 'text',
    holds:
      'The part somebody is said to have had in an incident (`role`), and relations without a schema of their own.',
  },
  {
    name: 'Directorship, Membership, Representation, Succession',
    type: 'text',
    holds:
      '“leads”, “member of” and “part of”, “speaks for”, “succeeded”: role, status (stated, alleged, disputed), days on which it is said to have held, who says so and who denies it in `summary`. A relation that is only denied is left out.',
  },
];
