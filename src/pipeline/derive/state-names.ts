/** What a case file notes of its own deriving, by name. */

/** Raised whenever the same claims may give another situation: what an older version derived is then made anew. */
export const DERIVATION = { name: 'derivation', version: '6' } as const;

/** When the last report was published, as parts that hang on it took it. */
export const LAST_REPORT = 'last report';

/** The joints that decisions are about, and the incidents that were made of them. */
export const DECIDED = 'decided joints';
