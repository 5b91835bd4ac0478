/** Asked for by the headline and by the strips alike, so that one answer serves both while nothing is brushed. */
export const LEDE_TOLLS = { limit: 12 } as const;
