import type { Claim } from '../model/claim.ts';
import type { Origin } from '../model/situation.ts';
import { eachAlike } from './same-words.ts';

type Echo = NonNullable<Origin['echo']>;

/**
 * Who an incident rests on: claims that say it is so, by the one they come from. A side speaks with one voice however many
 * spokesmen it has; a report's own voice counts where it quotes nobody; an outlet is one voice in all its reports. Voices are
 * one origin where reports carry the same words, or the same figures of a speaker described alike. The fullest comes first.
 */
export function originsOf(claims: readonly Claim[]): Origin[] {
  const voiced = claims.flatMap((claim) => {
    const voice = voiceOf(claim);
    return voice === null ? [] : [{ claim, voice }];
  });
  const quoting = new Set(voiced.filter(({ claim }) => !isOwnVoice(claim)).map(({ claim }) => claim.document));
  const counted = voiced.filter(({ claim }) => !isOwnVoice(claim) || !quoting.has(claim.document));
  const voices = new Voices();
  for (const { claim, voice } of counted) voices.add(voice, knownAs(claim));
  const byClaim = new Map(counted.map(({ claim, voice }) => [claim, voice]));
  const tie = (how: Echo) => (first: Claim, again: Claim) => {
    const [a, b] = [byClaim.get(first), byClaim.get(again)];
    if (a !== undefined && b !== undefined && first.document !== again.document) voices.join(a, b, how);
  };
  eachCarried([...byClaim.keys()], tie('same statement'));
  eachAlike(
    [...byClaim.keys()].map((claim) => [claim, claim.quote] as const),
    tie('same words'),
  );
  return origins(counted, voices);
}

function origins(counted: readonly { claim: Claim; voice: string }[], voices: Voices): Origin[] {
  const found = new Map<string, Origin>();
  for (const { claim, voice } of counted) {
    const root = voices.root(voice);
    const { name, party } = claim.claimant;
    const known = found.get(root);
    if (!known) {
      found.set(root, { by: name, party, echo: voices.echo(root), claims: [claim.id], documents: [claim.document] });
      continue;
    }
    if (known.party === null && party !== null) [known.by, known.party] = [name, party];
    known.claims.push(claim.id);
    if (!known.documents.includes(claim.document)) known.documents.push(claim.document);
  }
  return [...found.values()].sort((a, b) => b.documents.length - a.documents.length);
}

/** Voices, joined where one is heard through several reports. The first one heard stands for all. */
class Voices {
  private readonly parent = new Map<string, string>();
  private readonly how = new Map<string, Echo>();
  private readonly known = new Map<string, string>();

  /** `known` is who it is, where that is known. */
  add(voice: string, known: string | null): void {
    if (!this.parent.has(voice)) this.parent.set(voice, voice);
    if (known !== null) this.known.set(voice, known);
  }

  root(voice: string): string {
    let at = voice;
    for (let up = this.parent.get(at); up !== undefined && up !== at; up = this.parent.get(at)) at = up;
    return at;
  }

  /** The last reason why voices were joined into this one; the same words outdo the same figures. */
  echo(root: string): Echo | null {
    return this.how.get(root) ?? null;
  }

  /** Two who are known to be different stay two, whatever their words: one may have taken them from the other. */
  join(a: string, b: string, how: Echo): void {
    const [one, other] = [this.root(a), this.root(b)];
    const [here, there] = [this.known.get(one), this.known.get(other)];
    if (one === other || (here !== undefined && there !== undefined && here !== there)) return;
    if (here === undefined && there !== undefined) this.known.set(one, there);
    this.parent.set(other, one);
    this.how.set(one, how);
  }
}

function isOwnVoice({ claimant }: Claim): boolean {
  return claimant.as === 'narrator';
}

/** Null for what does not say that it was so. Whom nobody identifies ("the ministry", "he") is one voice a report and role. */
function voiceOf({ claimant, document, certainty, stance }: Claim): string | null {
  if ((certainty !== 'asserted' && certainty !== 'hedged') || stance === 'denies' || stance === 'declines') return null;
  const { as, party, actor, name, role } = claimant;
  if (as === 'narrator') return actor ?? (name === 'narrator' ? `narrator ${document}` : name);
  return party ?? actor ?? `${role ?? 'somebody'} ${document}`;
}

function knownAs({ claimant }: Claim): string | null {
  return claimant.as === 'narrator' ? null : (claimant.party ?? claimant.actor);
}

/**
 * Statements that several reports carry: one kind of speaker (not witnesses, of whom each may be another), the same figure
 * of the same harm, said on one day as far as that is told. An event without a figure only in a quotation or by a channel.
 */
function eachCarried(claims: readonly Claim[], visit: (first: Claim, again: Claim) => void): void {
  const heard = new Map<string, Claim[]>();
  for (const claim of claims) {
    const what = contentOf(claim);
    const speaker = speakerOf(claim);
    if (what === null || speaker === null) continue;
    const key = `${speaker} ${what}`;
    const before = heard.get(key) ?? [];
    const first = before.find((one) => dayOf(one) === null || dayOf(claim) === null || dayOf(one) === dayOf(claim));
    if (first) visit(first, claim);
    // One a day is kept, so that a statement of many days costs days and not reports.
    if (!first) heard.set(key, [...before, claim]);
  }
}

function contentOf(claim: Claim): string | null {
  if (claim.kind === 'toll') {
    const { n, to, bound } = claim.quantity;
    return n === null || bound === 'none' ? null : `${claim.effect} ${n} ${to ?? ''}`;
  }
  if (claim.kind !== 'incident' || !(claim.direct || claim.channel !== null)) return null;
  return claim.type;
}

/** How a speaker is described: by his role, else by the last word of his name ("the defence ministry", "a ministry"). */
function speakerOf({ claimant }: Claim): string | null {
  if (claimant.as === 'narrator' || claimant.as === 'witness') return null;
  if (claimant.role !== null) return claimant.role;
  const last = claimant.name
    .toLowerCase()
    .match(/\p{L}+/gu)
    ?.at(-1);
  return last === undefined || PRONOUNS.has(last) ? null : last;
}

const PRONOUNS: ReadonlySet<string> = new Set([
  'it',
  'he',
  'she',
  'they',
  'we',
  'unnamed',
  'who',
  'that',
  'which',
  'some',
]);

function dayOf(claim: Claim): string | null {
  return claim.said?.from.slice(0, 10) ?? null;
}
