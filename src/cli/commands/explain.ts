import { claimsToDecideOn } from '../../ledger/decided-claims.ts';
import { documentById } from '../../ledger/find-documents.ts';
import { claimWords } from '../../publish/terminal/claim-words.ts';
import { explanationPage } from '../../publish/terminal/explanation-page.ts';
import { safeJson } from '../../publish/terminal/safe-text.ts';
import { type Console, printLines } from '../console.ts';
import { CommandEnd, EXIT, type ExitCode } from '../exit-codes.ts';
import { theOne } from '../the-one.ts';
import { withCase, withSituation } from '../with-case.ts';
import { explainOneIncident } from './explain-incident.ts';

/** `sitrep explain`: how a claim came about, or why tellings are one incident. */
export async function explain(
  id: string,
  options: { case: string; json?: boolean },
  console: Console,
): Promise<ExitCode> {
  if (id.startsWith('i-'))
    return withSituation(options, (file) => explainOneIncident(file, id, options.json === true, console));
  return withCase(options.case, { create: false }, async (file) => {
    const candidates = await claimsToDecideOn(file, id, 10);
    const claim = theOne(candidates, id, 'claim', (each) => `${each.id}  ${claimWords(each)}`);
    const document = await documentById(file, claim.document);
    if (!document) throw new CommandEnd(EXIT.notFound, `the document of claim ${claim.id} is not in this case`);
    // Only a claim's sentence is parsed again: an incident is explained without the reader.
    const { openEngine } = await import('../../pipeline/engine.ts');
    const { explainClaim } = await import('../../pipeline/explain-claim.ts');
    const { sentences } = explainClaim(claim, document, openEngine());
    const title = document.title ?? document.file ?? document.id;
    if (options.json)
      await console.out(`${safeJson(JSON.stringify({ claim, document: document.id, title, sentences }))}\n`);
    else await printLines(console, explanationPage({ claim, title, text: document.text, sentences }, console.page));
    return EXIT.ok;
  });
}
