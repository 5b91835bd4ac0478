/** Lower case, without the full stop. A stop after one of these ends a sentence only where what follows says so. */

/** Stand before a name or a number and so never end a sentence. */
export const BEFORE_A_NAME = new Set(
  `gen maj brig lt col capt cpt cdr cmdr adm sgt cpl pvt pfc spc insp supt det const mr mrs ms dr prof rev fr hon sen rep gov amb msgr engr eng
  pres vp sec st ste mt ft vs v cf op no nos art arts para paras sect fig figs vol pp approx ca messrs mme mlle sr sra
  shri smt hajj sheik jan feb mar apr jun jul aug sept sep oct nov dec mon tue tues wed thu thur thurs fri`.split(
    /\s+/,
  ),
);

/** May end a sentence: what follows decides. */
export const MAY_END = new Set(
  'inc ltd corp co jr sr esq etc dept govt min est gmt bn mn km kg hrs ext resp'.split(' '),
);

/** Need a number behind them to be an abbreviation: "No. 5", "Art. 3"; else they are words: "No." */
export const BEFORE_A_NUMBER = new Set(
  'no nos art arts para paras sect fig figs vol pp mar may jan sat sun mon wed'.split(' '),
);
