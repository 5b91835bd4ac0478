import type { HttpBindings } from '@hono/node-server';
import type { Context, MiddlewareHandler } from 'hono';
import { compress } from 'hono/compress';
import { z } from 'zod';

const zipped = compress({ encoding: 'gzip' });

/** Answers are zipped for who is elsewhere. On this machine bytes cost next to nothing. */
export const zippedForOthers: MiddlewareHandler = (context, next) =>
  isOnThisMachine(context) ? next() : zipped(context, next);

const Served = z.object({ incoming: z.object({ socket: z.object({ remoteAddress: z.string() }) }) });

/** Who comes through a proxy of this machine is elsewhere. */
function isOnThisMachine(context: Context<{ Bindings: Partial<HttpBindings> }>): boolean {
  if (context.req.header('x-forwarded-for') !== undefined) return false;
  const served = Served.safeParse(context.env);
  return served.success && /^(?:::ffff:)?127\.|^::1$/.test(served.data.incoming.socket.remoteAddress);
}
