import { describe, expect, it } from 'vitest';
import { codedOf } from '../../../test/claims/claims-of.ts';
import type { IncidentClaim } from '../../model/claim.ts';

function incidentsIn(text: string): IncidentClaim[] {
  return codedOf(text).filter((claim) => claim.kind === 'incident');
}

const TRIGGERS = [
  ['a verb', 'Gunmen attacked a bus in Cali on Friday.', 'attacked', 'armed attack'],
  ['a noun', 'An attack by JNIM on Djibo killed 40 soldiers.', 'attack', 'armed attack'],
  ['a noun of two words', 'An Israeli air strike in Rafah killed two boys.', 'air strike', 'air strike'],
  ['with its means', 'A Turkish drone strike on Qamishli killed two fighters.', 'drone strike', 'drone strike'],
  ['opened fire', 'Gunmen opened fire on a church in Owo.', 'opened', 'armed attack'],
  ['by a suicide bomber', 'A suicide bomber attacked a mosque in Peshawar.', 'attacked', 'suicide bombing'],
  ['fighting', 'Fighting continued in Uvira on Sunday.', 'Fighting', 'armed clash'],
  ['a passive', 'The town was shelled by Cambodian artillery.', 'shelled', 'shelling'],
] as const;

describe('the word that an event hangs on', () => {
  it.each(TRIGGERS)('%s', (_name, text, word, type) => {
    const [claim, ...others] = incidentsIn(text);
    expect(others).toEqual([]);
    expect(claim?.type).toBe(type);
    const event = claim?.trace.event;
    expect(event && text.slice(event.start, event.end)).toContain(word);
  });
});

const SPANS = [
  ['agent and place', 'Gunmen opened fire on a church in Owo.', 'Gunmen', 'Owo'],
  ['passive agent', 'The village of Manni was attacked by gunmen on Sunday.', 'gunmen', 'Manni'],
  ['two words', 'Islamic State captured Mosul in 2014.', 'Islamic State', 'Mosul'],
] as const;

describe('the parts of an event stand in the text', () => {
  it.each(SPANS)('%s', (_name, text, agent, place) => {
    const [claim] = incidentsIn(text);
    const at = (span: { start: number; end: number } | null | undefined) => span && text.slice(span.start, span.end);
    expect(at(claim?.agents[0]?.span)).toBe(agent);
    expect(at(claim?.where[0]?.span)).toBe(place);
  });

  it('and so does its day', () => {
    const text = 'Gunmen opened fire on a church in Owo on Friday night.';
    const span = incidentsIn(text)[0]?.when?.span;
    expect(span && text.slice(span.start, span.end)).toContain('Friday');
  });
});

describe('one event told once', () => {
  it.each([
    ['an attack launched', 'Rebels launched an attack on the airport in Goma on Monday.'],
    ['a raid carried out', 'The army carried out a raid on a camp near Arauca on Monday.'],
    ['strikes that hit', 'Israeli air strikes hit Beirut on Monday.'],
    ['what people were hurt by', 'Six civilians were wounded by shelling in Kherson on Tuesday.'],
    ['a car bomb that exploded', 'A car bomb exploded outside a ministry in Mogadishu.'],
    ['a clash that broke out', 'Clashes broke out near Manbij on Sunday.'],
  ])('%s', (_name, text) => {
    expect(incidentsIn(text)).toHaveLength(1);
  });
});

describe('leaves alone', () => {
  it.each([
    ['a heart', 'The heart attack killed the mayor.'],
    ['workers on strike', 'Workers at the factory went on strike on Monday.'],
    ['a strike by workers', 'The strike by teachers entered its second week.'],
    ['a general strike', 'The general strike in Nablus ended on Friday.'],
    ['a museum’s siege', 'The museum of the siege of Leningrad opened on Monday.'],
    ['a film’s battle', 'The film "The Battle of Algiers" opened in Paris on Friday.'],
    ['an anniversary', 'The president marked the anniversary of the massacre in Srebrenica on Friday.'],
    ['a memorial', 'A memorial to the victims of the attack opened in Paris on Friday.'],
    ['a fall of another kind', 'Temperatures in El Fasher fell to 12 degrees.'],
    ['a battle in a name', 'The court said the Battle of Britain Museum would close.'],
    ['fire of another kind', 'The dismissal drew fire from the unions.'],
    ['a raid that was only planned', 'The army planned a raid on the camp.'],
  ])('%s', (_name, text) => {
    expect(incidentsIn(text)).toEqual([]);
  });
});
