import { z } from 'zod';
import { Failure } from '../../contract/failure.ts';
import { API, type Operation, PATHS } from '../../contract/paths.ts';
import { type Declared, ROUTES } from '../../contract/routes.ts';
import { NAMED } from './schema-names.ts';

type Json = Record<string, unknown>;

/** The API as OpenAPI 3.1: each record is described once, under `components`, and pointed to wherever it stands. */
export function apiDescription(version: string): Json {
  const paths: Record<string, Json> = {};
  for (const name of Object.keys(PATHS) as Operation[]) {
    const [method = '', path = ''] = PATHS[name].split(' ');
    paths[path] = { ...paths[path], [method.toLowerCase()]: operationOf(name, ROUTES[name]) };
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Sitrep',
      version,
      description: 'Who says what happened: claims, incidents and tolls by claimant.',
    },
    servers: [{ url: API }],
    paths,
    components: { schemas: components() },
  };
}

function operationOf(name: Operation, { summary, params, query, body, response, status }: Declared): Json {
  const answer =
    response === 'stream' ? {} : { content: { 'application/json': { schema: reference(answerName(name)) } } };
  const parameters = [...parametersOf(params, 'path'), ...parametersOf(query, 'query')];
  return {
    operationId: name,
    summary,
    ...(parameters.length > 0 ? { parameters } : {}),
    ...(body
      ? { requestBody: { required: true, content: { 'application/json': { schema: reference(bodyName(name)) } } } }
      : {}),
    responses: {
      [status ?? 200]: { description: summary, ...answer },
      default: {
        description: 'What was wrong, and what to do',
        content: { 'application/json': { schema: reference(nameOf(Failure) ?? '') } },
      },
    },
  };
}

function parametersOf(schema: z.ZodType | undefined, place: 'path' | 'query'): Json[] {
  if (!schema) return [];
  const { properties = {}, required = [] } = plain(
    z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any', override: fromOutput }),
  ) as { properties?: Record<string, Json>; required?: string[] };
  return Object.entries(properties).map(([name, { description, ...own }]) => ({
    name,
    in: place,
    required: place === 'path' || required.includes(name),
    ...(description === undefined ? {} : { description }),
    schema: own,
  }));
}

/** A value that may be given once or several times, and words that stand for yes and no, are made by code; this is what they take. */
const fromOutput: NonNullable<z.core.ToJSONSchemaParams['override']> = ({ zodSchema, jsonSchema }) => {
  if (!(zodSchema instanceof z.ZodPipe)) return;
  const { $schema: _, ...given } = z.toJSONSchema(zodSchema, { io: 'output', unrepresentable: 'any' });
  Object.assign(jsonSchema, given);
};

/** Every record with a name, every answer, and every body. */
function components(): Record<string, unknown> {
  const answers = z.registry<{ id: string }>();
  const bodies = z.registry<{ id: string }>();
  for (const [id, schema] of Object.entries(NAMED)) answers.add(schema, { id });
  for (const name of Object.keys(PATHS) as Operation[]) {
    const { response, body }: Declared = ROUTES[name];
    if (response !== 'stream' && nameOf(response) === null && !answers.has(response))
      answers.add(response, { id: answerName(name) });
    if (body && !bodies.has(body)) bodies.add(body, { id: bodyName(name) });
  }
  const uri = (id: string) => `#/components/schemas/${id}`;
  const described = {
    ...z.toJSONSchema(bodies, { uri, io: 'input', unrepresentable: 'any' }).schemas,
    ...z.toJSONSchema(answers, { uri, unrepresentable: 'any' }).schemas,
  };
  return Object.fromEntries(Object.entries(described).map(([id, schema]) => [id, plain(schema)]));
}

/** Schemas that several operations answer with have the name of the first of them. */
function answerName(name: Operation): string {
  const { response }: Declared = ROUTES[name];
  if (response === 'stream') return '';
  const first = (Object.keys(PATHS) as Operation[]).find((other) => (ROUTES[other] as Declared).response === response);
  return nameOf(response) ?? `${capital(first ?? name)}Answer`;
}

function bodyName(name: Operation): string {
  return `${capital(name)}Body`;
}

function nameOf(schema: z.ZodType): string | null {
  return Object.entries(NAMED).find(([, named]) => named === schema)?.[0] ?? null;
}

function capital(name: string): string {
  return name.slice(0, 1).toUpperCase() + name.slice(1);
}

function reference(id: string): Json {
  return { $ref: `#/components/schemas/${id}` };
}

/** Without what only a document of its own needs. */
function plain(schema: object): Json {
  const { $schema: _, $id: __, ...own } = schema as Json;
  return own;
}
