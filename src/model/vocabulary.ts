// The words that claims are coded with. They stand apart from their schemas, which no page of the workbench loads.

/** One taxonomy; the crosswalks to ACLED, UCDP, CAMEO, PLOVER and MUC-4 are data in knowledge/. */
export const INCIDENT_TYPES = [
  'armed clash',
  'armed attack',
  'air strike',
  'drone strike',
  'shelling',
  'bombing',
  'suicide bombing',
  'mine or IED',
  'assassination',
  'abduction',
  'hostage taking',
  'execution',
  'torture',
  'sexual violence',
  'looting',
  'arson',
  'property destruction',
  'territory captured',
  'territory lost',
  'withdrawal',
  'deployment',
  'arrest',
  'surrender',
  'weapons seizure',
  'protest',
  'riot',
  'crackdown',
  'cyber attack',
  'blockade',
  'border closure',
  'ceasefire',
  'ceasefire violation',
  'agreement',
  'talks',
  'visit',
  'diplomatic upgrade',
  'diplomatic downgrade',
  'sanctions',
  'aid',
  'prisoner release',
  'cooperation',
  'concession',
  'investigation',
  'restriction',
  'expulsion',
  'resignation',
] as const;

export const RELATION_TYPES = [
  'part of',
  'leads',
  'speaks for',
  'member of',
  'also known as',
  'allied with',
  'aligned with',
  'patron of',
  'hostile to',
  'distinct from',
  'shelters',
  'operates from',
  'governs',
  'borders',
  'mediates between',
  'succeeded',
  'recognises',
] as const;

export const STANCES = [
  'states',
  'admits',
  'claims',
  'accuses',
  'denies',
  'suspects',
  'demands',
  'threatens',
  'promises',
  'predicts',
  'assesses',
  'condemns',
  'urges',
  'declines',
] as const;

export const EFFECTS = ['killed', 'injured', 'missing', 'captured', 'displaced', 'destroyed'] as const;

export const AGREEMENT_TYPES = ['ceasefire', 'peace deal', 'talks', 'diplomatic ties'] as const;

/** Where an accord stands in its course. 'broken' is what somebody says or does, never what a clock says. */
export const ACCORD_TURNS = ['announced', 'in force', 'extended', 'expired', 'broken'] as const;

/** What a figure over a period counts: people by what befell them, 'destroyed' things, or incidents. */
export const MEASURES = [
  'deaths',
  'injuries',
  'casualties',
  'missing',
  'captured',
  'arrests',
  'abductions',
  'surrenders',
  'displaced',
  'destroyed',
  'incidents',
] as const;

export const CLAIM_KINDS = [
  'incident',
  'toll',
  'responsibility',
  'agreement',
  'relation',
  'position',
  'forecast',
  'statistic',
] as const;

/**
 * `negated`: the claimant says it is not so. `unclear`: the claimant says it is not known.
 * `conditional`: only if something else. `hedged`: reportedly, suspected, may.
 */
export const CERTAINTIES = ['asserted', 'hedged', 'conditional', 'unclear', 'negated'] as const;

/** Whose losses a figure counts, seen from who gives it. */
export const LOSSES_ABOUT = ['own', 'adversary', 'other'] as const;

export const BOUNDS = [
  'exact',
  'at least',
  'more than',
  'at most',
  'less than',
  'about',
  'range',
  'vague',
  'none',
] as const;

export const CLAIMANT_AS = [
  'party',
  'official',
  'spokesperson',
  'analyst',
  'witness',
  'media',
  'organisation',
  'unnamed',
  'narrator',
] as const;
