import { actorsMeant, withNaming } from '../../ledger/find-situation.ts';
import { actorView } from '../../pipeline/actor-view.ts';
import { actorPage } from '../../publish/terminal/actor-page.ts';
import { knownLines } from '../../publish/terminal/known-on.ts';
import { safeJson, safeLine } from '../../publish/terminal/safe-text.ts';
import { type Console, printLines } from '../console.ts';
import { EXIT, type ExitCode } from '../exit-codes.ts';
import { theOne } from '../the-one.ts';
import type { DerivedCase } from '../with-case.ts';
import { dayOf } from './show-incident.ts';

/** `sitrep show actor ID`: relations and offices over time, what it claims, and what others make of it. */
export async function showActor(file: DerivedCase, id: string, json: boolean, console: Console): Promise<ExitCode> {
  const candidates = (await actorsMeant(file, id, 10)).map((actor) => ({ ...actor, id: actor.slug }));
  const { id: slug } = theOne(candidates, id, 'actor', (each) => `${each.slug}  ${safeLine(each.name)}`);
  const [record] = await actorsMeant(file, slug, 1);
  if (!record) throw new Error(`actor ${slug} was there a moment ago`);
  const view = await actorView(file, await withNaming(file, record));
  if (json) await console.out(`${safeJson(JSON.stringify({ ...dayOf(file), ...view }))}\n`);
  else await printLines(console, [...knownLines(file.knownOn, console.page), ...actorPage(view, console.page)]);
  return EXIT.ok;
}
