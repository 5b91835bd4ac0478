import { describe, expect, it } from 'vitest';
import { codedOf } from '../../../test/claims/claims-of.ts';

/** "togo denies: …" of whoever speaks, by name. */
function sayers(text: string): string[] {
  return codedOf(text).map(({ claimant, stance, kind }) => `${claimant.name} ${stance} ${kind}`);
}

describe('who speaks, where something stands between', () => {
  it.each([
    [
      'a doctor of a hospital',
      "A doctor at the town's only functioning hospital said two men were killed.",
      'doctor states toll',
    ],
    [
      'a body that reports, between commas',
      "Togo has seen 61 attacks since January 2024, the Ombudsman's Office reports, against 33 before.",
      "Ombudsman's Office states statistic",
    ],
    [
      'what goes on behind a source',
      'It was one of 24 attacks, according to Togo, in which eight people died.',
      'Togo states toll',
    ],
    [
      'what is said beside what is owned to',
      'Togo acknowledged that a drone damaged a plant and stated that two people were injured.',
      'Togo states toll',
    ],
    ['the accused denies', 'Chad accused Togo of arming the rebels, which it denies.', 'Togo denies position'],
    ['another view is no silence', 'Togo does not agree with that report.', 'Togo denies position'],
    ['no hand in it', 'Togo said it had nothing to do with the bombing in Bamako.', 'Togo denies responsibility'],
    [
      'a body in the closing bracket',
      "In Kyiv, strikes overnight killed six (Kyiv's military administration).",
      "Kyiv's military administration states toll",
    ],
    [
      'a committee behind the heading of a list',
      "Djugu territory: militiamen killed four farmers on 5 September, the site's committee reported.",
      "site's committee states toll",
    ],
    [
      'what is denied stays his who said it',
      'Chad said its troops had killed 300 rebels, which Togo denied.',
      'Chad states toll',
    ],
    ['a body that counts', 'The UN office counted 41 dead, including nine children.', 'UN office states toll'],
    [
      'a body that nobody knows goes on',
      'Chad accused Togo of shelling herders. The interim administration denied it. A day later it claimed that a drone had killed two men.',
      'interim administration claims toll',
    ],
    ['a blessing', 'Forty soldiers were killed, God be praised, and two wounded.', 'narrator states toll'],
  ])('%s', (_name, text, want) => {
    expect(sayers(text)).toContain(want);
  });

  it('every deed of a charge is the accused one’s', () => {
    const text =
      'Togo accused the TPLF of crossing the border, seizing six villages and shelling herders with mortars.';
    const incidents = codedOf(text).filter((claim) => claim.kind === 'incident');
    expect(incidents.length).toBeGreaterThan(0);
    for (const { agents, stance, claimant } of incidents) {
      expect(agents.map(({ party }) => party)).toEqual(['tplf']);
      expect([claimant.party, stance]).toEqual(['togo', 'accuses']);
    }
  });

  it('counts of a body behind "it" bear its name', () => {
    const [, statistic] = codedOf(
      'ACLED recorded 300 deaths in Togo in October. It counted 1,200 incidents since January 2024.',
    );
    expect(statistic?.claimant.name).toBe('ACLED');
  });

  it('what is called a fantasy is denied, all of it', () => {
    const tolls = codedOf(
      "The Houthis' claim that they hit a command centre and killed dozens of officers is pure fantasy.",
    ).filter((claim) => claim.kind === 'toll');
    expect(tolls.map(({ stance, certainty }) => `${stance} ${certainty}`)).toEqual(['denies negated']);
  });

  it.each([
    ['a blast laid on no one', 'Two sources attributed the explosion to a drone.'],
    ['a short form', 'The attack killed the head of the Rapid Support Forces (RSF).'],
  ])('leaves alone %s', (_name, text) => {
    for (const { stance, claimant } of codedOf(text)) expect([stance, claimant.as]).toEqual(['states', 'narrator']);
  });

  it('both sides are no pair of a paragraph before, where another side is spoken of', () => {
    const text =
      'The truce between Pakistan and the Afghan Taliban holds.\n\nThe army has retaken Kyaukme from the TNLA, both sides say.';
    const last = codedOf(text).filter((claim) => claim.kind === 'incident');
    for (const { claimant } of last) expect(claimant.party).toBeNull();
  });
});
