import { expect, test } from 'vitest';
import { countriesOfBorder } from './border-name.ts';

const COUNTRIES = [
  { code: 'PK', words: ['Pakistan', 'Pakistani'] },
  { code: 'AF', words: ['Afghanistan', 'Afghan'] },
  { code: 'SD', words: ['Sudan', 'Sudanese'] },
  { code: 'SS', words: ['South Sudan', 'South Sudanese'] },
  { code: 'TD', words: ['Chad', 'Chadian'] },
  { code: 'CI', words: ["Côte d'Ivoire", 'Ivory Coast', 'Ivorian'] },
  { code: 'BF', words: ['Burkina Faso', 'Burkinabe'] },
  { code: 'IR', words: ['Iran', 'Iranian'] },
];

test.each([
  ['two names', 'Pakistan-Afghanistan border', null, ['PK', 'AF']],
  ['a dash of print', 'Afghan–Pakistani border', null, ['AF', 'PK']],
  ['the longer name first', 'border between Sudan and South Sudan', null, ['SD', 'SS']],
  ['marks over letters', "border of Burkina Faso with Cote d'Ivoire", null, ['BF', 'CI']],
  ['one side told by the claim', 'the border with Iran', 'AF', ['AF', 'IR']],
  ['an owner', "Sudan's border with Chad", 'SD', ['SD', 'TD']],
  ['one country alone', 'the Pakistani border', null, null],
  ['its own country again', "Pakistan's border regions", 'PK', null],
  ['three countries', 'the borders of Sudan, Chad and Iran', null, null],
  ['a word within a word', 'the Iranians of Chadwick', null, null],
  ['none', 'the border', null, null],
])('%s: %s', (_, name, side, want) => {
  const found = countriesOfBorder(name, side, COUNTRIES);
  expect(found === null ? null : [...found].sort()).toEqual(want === null ? null : [...want].sort());
});
