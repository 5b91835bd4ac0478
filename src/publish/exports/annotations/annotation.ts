import { createHash } from 'node:crypto';
import type { Claim } from '../../../model/claim.ts';
import { topicOf } from '../../../model/claim-topic.ts';
import type { Document } from '../../../model/document.ts';
import { claimantWords, claimWords } from '../../words/claim-words.ts';
import { claimJson } from '../claim-json.ts';
import { webAddress } from '../incident-facts.ts';
import { codePoints, positionSelector, quoteSelector } from './selectors.ts';

/** The second names our terms; `claim` is plain JSON (JSON-LD 1.1), which no reader takes apart. */
export const CONTEXT = [
  'http://www.w3.org/ns/anno.jsonld',
  { '@version': 1.1, sitrep: 'urn:sitrep:terms:', claim: { '@id': 'sitrep:claim', '@type': '@json' } },
] as const;

/** What all annotations of one report share. */
export interface Annotated {
  text: string;
  source: string;
  cached: string;
  published: string;
  language: string | null;
  point: (unit: number) => number;
}

/** The text as it was read goes by its own hash, which anyone who has it can work out: its positions hold for nothing else. */
export function annotated({ text, url, published, language }: Document): Annotated {
  const cached = `urn:sha256:${createHash('sha256').update(text, 'utf8').digest('hex')}`;
  return { text, source: webAddress(url) ?? cached, cached, published, language, point: codePoints(text) };
}

export function annotationOf(claim: Claim, of: Annotated, reader: string) {
  const { span } = claim;
  return {
    id: `urn:sitrep:claim:${claim.id}`,
    type: 'Annotation',
    motivation: 'classifying',
    generator: { id: 'urn:sitrep:reader', type: 'Software', name: reader },
    body: [
      body('describing', `${claimantWords(claim.claimant)}: ${claimWords(claim)}`),
      body('classifying', [claim.kind, topicOf(claim)].filter((part) => part !== null).join(': ')),
      body('tagging', `stance: ${claim.stance}`),
      body('tagging', `certainty: ${claim.certainty}`),
    ],
    target: {
      type: 'SpecificResource',
      source: of.source,
      state: { type: 'TimeState', sourceDate: momentOf(of.published), cached: of.cached },
      selector: [quoteSelector(of.text, span), positionSelector(span, of.point)],
    },
    claim: claimJson(claim),
  };
}

function body(purpose: 'describing' | 'classifying' | 'tagging', value: string) {
  return { type: 'TextualBody', purpose, value, format: 'text/plain' };
}

/** xsd:dateTime, as the data model asks for, of a day or minute in UTC. */
function momentOf(iso: string): string {
  const [day = '', clock] = iso.split('T');
  return `${day}T${clock ? clock.slice(0, 5) : '00:00'}:00Z`;
}
