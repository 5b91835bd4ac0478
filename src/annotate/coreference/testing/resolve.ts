import { openReferences } from '../../../knowledge/coreference.ts';
import type { ActorMention, QuotedRun } from '../../../model/annotation.ts';
import { followReferences } from '../follow-references.ts';
import { buildDocument, buildMention, findWords, type MentionRow } from './build-document.ts';

const knowledge = openReferences();

/** What is wanted of a mention: `actor/party`, `-` for null, members joined by `+`; then the rule, where the row cares. */
export type Want = [sentence: number, words: string, who: string, by?: string];

export interface Row {
  name: string;
  sentences: string[];
  mentions: MentionRow[];
  want: Want[];
  /** The index of the mention who speaks every quotation. */
  speaker?: number;
  /** The party whose own report it is. */
  ownParty?: string;
}

/** What came of each wanted mention, in the form of `Want`; `-/-` also where there is no mention at all. */
export function resolveRow(row: Row): Want[] {
  const { sentences, quotes } = buildDocument(row.sentences);
  const mentions = row.mentions.map((mention) => buildMention(sentences, mention));
  const speaker = row.speaker === undefined ? undefined : mentions[row.speaker];
  const speakerOf = speaker && ((_: QuotedRun) => speaker);
  const ownParty = row.ownParty ?? null;
  const found = followReferences(sentences, mentions, {
    knowledge,
    quotes,
    ownParty,
    ...(speakerOf ? { speakerOf } : {}),
  });
  return row.want.map(([number, words, , by]) => {
    const sentence = sentences[number];
    const span = sentence && findWords(sentence, words);
    if (!span) throw new Error(`no "${words}" in sentence ${number}`);
    const mention = found.find((one) => one.sentence === number && one.last === span[1] && one.first <= span[0]);
    return by === undefined ? [number, words, said(mention)] : [number, words, said(mention), mention?.by ?? '-'];
  });
}

function said(mention: ActorMention | undefined): string {
  if (!mention) return '-/-';
  const who = `${mention.actor ?? '-'}/${mention.party ?? '-'}`;
  return mention.members.length > 1 ? mention.members.map((one) => one.actor ?? one.party ?? one.name).join('+') : who;
}
