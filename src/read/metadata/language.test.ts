import { describe, expect, it } from 'vitest';
import { languageOf } from './language.ts';

describe('languageOf', () => {
  it.each<[string | null, string]>([
    [
      'en',
      'The army said on Monday that it had taken the town, and that two of its soldiers were killed in the fighting for the bridge.',
    ],
    [
      'fr',
      "L'armée a déclaré lundi que la ville avait été prise et que deux de ses soldats ont été tués dans les combats pour le pont.",
    ],
    [
      'es',
      'El ejército dijo el lunes que había tomado la ciudad y que dos de sus soldados murieron en los combates por el puente.',
    ],
    [
      'de',
      'Die Armee sagte am Montag, dass sie die Stadt eingenommen hat und dass zwei Soldaten bei den Kämpfen um die Brücke getötet wurden.',
    ],
    ['ar', 'قال الجيش يوم الاثنين إنه استولى على المدينة وإن اثنين من جنوده قتلا في القتال من أجل الجسر.'],
    ['ur', 'فوج نے پیر کو کہا کہ اس نے شہر پر قبضہ کر لیا ہے اور پل کی لڑائی میں اس کے دو فوجی ہلاک ہوئے ہیں۔'],
    ['fa', 'ارتش روز دوشنبه گفت که شهر را گرفته است و دو سرباز آن در نبرد برای پل کشته شدند، پیش از چاشت.'],
    ['ps', 'پوځ د دوشنبې په ورځ وویل چې ښار یې نیولی او دوه سرتېري یې د پله په جګړه کې وژل شوي دي.'],
    ['uk', 'Армія заявила в понеділок, що взяла місто і що двоє її солдатів загинули в боях за міст.'],
    ['ru', 'Армия заявила в понедельник, что взяла город и что двое её солдат были убиты в боях за мост.'],
    ['zh', '军方周一表示已经占领该镇,两名士兵在争夺桥梁的战斗中丧生。'],
    // An English report that quotes another script stays English.
    [
      'en',
      'The group said in a statement that its fighters had held the post: “قال الجيش” was how it began, according to the ministry in the capital.',
    ],
    [null, 'Killed: 5'],
    [null, ''],
    [null, '12 34 56'],
    [
      null,
      'Oru Bridge Temra Kassal Halm Veshti Marr Sehl Tarn Ardan Delta Herald Lund Mbeki Osei Roos Hadad Karim Ilse Anna Tarek',
    ],
  ])('%s', (want, text) => expect(languageOf(text)).toBe(want));
});
