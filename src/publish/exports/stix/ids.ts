import { hash } from 'node:crypto';

/** Ours alone: the specification keeps 00abedb4-… for observables (STIX 2.1 §2.9). */
const NAMESPACE = Buffer.from('5f3d1b0e8a5c4c0e9b1ad6e07c2f4a91', 'hex');

export type StixId = `${string}--${string}`;

/** The same for the same record in every export: a UUIDv5 (RFC 9562 §5.5) of type and key, so that no two types share one. */
export function stixId(type: string, key: string): StixId {
  const bytes = hash('sha1', Buffer.concat([NAMESPACE, Buffer.from(`${type}:${key}`, 'utf8')]), 'buffer').subarray(
    0,
    16,
  );
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x50;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = bytes.toString('hex');
  return `${type}--${[hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-')}`;
}

/** First or last millisecond of a day or minute in UTC, as STIX writes moments: "2025-10-11T00:00:00.000Z". */
export function moment(iso: string, edge: 'first' | 'last' = 'first'): string {
  const [day = '', clock] = iso.split('T');
  const minute = clock ? clock.slice(0, 5) : edge === 'first' ? '00:00' : '23:59';
  return `${day}T${minute}:${edge === 'first' ? '00.000' : '59.999'}Z`;
}
