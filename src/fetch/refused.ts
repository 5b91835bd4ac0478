/** Ends a fetch with words for the user. */
export class Refused extends Error {
  override name = 'Refused';
  readonly kind: 'not found' | 'unreadable' | 'too large';

  constructor(kind: Refused['kind'], message: string) {
    super(message);
    this.kind = kind;
  }
}

export const PASTE = 'Open it in your browser and paste its text instead.';
