import type { FightingRecord, Network, RelationEnd, RelationVoice } from '../../model/relation-record.ts';

/**
 * The network with no more than `most` claims, incidents and voices listed of what two sides do to each other, and how many
 * more there are. Of voices the first of each sort stays, so that what is said plainly and by others is still seen to be.
 */
export function shortened(network: Network, most: number): Network {
  const byPair = new Map(network.fighting.map((record) => [pairKey(record.subject, record.object), record]));
  const fighting = network.fighting.map((record) => {
    const long = Math.max(record.claims.length, record.incidents.length, record.asserted.length, record.denied.length);
    const back = byPair.get(pairKey(record.object, record.subject));
    return long > most ? shortRecord(record, back, most) : record;
  });
  return { ...network, fighting };
}

function pairKey(subject: RelationEnd, object: RelationEnd): string {
  return JSON.stringify([subject.slug ?? subject.name, object.slug ?? object.name]);
}

function shortRecord(record: FightingRecord, back: FightingRecord | undefined, most: number): FightingRecord {
  const { claims, incidents, object } = record;
  const asserted = shortVoices(record.asserted, object, most);
  const denied = shortVoices(record.denied, object, most);
  const both = { claims: common(claims, back?.claims), incidents: common(incidents, back?.incidents) };
  return {
    ...record,
    claims: claims.slice(0, most),
    incidents: incidents.slice(0, most),
    asserted,
    denied,
    more: {
      claims: Math.max(0, claims.length - most),
      incidents: Math.max(0, incidents.length - most),
      asserted: record.asserted.length - asserted.length,
      denied: record.denied.length - denied.length,
      both,
    },
  };
}

function shortVoices(voices: readonly RelationVoice[], object: RelationEnd, most: number): RelationVoice[] {
  const seen = new Set<string>();
  const stays = voices.filter((voice, at) => {
    const sort = `${voice.as} ${voice.hedged} ${voice.party === object.party}`;
    const isNew = !seen.has(sort);
    seen.add(sort);
    return at < most || isNew;
  });
  return stays.map((voice) => {
    const more = voice.claims.length - most;
    return more > 0 ? { ...voice, claims: voice.claims.slice(0, most), more } : voice;
  });
}

function common(own: readonly string[], others: readonly string[] = []): number {
  const known = new Set(others);
  return own.filter((id) => known.has(id)).length;
}
