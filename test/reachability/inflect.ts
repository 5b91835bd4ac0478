/** Pasts that the rule of -ed does not give. A verb that is missing here gets its -ed. */
const PASTS = new Map(
  (
    'say:said tell:told speak:spoke write:wrote think:thought hold:held find:found make:made give:gave put:put swear:swore ' +
    'see:saw hear:heard know:knew feel:felt lay:laid deny:denied mean:meant read:read send:sent set:set take:took break:broke ' +
    'come:came go:went strike:struck hit:hit shoot:shot fight:fought fall:fell blow:blew bring:brought drive:drove slay:slew ' +
    'leave:left lose:lost hurt:hurt catch:caught bear:bore run:ran win:won cut:cut burn:burned throw:threw forgo:forwent ' +
    'retake:retook overrun:overran beat:beat shut:shut withdraw:withdrew hang:hanged steal:stole sink:sank begin:began ' +
    'stand:stood understand:understood foresee:foresaw foretell:foretold repeat:repeated quit:quit split:split stick:stuck ' +
    'rise:rose tear:tore get:got keep:kept meet:met pay:paid sell:sold sit:sat let:let bury:buried lead:led cast:cast seek:sought ' +
    'forbid:forbade forbear:forbore choose:chose bid:bid wage:waged rebuff:rebuffed'
  )
    .split(' ')
    .map((pair) => pair.split(':') as [string, string]),
);
/** Of verbs of more than one syllable, those that double their last letter. */
const DOUBLED = new Set([
  'admit',
  'permit',
  'refer',
  'infer',
  'concur',
  'rebut',
  'regret',
  'commit',
  'repel',
  'expel',
  'equip',
  'compel',
  'transfer',
  'deter',
  'abet',
  'kidnap',
  'abut',
  'propel',
  'signal',
  'mortar',
]);

/** The past of a verb, its particle behind it: "rule out" → "ruled out". */
export function pastOf(lemma: string): string {
  const [verb = '', ...rest] = lemma.split(' ');
  return [pastOfWord(verb), ...rest].join(' ');
}

function pastOfWord(verb: string): string {
  const listed = PASTS.get(verb);
  if (listed !== undefined) return listed;
  if (verb.endsWith('e')) return `${verb}d`;
  if (/[^aeiou]y$/.test(verb)) return `${verb.slice(0, -1)}ied`;
  if (/^[^aeiou]*[aeiou][bdgklmnprt]$/.test(verb) || DOUBLED.has(verb)) return `${verb}${verb.at(-1)}ed`;
  return `${verb}ed`;
}

const PARTICIPLES = new Map([
  ['know', 'known'],
  ['see', 'seen'],
]);

/** The passive participle of a verb of one word: its past but for a few. */
export function participleOf(lemma: string): string {
  return PARTICIPLES.get(lemma) ?? pastOf(lemma);
}
