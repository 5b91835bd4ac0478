import { formsOf, type NamedForm, namingOf, putForms } from '../../ledger/case-claims.ts';
import type { CaseFile } from '../../ledger/case-file.ts';
import { knownActors } from '../../ledger/find-situation.ts';
import { putActors, type StoredActor } from '../../ledger/situation.ts';
import { actorProfile } from '../../reconcile/actor-records.ts';
import type { Engine } from '../engine.ts';

/** What came or is otherwise than before, and what is no more; by id. */
export interface Changed {
  changed: string[];
  gone: string[];
}

interface Naming {
  /** Whom these reports named before. */
  before: readonly string[];
  /** Whom they name now, by report. */
  forms: ReadonlyMap<string, readonly NamedForm[]>;
  engine: Engine;
}

/** Puts together anew the records of those whom some reports name or named. */
export async function updateActors(file: CaseFile, { before, forms, engine }: Naming): Promise<Changed> {
  const { db } = file;
  await putForms(db, forms);
  const named = new Set([...before, ...[...forms.values()].flat().map(({ actor }) => actor)]);
  // Whose office is named for the first or last time is a state or is none.
  const owners = await knownActors(db, [...named].flatMap(ownersOf));
  const slugs = [...new Set([...named, ...owners])].sort();
  const actors: StoredActor[] = [];
  for (const slug of slugs) {
    const own = await formsOf(db, slug);
    if (own.length === 0) continue;
    const { claims, offices } = await namingOf(db, slug);
    const facts = (of: string) => engine.actors.bySlug.get(of) ?? null;
    actors.push({ ...actorProfile(slug, own, facts, () => offices), mentions: claims });
  }
  await putActors(db, slugs, actors);
  const left = new Set(actors.map(({ slug }) => slug));
  return { changed: [...left], gone: slugs.filter((slug) => !left.has(slug)) };
}

/** "a-b-c" may be an office of "a-b" or of "a". */
function ownersOf(slug: string): string[] {
  const parts = slug.split('-');
  return parts.slice(1).map((_, at) => parts.slice(0, at + 1).join('-'));
}
