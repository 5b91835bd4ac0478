/**
 * Where the map takes no side. Each pair is two lists of units ("IN.12") or countries ("IN"); "~" and a name is a unit
 * that the gazetteer does not have. A border between a unit of one list and a unit of the other is drawn dashed.
 */
export const DISPUTED: readonly (readonly [readonly string[], readonly string[]])[] = [
  [
    ['PK.06', 'PK.07'],
    ['IN', '~Kashmir'],
  ],
  [['~Kashmir'], ['IN', 'CN']],
  [['IN'], ['CN']],
  [['PS'], ['IL']],
  [['IL'], ['SY']],
  [['~UNDOF'], ['SY', 'IL']],
  [['~Northern Cyprus'], ['CY']],
  [['XK'], ['RS']],
  [['EH'], ['MA']],
  [['GE.02'], ['GE']],
  [['~Somaliland'], ['SO']],
  [['UA.11', 'UA.20'], ['UA']],
];

/** Lines that reports name, by the names in `knowledge/places/curated.tsv`, with the two sides that they part. */
export const NAMED_LINES: readonly {
  names: readonly string[];
  sides: readonly [readonly string[], readonly string[]];
}[] = [
  { names: ['Durand Line'], sides: [['AF'], ['PK']] },
  {
    names: ['Line of Control', 'LoC'],
    sides: [
      ['PK.06', 'PK.07'],
      ['IN', '~Kashmir'],
    ],
  },
  { names: ['Line of Actual Control', 'LAC'], sides: [['IN'], ['CN']] },
  { names: ['Blue Line'], sides: [['LB'], ['IL', 'SY']] },
  { names: ['Purple Line'], sides: [['IL', '~UNDOF'], ['SY']] },
  { names: ['Green Line'], sides: [['PS'], ['IL']] },
  { names: ['Demilitarized Zone', 'DMZ', 'Demilitarised Zone'], sides: [['KP'], ['KR']] },
];

/** Countries too small to lose points: at street scale their outline is the news. */
export const WHOLE = new Set('PS IL LB XK CY DJ RW BI GM SV QA BH SG LU HK MO AD LI MC SM VA'.split(' '));
