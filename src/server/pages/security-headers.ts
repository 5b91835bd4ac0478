import type { MiddlewareHandler } from 'hono';

/**
 * Nothing but this server is asked for anything, and no markup from outside can run: no inline script, no frame, no form that
 * goes elsewhere. `blob:` images are the pictures that the map draws for itself.
 */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "manifest-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ');

export const securityHeaders: MiddlewareHandler = async (context, next) => {
  await next();
  const { headers } = context.res;
  headers.set('Content-Security-Policy', POLICY);
  headers.set('X-Content-Type-Options', 'nosniff');
  headers.set('Referrer-Policy', 'no-referrer');
  headers.set('Cross-Origin-Opener-Policy', 'same-origin');
  headers.set('Cross-Origin-Resource-Policy', 'same-origin');
  headers.set('Permissions-Policy', 'camera=(), microphone=(), geolocation=(), payment=(), usb=()');
  // For browsers that do not know frame-ancestors yet.
  headers.set('X-Frame-Options', 'DENY');
  // What reports say stays out of caches that others share; pages ask again and are told by an ETag that nothing changed.
  if (!headers.has('Cache-Control')) headers.set('Cache-Control', 'private, no-cache');
};
