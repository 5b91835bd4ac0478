import { createContext, type ReactNode, useContext, useEffect, useMemo, useRef, useState } from 'react';

/** One key, or two one after the other ("g s"), with what it does in words. */
export interface KeyBinding {
  keys: string;
  does: string;
  run: () => void;
}

interface Registry {
  add(group: string, bindings: readonly KeyBinding[]): () => void;
  groups: readonly { group: string; bindings: readonly KeyBinding[] }[];
}

const Context = createContext<Registry | null>(null);
/** The second key of a pair has to come this soon. */
const PAIR_MS = 1_200;

/** Listens for keys once for the whole page. Fields that are typed into, and pressed modifiers, keep their keys. */
export function KeysProvider({ children }: { children: ReactNode }) {
  const [groups, setGroups] = useState<Registry['groups']>([]);
  const current = useRef(groups);
  current.current = groups;
  const pending = useRef<{ key: string; at: number } | null>(null);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented || isTyping(event.target)) return;
      const first = pending.current && event.timeStamp - pending.current.at < PAIR_MS ? pending.current.key : null;
      const all = current.current.flatMap(({ bindings }) => bindings).reverse();
      const found =
        (first ? all.find(({ keys }) => keys === `${first} ${event.key}`) : undefined) ??
        all.find(({ keys }) => keys === event.key);
      pending.current = all.some(({ keys }) => keys.startsWith(`${event.key} `))
        ? { key: event.key, at: event.timeStamp }
        : null;
      if (!found) return;
      event.preventDefault();
      found.run();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
  const registry = useMemo(
    (): Registry => ({
      groups,
      add: (group, bindings) => {
        const entry = { group, bindings };
        setGroups((now) => [...now, entry]);
        return () => setGroups((now) => now.filter((each) => each !== entry));
      },
    }),
    [groups],
  );
  return <Context value={registry}>{children}</Context>;
}

/** Fields that letters are typed into, or that choose by them. */
const TYPED = 'input:not([type=checkbox], [type=radio], [type=range]), textarea, select';

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || target.matches(TYPED));
}

/** Keys that hold while the caller is on the page. What was added later comes first. */
export function useKeys(group: string, bindings: readonly KeyBinding[]): void {
  const registry = useContext(Context);
  const latest = useRef(bindings);
  latest.current = bindings;
  const add = useRef(registry?.add);
  add.current = registry?.add;
  const shape = bindings.map(({ keys, does }) => `${keys} ${does}`).join('\n');
  // The bindings themselves change at each drawing; only their keys and words are told anew.
  // biome-ignore lint/correctness/useExhaustiveDependencies: `shape` stands for the bindings
  useEffect(
    () =>
      add.current?.(
        group,
        latest.current.map(({ keys, does }, at) => ({ keys, does, run: () => latest.current[at]?.run() })),
      ),
    [group, shape],
  );
}

export function useKeyGroups(): Registry['groups'] {
  return useContext(Context)?.groups ?? [];
}
