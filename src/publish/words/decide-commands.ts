import type { AnswerRequest, OpenProposal, Proposed } from '../../model/proposal.ts';

/** A proposal with the commands that answer it. */
export function withCommands({ answers, ...proposal }: Proposed): OpenProposal {
  const commands = (says: 'yes' | 'no') =>
    answers.flatMap((answer) => (answer.says === says ? [decideCommand(answer.request)] : []));
  return { ...proposal, accept: commands('yes'), reject: commands('no') };
}

function decideCommand(request: AnswerRequest): string {
  return `sitrep decide ${request.kind.replaceAll(' ', '-')} ${argumentsOf(request)} --why "…"`;
}

function argumentsOf(request: AnswerRequest): string {
  if ('span' in request) return `--document ${request.document} --span ${request.span.start}-${request.span.end}`;
  if ('row' in request) return request.incident === null ? request.row : `${request.row} ${request.incident}`;
  if ('incidents' in request) return request.incidents.join(' ');
  return 'outcome' in request ? `${request.claim} ${request.outcome.replaceAll(' ', '-')}` : request.claim;
}
