import { describe, expect, it, vi } from 'vitest';
import { findKnownNames, namesOfDocument } from '../../src/annotate/actors/known-names.ts';
import { readActors } from '../../src/annotate/actors/testing/read-actors.ts';
import { splitSentences } from '../../src/annotate/sentences/split-sentences.ts';
import { openActors } from '../../src/knowledge/actors.ts';

/** Thousands of sentences are parsed; a busy machine takes its time. */
vi.setConfig({ testTimeout: 120_000 });

const knowledge = openActors();
const { files, roles } = knowledge;

/** Whether a name, in a sentence of a text, is found as a whole and means who it should. */
function isFound(alias: string, slug: string, text: string): boolean {
  const sentences = splitSentences(text);
  const names = namesOfDocument(sentences, knowledge);
  return sentences.some(({ tokens }) =>
    findKnownNames(tokens, names).some(
      ({ first, last, sense }) =>
        sense.slug === slug && spaceless(text.slice(tokens[first]?.start, tokens[last]?.end)) === spaceless(alias),
    ),
  );
}

function spaceless(text: string): string {
  return text.replace(/\s/g, '');
}

/** Names that stand before "answered" and between commas; `context` is what a weak name needs. */
function lost(slug: string, aliases: readonly string[], context = ''): string[] {
  return aliases
    .filter(
      (alias) =>
        ![
          `On Monday the ${alias} answered.${context}`,
          `Yesterday, said one of them, ${alias} was there.${context}`,
        ].some((text) => isFound(alias, slug, text)),
    )
    .map((alias) => `${slug}: ${alias}`);
}

describe('every name of an actor is found', () => {
  it('of states, their people, capitals and seats', () => {
    const bad = files.states.flatMap((state) => {
      const capitals = state.capital_speaks ? [state.capital ?? []].flat() : [];
      const seats = state.seats.map((seat) => seat.name);
      const names = [state.name.replace(/^the /, ''), ...state.also, ...state.adjective, ...state.people];
      return lost(state.slug, [...names, ...capitals, ...seats]);
    });
    expect(bad).toEqual([]);
  });

  it('of their offices', () => {
    const bad = files.states.flatMap((state) =>
      state.offices.flatMap((office) => {
        const own = office.slug ?? (office.office === 'government' ? state.slug : `${state.slug}-${office.office}`);
        return [...lost(own, office.names), ...lost(own, office.weak, ` They were in ${state.name}.`)];
      }),
    );
    expect(bad).toEqual([]);
  });

  it('of armed groups', () => {
    const bad = files.groups.flatMap((group) => [
      ...lost(group.slug, [group.name, ...group.aliases, ...group.seats]),
      ...lost(group.slug, group.weak, ` The ${group.name} was meant.`),
    ]);
    expect(bad).toEqual([]);
  });

  it('of organisations and media', () => {
    const bodies = [...files.organisations, ...files.media];
    const bad = bodies.flatMap((body) => {
      const names = [body.name, ...body.aliases];
      const channel = body.after?.[0];
      const strong =
        channel === undefined
          ? lost(body.slug, names)
          : names.filter((name) => !isFound(name, body.slug, `He wrote it ${channel} ${name} yesterday.`));
      return [...strong, ...lost(body.slug, body.weak, ` The ${body.name} was meant.`)];
    });
    expect(bad).toEqual([]);
  });

  it('of leaders', () => {
    expect(files.leaders.flatMap((leader) => lost(leader.slug, leader.names))).toEqual([]);
  });
});

const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1);

/** Sentences in which a role may stand, one and several. */
function roleSentences(word: string): string[] {
  return [
    `The ${word} said so on Monday.`,
    `Rebels met the ${word} in Goma.`,
    `Soldiers killed a ${word} in Goma on Monday.`,
    `Nine ${word} were killed in Goma.`,
    `Kenya's ${word}, Daniel Otieno, said so.`,
    `${capital(word)} Daniel Otieno said so.`,
    `Several ${word} said so.`,
    `A ${word} resident said so on Monday.`,
    `The ${word} spoke in Goma on Monday.`,
  ];
}

describe('every word of knowledge/roles and of the offices is found', () => {
  it('roles', () => {
    const bad = roles.files.roles.flatMap(({ role, one, many }) =>
      [...one, ...many]
        .filter((word) => {
          const last = word.split(/[ -]/).pop()?.toLowerCase() ?? word;
          return !roleSentences(word).some((text) =>
            readActors(text).some((said) => said.endsWith(`|${role}`) && said.toLowerCase().includes(last)),
          );
        })
        .map((word) => `${role}: ${word}`),
    );
    expect(bad).toEqual([]);
  });

  it('titles', () => {
    const bad = roles.files.titles.flatMap(({ role, words }) =>
      words
        .filter((word) => {
          const texts = [`${word} Daniel Otieno said so on Monday.`, `On Monday ${word} Daniel Otieno said so.`];
          return !texts.some((text) =>
            readActors(text).some((said) => said.startsWith(`${word} Daniel`) && (!role || said.endsWith(`|${role}`))),
          );
        })
        .map((word) => `${role}: ${word}`),
    );
    expect(bad).toEqual([]);
  });

  it('offices', () => {
    const bad = files.institutions.flatMap(({ office, names, state }) =>
      names
        .filter((word) => {
          const want = state ? 'kenya' : (knowledge.offices.get(`kenya/${office}`) ?? `kenya-${office}`);
          const texts = [
            `Kenya's ${word} said so on Monday.`,
            `The Kenyan ${word} said so on Monday.`,
            `The ${word} of Kenya said so on Monday.`,
          ];
          return !texts.some((text) => readActors(text).some((said) => said.split('|')[1] === want));
        })
        .map((word) => `${office}: ${word}`),
    );
    expect(bad).toEqual([]);
  });
});
