/** English verbs whose past is not regular: dictionary form, past, participle where it differs. A closed class, and "freed", which the rules would make of "fre". */
const VERBS = `arise arose arisen|awake awoke awoken|bear bore borne|beat beat beaten|become became become|begin began begun|bend bent|bet bet|
bid bid|bind bound|bite bit bitten|bleed bled|blow blew blown|break broke broken|breed bred|bring brought|broadcast broadcast|build built|
burn burnt|burst burst|buy bought|cast cast|catch caught|choose chose chosen|cling clung|come came come|cost cost|creep crept|cut cut|
deal dealt|dig dug|do did done|draw drew drawn|dream dreamt|drink drank drunk|drive drove driven|eat ate eaten|fall fell fallen|feed fed|
feel felt|fight fought|find found|flee fled|fling flung|fly flew flown|forbid forbade forbidden|forecast forecast|foresee foresaw foreseen|
forget forgot forgotten|forgive forgave forgiven|free freed|freeze froze frozen|get got gotten|give gave given|go went gone|grind ground|grow grew grown|
hang hung|have had|hear heard|hide hid hidden|hit hit|hold held|hurt hurt|keep kept|kneel knelt|know knew known|lay laid|lead led|lean leant|
leap leapt|learn learnt|leave left|lend lent|let let|lie lay lain|light lit|lose lost|make made|mean meant|meet met|mislead misled|
mistake mistook mistaken|offset offset|outrun outran outrun|overcome overcame overcome|overrun overran overrun|oversee oversaw overseen|
overtake overtook overtaken|overthrow overthrew overthrown|pay paid|prove proved proven|put put|quit quit|read read|rebuild rebuilt|
repay repaid|retake retook retaken|rewrite rewrote rewritten|ride rode ridden|ring rang rung|rise rose risen|run ran run|say said|see saw seen|
seek sought|sell sold|send sent|set set|sew sewed sewn|shake shook shaken|shed shed|shine shone|shoot shot|show showed shown|shrink shrank shrunk|
shut shut|sing sang sung|sink sank sunk|sit sat|slay slew slain|sleep slept|slide slid|sling slung|smell smelt|sow sowed sown|
speak spoke spoken|speed sped|spend spent|spill spilt|spin spun|split split|spread spread|spring sprang sprung|stand stood|steal stole stolen|
stick stuck|sting stung|stride strode stridden|strike struck stricken|string strung|strive strove striven|swear swore sworn|sweep swept|
swell swelled swollen|swim swam swum|swing swung|take took taken|teach taught|tear tore torn|tell told|think thought|throw threw thrown|
undergo underwent undergone|understand understood|undertake undertook undertaken|undo undid undone|uphold upheld|upset upset|
wake woke woken|wear wore worn|weave wove woven|weep wept|win won|withdraw withdrew withdrawn|withhold withheld|withstand withstood|write wrote written`;

/** From past form or participle to dictionary form; for words tagged VBD or VBN only ("found", "lay", "saw"). */
export const IRREGULAR_PAST: ReadonlyMap<string, string> = new Map(
  VERBS.split('|').flatMap((line) => {
    const [base = '', ...past] = line.trim().split(' ');
    return past.map((form): [string, string] => [form, base]);
  }),
);
