import type { PartyNames } from './party-names.ts';

/** "soldiers (pakistan)" and "it (pakistan-armed-forces)" with names for slugs. A lone small word that is no party's slug is left as it was written. */
export function namedSlugs(words: string, nameOf: PartyNames): string {
  return words.replace(
    /(?<=\()[a-z0-9]+(?:-[a-z0-9]+)*(?=[),])|(?<=\([^()]*, )[a-z0-9]+(?:-[a-z0-9]+)*(?=[),])/g,
    (slug) => (slug.includes('-') || nameOf.before?.(slug) ? nameOf(slug) : slug),
  );
}
