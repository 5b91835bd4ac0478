import { createContext, type ReactNode, useContext, useMemo } from 'react';
import type { Overview, PartyMark } from '../../src/contract/case.ts';

/** The case in view, the day it is looked at from, and its sides. */
export interface CaseInView {
  name: string;
  clocks: { asKnownOn?: string; decidedBy?: string };
  /** Null until it has come. */
  overview: Overview | null;
  /** The side of this slug; null for third parties and the unnamed. */
  partyOf(slug: string | null): PartyMark | null;
}

const Context = createContext<CaseInView | null>(null);

export function CaseProvider({
  name,
  asKnownOn,
  decidedBy,
  overview,
  children,
}: {
  name: string;
  asKnownOn: string | undefined;
  decidedBy: string | undefined;
  overview: Overview | null;
  children: ReactNode;
}) {
  const value = useMemo((): CaseInView => {
    const parties = new Map(overview?.parties.map((party) => [party.slug, party]));
    return {
      name,
      clocks: { ...(asKnownOn === undefined ? {} : { asKnownOn }), ...(decidedBy === undefined ? {} : { decidedBy }) },
      overview,
      partyOf: (slug) => (slug === null ? null : (parties.get(slug) ?? null)),
    };
  }, [name, asKnownOn, decidedBy, overview]);
  return <Context value={value}>{children}</Context>;
}

/** Only within a case. */
export function useCase(): CaseInView {
  const value = useContext(Context);
  if (!value) throw new Error('useCase outside of a case');
  return value;
}

/** The day that the case in view is known on: the one looked at, else that of the last report; null before the overview has come. */
export function useKnownOn(): string | null {
  const { clocks, overview } = useCase();
  return clocks.asKnownOn ?? overview?.reports.at(-1)?.day ?? null;
}
