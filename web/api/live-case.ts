import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import type { ChangedEvent } from '../../src/contract/case.ts';
import { useCase } from './case-context.tsx';
import { addressOf } from './client.ts';

/**
 * Learns of reports and decisions that came in elsewhere. The page does not jump: `arrived` counts them until `show` is called.
 * What this page changes itself is asked for again at once and is not counted.
 */
export function useLiveCase(): { arrived: number; show: () => void } {
  const { name, overview } = useCase();
  const client = useQueryClient();
  const [latest, setLatest] = useState<ChangedEvent | null>(null);
  const seen = useRef<ChangedEvent | null>(null);
  useEffect(() => {
    const events = new EventSource(addressOf('events', { params: { case: name } }));
    events.addEventListener('changed', (event) => {
      const changed = JSON.parse(event.data) as ChangedEvent; // our own server's, held to the contract
      seen.current ??= changed;
      setLatest(changed);
    });
    return () => {
      events.close();
      seen.current = null;
      setLatest(null);
    };
  }, [name]);
  const before = seen.current;
  const isShown = latest !== null && overview?.revision === latest.revision;
  if (isShown) seen.current = latest;
  const arrived =
    latest && before && !isShown ? latest.documents - before.documents + (latest.decisions - before.decisions) : 0;
  return {
    arrived: Math.max(arrived, 0),
    show: () => {
      seen.current = latest;
      void client.invalidateQueries({ queryKey: [name] });
    },
  };
}
