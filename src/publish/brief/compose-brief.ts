import type { Wording } from '../../knowledge/wording.ts';
import type { Brief, BriefBlock, BriefNote, BriefSection, BriefSentence } from '../../model/brief.ts';
import { oneLine } from '../words/one-line.ts';
import { checkBrief } from './check-brief.ts';
import { accordBlocks } from './compose/accords.ts';
import { changeBlocks } from './compose/changes.ts';
import { contestedBlocks } from './compose/contested.ts';
import { coverageBlocks } from './compose/coverage.ts';
import { dayBlocks, fixed } from './compose/days.ts';
import { headlineBlocks } from './compose/headline.ts';
import { fill, name, sentence, textOf } from './compose/phrase.ts';
import { statisticBlocks } from './compose/statistics.ts';
import { voiceOf } from './compose/voices.ts';
import { forecastBlocks, positionBlocks } from './compose/words-said.ts';
import { openWriter, type Writer } from './compose/writer.ts';
import type { BriefMaterial } from './material.ts';

/**
 * Writes a brief. The same material and wording always give the same brief. Throws where a sentence would have a number that
 * no claim in the material gives (`checkBrief`): that is a fault of the program, never of a report.
 */
export function composeBrief(material: BriefMaterial, wording: Wording): Brief {
  const writer = openWriter(material, wording);
  const written = sectionsOf(writer);
  const under = underTitle(writer);
  const notes = new Notes(writer);
  const sections = written.map((section) => ({
    ...section,
    blocks: section.blocks.map((block) => notes.numbered(block)),
  }));
  const { asked, lastDay } = material;
  const brief: Brief = {
    version: 1,
    asked,
    language: asked.language,
    direction: wording.direction,
    title: titleOf(writer),
    under,
    dated: lastDay,
    sections,
    notesTitle: wording.sections.notes,
    notes: notes.all,
  };
  checkBrief(brief, material);
  return brief;
}

function sectionsOf(writer: Writer): BriefSection[] {
  const { sections } = writer.wording;
  const section = (id: BriefSection['id'], blocks: BriefBlock[]): BriefSection => ({ id, title: sections[id], blocks });
  const { material } = writer;
  const changes = changeBlocks(writer);
  const coverage = section('coverage', coverageBlocks(writer));
  const isEmpty =
    material.incidents.length + material.inPeriod.length + material.agreements.length + material.forecasts.length === 0;
  if (isEmpty) return [section('headline', headlineBlocks(writer)), coverage];
  return [
    section('headline', headlineBlocks(writer)),
    ...(changes === null ? [] : [section('changes', changes)]),
    section('days', dayBlocks(writer)),
    section('contested', contestedBlocks(writer)),
    section('agreements', accordBlocks(writer)),
    section('positions', positionBlocks(writer)),
    section('forecasts', forecastBlocks(writer)),
    section('statistics', statisticBlocks(writer)),
    coverage,
  ];
}

function titleOf(writer: Writer): string {
  const { material, wording } = writer;
  const names = material.foes.slice(0, 2).map((slug) => [name(material.actors.get(slug)?.name ?? slug)]);
  return names.length === 0 ? wording.untitled : textOf(fill(wording.title, { sides: writer.list(names) }));
}

/** The period, the day it is known on, what it was narrowed to, and that reports are invented. */
function underTitle(writer: Writer): BriefSentence[] {
  const { asked, lastDay, reports } = writer.material;
  const { under } = writer.wording;
  const { since, until, asKnownOn, actor, place } = asked;
  const day = (iso: string) => [writer.day(iso)];
  const period =
    since && until
      ? [sentence(fill(under.between, { from: day(since), to: day(until) }))]
      : since
        ? [sentence(fill(under.since, { from: day(since) }))]
        : until
          ? [sentence(fill(under.until, { to: day(until) }))]
          : [];
  return [
    ...period,
    ...(asKnownOn ? [sentence(fill(under.known, { day: day(asKnownOn) }))] : []),
    ...(lastDay ? [sentence(fill(under.last, { day: day(lastDay) }))] : [fixed(under.empty)]),
    ...(actor ? [sentence(fill(under.actor, { name: [name(oneLine(actor))] }))] : []),
    ...(place ? [sentence(fill(under.place, { name: [name(oneLine(place))] }))] : []),
    ...([...reports.values()].some(({ sample }) => sample) ? [fixed(under.sample)] : []),
  ];
}

/** Numbers the words that sentences stand on, in the order of reading. */
class Notes {
  readonly all: BriefNote[] = [];
  readonly #byWords = new Map<string, BriefNote>();
  readonly #writer: Writer;

  constructor(writer: Writer) {
    this.#writer = writer;
  }

  numbered(block: BriefBlock): BriefBlock {
    switch (block.kind) {
      case 'paragraph':
        return { ...block, sentences: block.sentences.map((each) => this.#noted(each)) };
      case 'item':
        return {
          ...block,
          lead: block.lead && this.#noted(block.lead),
          sentences: block.sentences.map((each) => this.#noted(each)),
        };
      case 'table':
        return { ...block, rows: block.rows.map((row) => row.map((cell) => cell.map((each) => this.#noted(each)))) };
      default:
        return block;
    }
  }

  #noted(each: BriefSentence): BriefSentence {
    const notes = this.#writer.claimsOf(each.claims).map((claim) => this.#noteOf(claim));
    return { ...each, notes: [...new Set(notes)].sort((a, b) => a - b) };
  }

  #noteOf({ id, document, quote, claimant }: ReturnType<Writer['claimsOf']>[number]): number {
    const key = `${document}\n${quote}`;
    const known = this.#byWords.get(key);
    if (known) {
      if (!known.claims.includes(id)) known.claims.push(id);
      return known.number;
    }
    const report = this.#writer.material.reports.get(document);
    const voice = voiceOf(this.#writer, {
      slug: claimant.actor,
      name: claimant.name,
      party: claimant.party,
      as: claimant.as,
    });
    const note: BriefNote = {
      number: this.all.length + 1,
      claims: [id],
      claimant: textOf(voice.parts),
      quote: oneLine(quote),
      document,
      source: report?.source ?? report?.title ?? document,
      published: report?.published.slice(0, 10) ?? '',
      url: report?.url ?? null,
    };
    this.all.push(note);
    this.#byWords.set(key, note);
    return note.number;
  }
}
