import { z } from 'zod';
import { EFFECTS, INCIDENT_TYPES } from './claim.ts';
import { Development } from './development.ts';

/** What an alert waits for. 'toll over' is a figure that, at its lowest, is over `over`, whoever gives it. */
export const ALERT_EVENTS = [
  'new incident',
  'toll over',
  'toll revised',
  'violation charged',
  'violation derived',
  'new agreement',
  'agreement turned',
  'forecast due',
] as const;

const address = z
  .string()
  .refine(
    (text) => URL.canParse(text) && /^https?:$/.test(new URL(text).protocol),
    'an address that begins with http:// or https://',
  );
const mailbox = z.string().regex(/^[^\s@<>,;]+@[^\s@<>,;]+$/, 'one mail address, as desk@example.org');

/** Where an alert goes. A webhook's `secret_from` names the environment variable of the word that its signature is made with. */
export const AlertTarget = z.union([
  z.strictObject({ webhook: address, secret_from: z.string().optional() }),
  z.strictObject({ file: z.string().min(1) }),
  z.strictObject({ mail: mailbox }),
]);
export type AlertTarget = z.infer<typeof AlertTarget>;

export const AlertRule = z
  .strictObject({
    name: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'a name of small letters, digits and hyphens'),
    when: z.union([z.enum(ALERT_EVENTS), z.array(z.enum(ALERT_EVENTS)).min(1)]),
    /** For 'toll over'. */
    over: z.int().nonnegative().optional(),
    effect: z.enum(EFFECTS).optional(),
    place: z.string().min(1).optional(),
    actor: z.string().min(1).optional(),
    type: z.union([z.enum(INCIDENT_TYPES), z.array(z.enum(INCIDENT_TYPES)).min(1)]).optional(),
    /** Of an incident: only where it happened at most so many days before the report that tells it, or nobody says when. */
    within_days: z.int().nonnegative().optional(),
    /** ISO date: what reports told before it is never sent. Left out: what is known when the rule first runs is not sent. */
    since: z.iso.date().optional(),
    to: z.array(AlertTarget).min(1),
  })
  .refine(({ when, over }) => [when].flat().includes('toll over') === (over !== undefined), {
    message: '"over" belongs to "toll over", and each needs the other',
    path: ['over'],
  });
export type AlertRule = z.infer<typeof AlertRule>;

/** The mail server that the user has an account with; the password stays in an environment variable. */
export const MailServer = z.strictObject({
  host: z.string().min(1),
  port: z.int().min(1).max(65_535).default(587),
  /** 'tls' from the first byte (port 465), 'starttls' asked for before anything is sent, 'none' only on a machine of one's own. */
  security: z.enum(['tls', 'starttls', 'none']).default('starttls'),
  user: z.string().optional(),
  password_from: z.string().optional(),
  from: mailbox,
});
export type MailServer = z.infer<typeof MailServer>;

/** A file of alert rules, as the user writes it. */
export const AlertFile = z
  .strictObject({
    /** Where the workbench is reached, for links to its pages. */
    workbench: address.optional(),
    mail: MailServer.optional(),
    alerts: z.array(AlertRule),
  })
  .refine(({ mail, alerts }) => mail !== undefined || !alerts.some(({ to }) => to.some((target) => 'mail' in target)), {
    message: 'an alert goes by mail, and no "mail" says through which server',
    path: ['mail'],
  })
  .refine(({ alerts }) => new Set(alerts.map(({ name }) => name)).size === alerts.length, {
    message: 'two alerts have one name',
    path: ['alerts'],
  });
export type AlertFile = z.infer<typeof AlertFile>;

/** What is sent: a development in words, with what it stands on. */
export const AlertMessage = z.object({
  version: z.literal(1),
  /** The same for each time that this is sent to one target: who gets it twice can tell. */
  id: z.string(),
  rule: z.string(),
  case: z.string(),
  title: z.string(),
  /** What the title has no room for, a line each: where, and why a violation is derived. */
  lines: z.array(z.string()).optional(),
  /** Its page in the workbench, where the rules say where that is. */
  page: z.string().nullable().optional(),
  development: Development,
  quotes: z.array(
    z.object({
      claim: z.string(),
      claimant: z.string(),
      quote: z.string(),
      source: z.string().nullable(),
      published: z.string(),
      url: z.string().nullable(),
    }),
  ),
});
export type AlertMessage = z.infer<typeof AlertMessage>;

/** 'passed': known before its rule first ran. 'dead': given up after many attempts, or refused for good. */
export const DELIVERY_STATES = ['waiting', 'delivered', 'dead', 'passed'] as const;

/** One message to one target. Times are ISO date-times in UTC. */
export const Delivery = z.object({
  id: z.string(),
  rule: z.string(),
  target: AlertTarget,
  state: z.enum(DELIVERY_STATES),
  message: AlertMessage,
  attempts: z.int(),
  noticed: z.string(),
  /** Not tried again before this; null where it is not tried again at all. */
  next: z.string().nullable(),
  error: z.string().nullable(),
  delivered: z.string().nullable(),
});
export type Delivery = z.infer<typeof Delivery>;
