/** What a page's structured data (schema.org in JSON-LD) says of its article. */
export interface ArticleData {
  headline: string | null;
  published: string | null;
  author: string | null;
  publisher: string | null;
  url: string | null;
}

const NOTHING: ArticleData = { headline: null, published: null, author: null, publisher: null, url: null };
const ARTICLE = /(?:Article|BlogPosting|Posting|Report|Review)$/;
/** Structured data nests a few levels (`@graph`, `mainEntity`); anything deeper is not an article's own. */
const DEEPEST = 6;
const MOST_NODES = 5000;

type Fields = Record<string, unknown>;

/** The first article among the blocks; broken blocks say nothing. */
export function articleData(blocks: string[]): ArticleData {
  for (const block of blocks) {
    const article = findArticle(parsed(block));
    if (article) return readArticle(article);
  }
  return NOTHING;
}

function parsed(block: string): unknown {
  try {
    return JSON.parse(block.replace(/^\s*(?:<!--|\/\*<!\[CDATA\[\*\/)|(?:-->|\/\*\]\]>\*\/)\s*$/g, ''));
  } catch {
    return null; // sites publish broken JSON-LD; the page's other statements remain
  }
}

/** Breadth first, so that the page's own article comes before those it links to. */
function findArticle(root: unknown): Fields | null {
  let level: unknown[] = [root];
  let seen = 0;
  for (let depth = 0; depth < DEEPEST && level.length > 0; depth++) {
    const next: unknown[] = [];
    for (const node of level) {
      if (++seen > MOST_NODES) return null;
      if (Array.isArray(node)) next.push(...node.slice(0, 100));
      else if (isFields(node)) {
        if (types(node).some((type) => ARTICLE.test(type))) return node;
        next.push(node['@graph'], node.mainEntity, node.mainEntityOfPage);
      }
    }
    level = next;
  }
  return null;
}

function readArticle(article: Fields): ArticleData {
  return {
    headline: text(article.headline) ?? text(article.name),
    published: text(article.datePublished) ?? text(article.dateCreated),
    author: names(article.author),
    publisher: names(article.publisher),
    url: text(article.url),
  };
}

function names(value: unknown): string | null {
  const list = Array.isArray(value) ? value.slice(0, 10) : [value];
  const found = list.flatMap((one) => (isFields(one) ? text(one.name) : text(one)) ?? []);
  return found.length > 0 ? found.join(', ') : null;
}

function types(node: Fields): string[] {
  const type = node['@type'];
  return (Array.isArray(type) ? type : [type]).filter((one) => typeof one === 'string');
}

function text(value: unknown): string | null {
  const said = typeof value === 'string' ? value.replace(/\s+/g, ' ').trim() : '';
  return said === '' ? null : said.slice(0, 1000);
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
