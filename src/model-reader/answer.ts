/** What stands in an answer: claims as they came, still unchecked; or what is wrong with the whole of it. */
export type Answer = { ok: true; claims: unknown[]; cutOff: boolean } | { ok: false; why: string };

/**
 * Reads an answer that should be {"claims": […]}. Models put it in fences, talk before it, or stop in the middle: whole
 * objects of a list that breaks off are taken, the last, broken one is not.
 */
export function readAnswer(text: string): Answer {
  const bare = text.replace(/<think>[\s\S]*?<\/think>/g, '');
  const start = bare.search(/\{\s*"claims"\s*:/);
  const from = start >= 0 ? bare.indexOf('[', start) : bare.indexOf('[');
  if (from < 0)
    return { ok: false, why: bare.trim() === '' ? 'the answer is empty' : 'the answer is no JSON with claims' };
  const claims: unknown[] = [];
  let at = from + 1;
  for (;;) {
    at = skip(bare, at);
    if (bare[at] === ']') return { ok: true, claims, cutOff: false };
    const end = bare[at] === '{' ? objectEnd(bare, at) : -1;
    if (end < 0) break;
    const claim = parsed(bare.slice(at, end));
    if (claim === undefined) break;
    claims.push(claim);
    at = end;
  }
  return claims.length > 0 ? { ok: true, claims, cutOff: true } : { ok: false, why: 'the answer is broken JSON' };
}

function skip(text: string, from: number): number {
  let at = from;
  while (/[\s,]/.test(text[at] ?? '')) at += 1;
  return at;
}

/** One past the brace that closes the one at `from`; -1 where none does. */
function objectEnd(text: string, from: number): number {
  let depth = 0;
  for (let at = from; at < text.length; at++) {
    const letter = text[at];
    if (letter === '"') {
      at = stringEnd(text, at);
      if (at < 0) return -1;
    } else if (letter === '{') depth += 1;
    else if (letter === '}') {
      depth -= 1;
      if (depth === 0) return at + 1;
    }
  }
  return -1;
}

function stringEnd(text: string, from: number): number {
  for (let at = from + 1; at < text.length; at++) {
    if (text[at] === '\\') at += 1;
    else if (text[at] === '"') return at;
  }
  return -1;
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}
