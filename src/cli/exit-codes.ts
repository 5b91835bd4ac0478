/** What the shell is told. docs/cli.md has the same table; a test holds them together. */
export const EXIT = {
  ok: 0,
  someFailed: 1,
  usage: 2,
  caseFile: 3,
  notFound: 4,
  knowledge: 5,
  broken: 70,
  interrupted: 130,
} as const;
export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

export const EXIT_MEANINGS: Record<keyof typeof EXIT, string> = {
  ok: 'all went well',
  someFailed: 'some inputs could not be read, or a check failed; the others went in',
  usage: 'the command line is wrong',
  caseFile: 'the case file cannot be used',
  notFound: 'nothing in the case has this id',
  knowledge: 'a file of knowledge/ or weights/ cannot be used',
  broken: 'sitrep itself failed: please report it',
  interrupted: 'stopped by ^C; what was reported as read is kept',
};

/** Ends a command with a message for the user and a code for the shell. */
export class CommandEnd extends Error {
  override name = 'CommandEnd';
  readonly code: ExitCode;

  constructor(code: ExitCode, message: string) {
    super(message);
    this.code = code;
  }
}

export function usage(message: string): CommandEnd {
  return new CommandEnd(EXIT.usage, message);
}
