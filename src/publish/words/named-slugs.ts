/** A name for a slug; `before` is null for those that the case has no name of. */
export interface SlugNames {
  (slug: string): string;
  before?(slug: string): string | null;
}

/** "same day (2025-10-17)" names nobody. */
const A_DAY = /^\d{4}-\d{2}(-\d{2})?$/;

/** "soldiers (pakistan)" and "it (pakistan-armed-forces)" with names for slugs. A lone small word that is no party's slug is left as it was written. */
export function namedSlugs(words: string, nameOf: SlugNames): string {
  return words.replace(
    /(?<=\()[a-z0-9]+(?:-[a-z0-9]+)*(?=[),])|(?<=\([^()]{0,80}, )[a-z0-9]+(?:-[a-z0-9]+)*(?=[),])/g,
    (slug) => (!A_DAY.test(slug) && (slug.includes('-') || nameOf.before?.(slug)) ? nameOf(slug) : slug),
  );
}

/** By the names that a case has; a slug without one stays as it is. */
export function slugNames(named: readonly { slug: string; name: string }[]): SlugNames {
  const names = new Map(named.map(({ slug, name }) => [slug, name]));
  return Object.assign((slug: string) => names.get(slug) ?? slug, {
    before: (slug: string) => names.get(slug) ?? null,
  });
}
