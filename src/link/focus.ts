import { isViolence } from './event-families.ts';
import type { Mention } from './mention.ts';
import type { Tellings } from './tellings.ts';

const DAY = 86_400_000;
/** Older events are background, of which a report does not go on to tell. A guess, as in linking by evidence. */
const RECENT_DAYS = 14;
/** How many sentences after it a report still speaks of its one event. A guess. */
const REACH = 12;

/** The event that a report speaks of, as long as it has told of one only. */
export class Focus {
  /** Told with a day or place of their own, and told of what another report dates. */
  private readonly described: number[] = [];
  private readonly known: number[] = [];
  private readonly groups: Tellings;

  constructor(groups: Tellings) {
    this.groups = groups;
  }

  /** To be called for each mention of a report in text order. */
  note(index: number, mention: Mention): void {
    if (mention.leaning || mention.unsaid || mention.other || !isViolence(mention.type)) return;
    const { days, firstTold } = this.groups.profile(index);
    if (days && firstTold - days.to > RECENT_DAYS * DAY) return;
    if (mention.when !== null || mention.where.some((p) => p.precision <= 4)) this.described.push(index);
    else if (days) this.known.push(index);
  }

  /** Whether `index` is of the only event told of so far, and near enough to `mention`. */
  isOn(index: number, mention: Mention): boolean {
    const told = this.described.length > 0 ? this.described : this.known;
    const [first] = told;
    const other = this.groups.mentions[index];
    if (first === undefined || !other || mention.sentence - other.sentence > REACH) return false;
    return this.groups.areOne(first, index) && told.every((one) => this.groups.areOne(first, one));
  }
}
