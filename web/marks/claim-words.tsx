import { namedSlugs } from '../../src/publish/words/named-slugs.ts';
import { useCase } from '../api/case-context.tsx';
import { partyNames } from '../words/party-names.ts';

/** What is claimed, in words, with names where the record has slugs: "fighters (Taliban)". */
export function ClaimWords({ words }: { words: string }) {
  const { overview } = useCase();
  return <>{namedSlugs(words, partyNames(overview?.parties ?? []))}</>;
}
