import { describe, expect, it } from 'vitest';
import { claimsOf, parties } from '../../../test/claims/claims-of.ts';

const told = (text: string): string[] =>
  claimsOf('incident', text).map(
    ({ type, agents, targets, certainty }) =>
      `${type} ${parties(agents)} > ${parties(targets)}${certainty === 'asserted' ? '' : ` ${certainty}`}`,
  );

describe('no deed', () => {
  it.each([
    [
      'leave to speak',
      'An officer of the army of Mali, who is not permitted to speak publicly, told of a raid.',
      'concession',
    ],
    ['fighters thrown out', 'Mali’s rebels entered the market and were thrown out.', 'diplomatic downgrade'],
    ['a war that has killed many', 'The war in Sudan has killed tens of thousands of people.', 'armed clash'],
  ])('%s', (_name, text, type) => {
    expect(claimsOf('incident', text).filter((claim) => claim.type === type)).toEqual([]);
  });

  it('but envoys are', () => {
    expect(told('Iran threw out the ambassador of Sudan.')).toEqual(['diplomatic downgrade iran > sudan']);
  });
});

describe('deeds between actors, with their direction', () => {
  it.each([
    ['to', 'Norway sent blankets to Armenia in March.', ['aid norway > armenia']],
    ['indirect object', 'Japan gave Nepal a grant of 40 million dollars.', ['aid japan > nepal']],
    ['deep below the object', 'Qatar delivered 300 tons of flour to Sudan.', ['aid qatar > sudan']],
    ['on', 'Canada imposed sanctions on Belarus.', ['sanctions canada > belarus']],
    ['passive', 'An embargo was imposed on Eritrea by Kenya.', ['sanctions kenya > eritrea']],
    ['from', 'Chile recalled its ambassador from Peru.', ['diplomatic downgrade chile > peru']],
    ['with', 'Mali broke off relations with Ukraine.', ['diplomatic downgrade mali > ukraine']],
    ['both', 'Ghana signed a treaty with Togo.', ['agreement ghana, togo > ']],
    ['both as subject', 'Ghana and Togo signed a treaty.', ['agreement ghana, togo > ']],
    ['what is agreed to', 'Egypt has agreed to reopen its border with Sudan.', ['agreement egypt > sudan']],
    ['owner', 'Turkey accepted a demand from Greece.', ['concession turkey > greece']],
    ['lifted', 'Iran lifted its ban on Iraq.', ['concession iran > iraq']],
    ['whose border', 'Turkey has massed troops on the border with Syria.', ['deployment turkey > syria']],
    ['against', 'Peru called up reservists for a war against Ecuador.', ['deployment peru > ecuador']],
    ['decided', 'Kenya decided to lift its ban on Somalia.', ['concession kenya > somalia']],
    [
      'a hunger strike is no attack',
      'Prisoners in Diyarbakir began a hunger strike on Sunday.',
      ['protest Prisoners > '],
    ],
    ['a strike of teachers', 'Teachers in Ghana began a strike on Monday.', ['protest Teachers > ']],
    ['a receiver before an amount', 'Saudi Arabia gave Yemen 100 million dollars.', ['aid saudi-arabia > yemen']],
    ['refugees from', 'Canada accepted 200 refugees from Eritrea.', ['aid canada > eritrea']],
    ['a delegation', 'A Kenyan delegation arrived in Peru on Monday.', ['visit kenya > peru']],
    ['a guest in office', 'The Chinese president flew to Moscow.', ['visit china > ']],
    ['people', 'Saudi authorities deported 60 Ethiopians.', ['expulsion saudi-arabia > ethiopia']],
    ['who helps', 'Cuba sent nurses to Haiti.', ['aid cuba > haiti']],
    ['a ship', 'The United States seized an Iranian tanker.', ['restriction united-states > iran']],
    [
      'inspectors let in',
      'Syria let inspectors from the United Nations visit a plant.',
      ['concession syria > United Nations'],
    ],
    ['two states before one noun', 'U.S. and Chinese envoys met in Geneva.', ['talks china, united-states > ']],
    ['something joint', 'Ghana and Togo opened a joint railway.', ['cooperation ghana, togo > ']],
    ['hackers', 'Russian hackers attacked Estonian banks.', ['cyber attack russia > estonia']],
    ['blows', 'Israeli soldiers beat up a Palestinian reporter.', ['armed attack israel > Palestinian reporter']],
  ])('%s', (_name, text, want) => {
    expect(told(text)).toEqual(want);
  });

  it.each([
    ['what is launched is no labour strike', 'India launched its strikes on Monday.', 'protest'],
    ['not yet', 'Norway plans to send blankets to Armenia.', 'aid'],
    ['refused', 'Norway refused to send blankets to Armenia.', 'aid'],
    ['a wish', 'Ukraine wants Germany to impose sanctions on Belarus.', 'sanctions'],
    ['a labour dispute', 'Workers at the factory went on strike on Monday.', 'protest'],
    ['who resigns holds an office', 'He lost his queen and resigned on the spot.', 'resignation'],
    ['who returns holds no office', 'Refugees returned to Rwanda.', 'visit'],
    ['other objects', 'The minister sent a letter to the editor.', 'aid'],
  ])('leaves alone: %s', (_name, text, type) => {
    expect(told(text).filter((line) => line.startsWith(type) && !line.endsWith('negated'))).toEqual([]);
  });
});

describe('acts of words', () => {
  it.each([
    ['Brazil apologised to Argentina for the incident.', 'brazil states > argentina'],
    ['Serbia lodged a protest with Kosovo on Monday.', 'serbia condemns > kosovo'],
    ['Mali complained to the United Nations about Mauritanian patrols.', 'mali condemns > mauritania'],
    ['Spain protested to Morocco over the seizure of a trawler.', 'spain condemns > morocco'],
    ['Ethiopia issued an ultimatum to Eritrea.', 'ethiopia demands > eritrea'],
    ['Cuba backed a plan of Venezuela.', 'cuba states > venezuela'],
    ['Nicaragua expressed concern over Honduran troop movements.', 'nicaragua condemns > honduras'],
    ['Japan opposes a North Korean plan to test missiles.', 'japan declines > north-korea'],
    ['Georgia appealed to Turkey for help.', 'georgia urges > turkey'],
    ['The governor told Serbian officers to leave.', 'null demands > serbia'],
  ])('%s', (text, want) => {
    const said = claimsOf('position', text).map((c) => `${c.claimant.party} ${c.stance} > ${c.towards?.party ?? ''}`);
    expect(said).toContain(want);
  });
});

describe('the deed that is promised, threatened or foreseen', () => {
  it.each([
    ['threat', 'Russia threatened to cut off gas supplies to Moldova.', 'threatens sanctions > moldova'],
    ['promise', 'Sweden promised to send ammunition to Ukraine.', 'promises aid > ukraine'],
    ['own will', 'Oman is willing to send doctors and medicine to Yemen.', 'promises aid > yemen'],
    ['a verb before its missiles', 'Iran threatened to fire rockets at Oman.', 'threatens shelling > oman'],
    ['talks', 'Morocco is ready to reopen talks with Spain.', 'promises talks > '],
    ['refusal', 'Hungary refused to send weapons to Ukraine.', 'declines aid > ukraine'],
  ])('%s', (_name, text, want) => {
    const said = claimsOf('position', text).map(
      (c) => `${c.stance} ${c.deed?.type} > ${parties(c.deed?.targets ?? [])}`,
    );
    expect(said).toContain(want);
  });

  it('knows what is vowed not to be done', () => {
    const [claim] = claimsOf('position', 'Sweden vowed not to send weapons to Ukraine.');
    expect(claim).toMatchObject({ stance: 'promises', deed: { not: true, type: 'aid' } });
  });

  it('takes no deed out of a clause that only describes', () => {
    const [claim] = claimsOf('position', 'Sweden promised to help the men who had bombed the port.');
    expect(claim?.deed).toBeUndefined();
  });

  it('foreseen, by whoever says so', () => {
    const [claim] = claimsOf('forecast', 'Finland will send blankets to Kenya, an analyst said.');
    expect(claim?.deed).toMatchObject({ type: 'aid', agents: [{ party: 'finland' }], targets: [{ party: 'kenya' }] });
    expect(claim?.claimant.as).toBe('analyst');
  });
});
