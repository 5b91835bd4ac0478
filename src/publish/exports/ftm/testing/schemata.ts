/**
 * What the default model of FollowTheMoney (3.8, and the same in 4) has of the schemas that we write: parents, required
 * properties, and of properties their types; "→ X" refers to an entity of X or a schema under it.
 */
interface Schema {
  parents: string[];
  required?: string[];
  properties: Record<string, string>;
}

export const SCHEMATA: Record<string, Schema> = {
  Thing: {
    parents: [],
    required: ['name'],
    properties: {
      name: 'name',
      alias: 'name',
      weakAlias: 'name',
      summary: 'text',
      description: 'text',
      country: 'country',
      addressEntity: '→ Address',
      keywords: 'string',
      proof: '→ Document',
      publisher: 'string',
      sourceUrl: 'url',
      wikidataId: 'identifier',
      modifiedAt: 'date',
    },
  },
  Interval: {
    parents: [],
    properties: {
      startDate: 'date',
      endDate: 'date',
      date: 'date',
      summary: 'text',
      description: 'text',
      recordId: 'string',
      sourceUrl: 'url',
      publisher: 'string',
      modifiedAt: 'date',
    },
  },
  Interest: { parents: ['Interval'], properties: { role: 'string', status: 'string' } },
  Event: {
    parents: ['Interval', 'Thing'],
    properties: { location: 'address', involved: '→ LegalEntity' },
  },
  Address: {
    parents: ['Thing'],
    properties: { full: 'address', region: 'string', latitude: 'number', longitude: 'number', remarks: 'string' },
  },
  LegalEntity: { parents: ['Thing'], properties: { classification: 'string' } },
  Organization: { parents: ['LegalEntity'], properties: {} },
  PublicBody: { parents: ['Organization'], properties: {} },
  Person: { parents: ['LegalEntity'], properties: { position: 'string' } },
  Document: {
    parents: ['Thing'],
    required: ['fileName'],
    properties: {
      title: 'string',
      fileName: 'string',
      author: 'string',
      date: 'date',
      publishedAt: 'date',
      language: 'language',
    },
  },
  Article: { parents: ['Document'], properties: {} },
  Note: { parents: ['Thing'], properties: { entity: '→ Thing' } },
  Mention: {
    parents: [],
    required: ['document', 'name'],
    properties: { document: '→ Document', name: 'name', resolved: '→ LegalEntity' },
  },
  UnknownLink: {
    parents: ['Interest'],
    required: ['subject', 'object'],
    properties: { subject: '→ Thing', object: '→ Thing' },
  },
  Directorship: {
    parents: ['Interest'],
    required: ['director', 'organization'],
    properties: { director: '→ LegalEntity', organization: '→ Organization' },
  },
  Membership: {
    parents: ['Interest'],
    required: ['member', 'organization'],
    properties: { member: '→ LegalEntity', organization: '→ Organization' },
  },
  Representation: {
    parents: ['Interest'],
    required: ['agent', 'client'],
    properties: { agent: '→ LegalEntity', client: '→ LegalEntity' },
  },
  Succession: {
    parents: ['Interest'],
    required: ['predecessor', 'successor'],
    properties: { predecessor: '→ LegalEntity', successor: '→ LegalEntity' },
  },
};

const schema = (name: string): Schema => SCHEMATA[name] ?? { parents: [], properties: {} };

export function isA(name: string, wanted: string): boolean {
  return name === wanted || schema(name).parents.some((parent) => isA(parent, wanted));
}

export function requiredOf(name: string): string[] {
  const { parents, required = [] } = schema(name);
  return [...required, ...parents.flatMap(requiredOf)];
}

export function propertiesOf(name: string): Record<string, string> {
  const { parents, properties } = schema(name);
  return Object.assign({}, ...parents.map(propertiesOf), properties);
}
