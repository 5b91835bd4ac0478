import { openActors } from '../../../knowledge/actors.ts';
import { openCodebooks } from '../../../knowledge/codebooks.ts';
import { openCountryCodes } from '../../../knowledge/export-codes.ts';
import { openedOnce } from '../../../knowledge/files.ts';

let names: { of: unknown; byIso: ReadonlyMap<string, string> } | null = null;

/** What a country is called in knowledge/actors/states.yaml, by ISO 3166-1 alpha-2; null where it has none of that code. */
export function countryName(iso: string): string | null {
  const { states } = openActors();
  if (names?.of !== states)
    names = {
      of: states,
      byIso: new Map([...states.values()].flatMap((s) => (s.iso === null ? [] : [[s.iso, s.name] as const]))),
    };
  return names.byIso.get(iso) ?? null;
}

/** What a dataset calls a country, so that rows of both can be joined on it: "DR Congo (Zaire)" to UCDP. */
export function countryNameIn(dataset: 'acled' | 'ucdp', iso: string): string | null {
  return openCountryCodes()[iso]?.[`${dataset}_name`] ?? countryName(iso);
}

const codebooks = openedOnce(() => openCodebooks());

/** ISO 3166-1 alpha-3 of an alpha-2 code. */
export function alpha3Of(iso: string): string | null {
  return codebooks().alpha3.get(iso) ?? null;
}
