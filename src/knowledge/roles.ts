import { z } from 'zod';
import { CLAIMANT_AS, type ClaimantAs } from '../model/who.ts';
import { ROLE_CLASSES } from './actor-schema.ts';
import { openedOnce, readKnowledgeYaml } from './files.ts';

export const RoleEntry = z.strictObject({
  role: z.string(),
  class: z.enum(ROLE_CLASSES),
  as: z.enum(CLAIMANT_AS),
  sided: z.boolean(),
  office: z.string().optional(),
  one: z.array(z.string()),
  many: z.array(z.string()),
  not_before: z.array(z.string()).default([]),
});
export type RoleEntry = z.infer<typeof RoleEntry>;

export const TitleEntry = z.strictObject({ role: z.string().nullable(), words: z.array(z.string()) });
export const PersonNames = z.strictObject({
  particles: z.array(z.string()),
  endings: z.array(z.string()),
  given: z.array(z.string()),
});
const RoleFiles = z.strictObject({ roles: z.array(RoleEntry), titles: z.array(TitleEntry), personNames: PersonNames });
type RoleFiles = z.infer<typeof RoleFiles>;

export type RoleClass = RoleEntry['class'];

export interface RoleKnowledge {
  files: RoleFiles;
  byName: ReadonlyMap<string, RoleEntry>;
  particles: ReadonlySet<string>;
  endings: ReadonlySet<string>;
  givenNames: ReadonlySet<string>;
}

function readRoleFiles(): RoleFiles {
  return {
    roles: readKnowledgeYaml('roles/roles.yaml', z.array(RoleEntry)),
    titles: readKnowledgeYaml('roles/titles.yaml', z.array(TitleEntry)),
    personNames: readKnowledgeYaml('roles/person-names.yaml', PersonNames),
  };
}

export function indexRoles(files: RoleFiles): RoleKnowledge {
  return {
    files,
    byName: new Map(files.roles.map((entry) => [entry.role, entry])),
    particles: new Set(files.personNames.particles),
    endings: new Set(files.personNames.endings),
    givenNames: new Set(files.personNames.given.map((name) => name.toLowerCase())),
  };
}

/** The roles of this package's knowledge/; read once. Throws KnowledgeError where a file does not fit its schema. */
export const openRoles = openedOnce((): RoleKnowledge => indexRoles(readRoleFiles()));

/** In what capacity somebody of this role speaks: 'unnamed' where the role is unknown. */
export function speaksAs(roles: RoleKnowledge, role: string | null): ClaimantAs {
  return (role === null ? null : roles.byName.get(role)?.as) ?? 'unnamed';
}
