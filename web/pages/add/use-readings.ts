import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import type { Reading, ReadingFlags } from '../../../src/contract/reading.ts';
import { useCase } from '../../api/case-context.tsx';
import { type ApiFailure, addressOf, ask } from '../../api/client.ts';

/** What was handed over for a reading; kept so that what failed for want of a date can be read again with one. */
export type Given =
  | { from: 'text'; text: string; flags: ReadingFlags }
  | { from: 'address'; address: string; flags: ReadingFlags }
  | { from: 'files'; files: readonly File[]; flags: ReadingFlags };

/** Events tell of each report as it is done; asking again covers for them where they do not come through. */
const ASK_AGAIN_MS = 1_500;

export function isOver({ state }: Reading): boolean {
  return state === 'done' || state === 'stopped' || state === 'failed';
}

/** Readings of the case since the server was started, as they go on. */
export function useReadings() {
  const { name } = useCase();
  const client = useQueryClient();
  const key = [name, 'readings'];
  const query = useQuery<{ readings: Reading[] }, ApiFailure>({
    queryKey: key,
    queryFn: ({ signal }) => ask('readings', { params: { case: name } }, signal),
    refetchInterval: ({ state }) => (state.data?.readings.some((one) => !isOver(one)) ? ASK_AGAIN_MS : false),
  });
  useEffect(() => {
    const events = new EventSource(addressOf('events', { params: { case: name } }));
    events.addEventListener('reading', () => void client.invalidateQueries({ queryKey: [name, 'readings'] }));
    return () => events.close();
  }, [name, client]);

  const over = query.data?.readings.filter(isOver).length;
  const known = useRef(over);
  useEffect(() => {
    // Whatever the other pages show of the case is out of date now.
    if (over !== undefined && known.current !== undefined && over > known.current)
      void client.invalidateQueries({ predicate: ({ queryKey: [of, what] }) => of === name && what !== 'readings' });
    known.current = over;
  }, [over, client, name]);
  return query;
}

/** Hands over text, an address or files; `onTaken` is told of the reading that it started. */
export function useGive(onTaken: (reading: Reading, given: Given) => void) {
  const { name } = useCase();
  const client = useQueryClient();
  return useMutation<Reading, ApiFailure, Given>({
    mutationFn: (given) => {
      const params = { case: name };
      if (given.from !== 'files') return ask('read', { params, body: given });
      const form = new FormData();
      form.set('flags', JSON.stringify(given.flags));
      for (const file of given.files) form.append('files', file, file.name);
      return ask('readFiles', { params, form });
    },
    onSuccess: (reading, given) => {
      onTaken(reading, given);
      return client.invalidateQueries({ queryKey: [name, 'readings'] });
    },
  });
}

export function useStop() {
  const { name } = useCase();
  const client = useQueryClient();
  return useMutation<Reading, ApiFailure, string>({
    mutationFn: (id) => ask('stopReading', { params: { case: name, id } }),
    onSettled: () => client.invalidateQueries({ queryKey: [name, 'readings'] }),
  });
}
