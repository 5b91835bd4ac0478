import { UP as start } from './0001-start/up.ts';

/** Each migration once, in order; its place in this list is the case file's `user_version`. Never edit one that was released. */
export const MIGRATIONS: readonly (readonly string[])[] = [start];
