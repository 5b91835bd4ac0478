import { openRoles } from '../../../knowledge/roles.ts';

/** Words that civilians and fighters alike go by: they leave open who was hurt. */
const OPEN = new Set(['people', 'men', 'victims', 'captives', 'members']);

/** What those of a role are to datasets that tell the dead apart. */
export function harmedAs(role: string | null): 'combatant' | 'civilian' | 'unknown' {
  if (role === null || OPEN.has(role)) return 'unknown';
  const kind = openRoles().byName.get(role)?.class;
  if (kind === 'civilian') return 'civilian';
  return kind?.endsWith('combatant') || kind === 'leader' ? 'combatant' : 'unknown';
}
