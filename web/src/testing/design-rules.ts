interface Schema {
  readonly $ref?: string;
  readonly format?: string;
  readonly required?: readonly string[];
  readonly properties?: Readonly<Record<string, Schema>>;
}

interface Answer {
  readonly headers?: Readonly<Record<string, unknown>>;
  readonly content?: Readonly<Record<string, { readonly schema: Schema }>>;
}

interface Operation {
  readonly operationId?: string;
  readonly parameters?: readonly { readonly name: string; readonly in: string }[];
  readonly requestBody?: object;
  readonly responses: Readonly<Record<string, Answer>>;
}

/** As much of an OpenAPI 3 document as the rules look at. */
export interface ApiDocument {
  readonly openapi: string;
  readonly info: { readonly version: string; readonly contact?: { readonly name?: string; readonly url?: string } };
  readonly servers?: readonly { readonly url: string }[];
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components?: { readonly schemas?: Readonly<Record<string, Schema>> };
}

interface Asked extends Operation {
  readonly path: string;
  readonly method: string;
  /** For a message. */
  readonly at: string;
}

/**
 * Holds an OpenAPI document against the API Design Rules of the Dutch government (version 2.2, those a document can show). Written
 * anew after the rules; their own linter is 60 MB of packages.
 *
 * @returns a sentence for each breach, with the name of the rule
 * @see https://logius-standaarden.github.io/API-Design-Rules/
 */
export function breachesOf(document: ApiDocument): string[] {
  const asked = Object.entries(document.paths).flatMap(([path, operations]) =>
    Object.entries(operations).map(([method, operation]) => ({ ...operation, path, method, at: `${method} ${path}` })),
  );
  return [
    ...inGeneral(document),
    ...asked.flatMap(inAddress),
    ...asked.flatMap(inParameters),
    ...asked.flatMap((one) => inAnswers(one, document)),
    ...twice(asked.map(({ operationId = "" }) => operationId)).map((id) => `doc-openapi: two operations are ${id}`),
    ...inNames(document),
  ];
}

const broken = (isBroken: boolean, sentence: string) => (isBroken ? [sentence] : []);
const twice = (names: readonly string[]) => names.filter((name, index) => names.indexOf(name) !== index);

function inGeneral({ openapi, info, servers = [] }: ApiDocument): string[] {
  const major = /^(0|[1-9]\d*)\.(0|[1-9]\d*)\.(0|[1-9]\d*)$/.exec(info.version)?.[1];
  return [
    ...broken(!/^3(\.\d+){1,2}$/.test(openapi), "doc-openapi: OpenAPI 3 is asked for"),
    ...broken(major === undefined, "semver: the version has three numbers"),
    ...broken(!info.contact?.name || !info.contact.url, "doc-openapi-contact: says who it is from"),
    ...broken(servers.length === 0, "uri-version: names a server"),
    ...servers.flatMap(({ url }) =>
      broken(major !== undefined && !url.endsWith(`/v${major}`), `uri-version: ${url} ends in /v${major}`),
    ),
  ];
}

function inAddress({ path, method, at }: Asked): string[] {
  const isKebab = /^(\/([a-z0-9]+(-[a-z0-9]+)*|\{[a-z][A-Za-z0-9]*\}))+\/?$/.test(path);
  return [
    ...broken(path.endsWith("/"), `no-trailing-slash: ${at}`),
    ...broken(!isKebab, `path-segments-kebab-case: ${at}`),
    ...broken(!["get", "post", "put", "patch", "delete"].includes(method), `http-methods: ${at}`),
  ];
}

function inParameters({ path, parameters = [], at }: Asked): string[] {
  const inPath = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
  const known = parameters.filter((one) => one.in === "path").map(({ name }) => name);
  return [
    ...parameters
      .filter((one) => one.in === "query" && !isCamel(one.name))
      .map(({ name }) => `query-keys-camel-case: ${name} of ${at}`),
    ...inPath.filter((name) => name && !known.includes(name)).map((name) => `doc-openapi: ${at} does not say ${name}`),
  ];
}

const isCamel = (name: string) => /^[a-z][a-z\d]*([A-Z][a-z\d]*)*$/.test(name);

function inAnswers({ parameters = [], requestBody, responses, method, at }: Asked, document: ApiDocument): string[] {
  const reads = method === "get" || method === "delete";
  const canBeWrong = !reads || parameters.length > 0 || requestBody !== undefined;
  return [
    ...broken(canBeWrong && !("400" in responses), `error-handling/invalid-input: ${at} cannot say 400`),
    ...Object.entries(responses).flatMap(([status, answer]) => [
      ...broken(!answer.headers?.["API-Version"], `version-header: ${status} of ${at}`),
      ...broken(
        /^[45]/.test(status) && !isProblem(answer, document),
        `error-handling/problem-details: ${status} of ${at}`,
      ),
    ]),
  ];
}

function isProblem({ content = {} }: Answer, { components }: ApiDocument): boolean {
  const schema = content["application/problem+json"]?.schema;
  const name = schema?.$ref?.split("/").at(-1);
  const told = name === undefined ? schema : components?.schemas?.[name];
  const always = told?.required ?? [];
  return Object.keys(content).length === 1 && ["status", "title", "detail"].every((field) => always.includes(field));
}

function inNames({ components: { schemas = {} } = {} }: ApiDocument): string[] {
  return Object.entries(schemas).flatMap(([name, schema]) => [
    ...broken(!/^([A-Z][a-z\d]*)+$/.test(name), `schema names in UpperCamelCase: ${name}`),
    ...fieldsIn(schema).flatMap(([field, { format }]) => [
      ...broken(!isCamel(field), `field names in lowerCamelCase: ${field} of ${name}`),
      ...broken(/(^d|D)ate$/.test(field) && format !== "date", `date-time: ${field} of ${name} is a date`),
    ]),
  ]);
}

/** Every field with its schema, however deep. */
function fieldsIn(schema: unknown): (readonly [string, Schema])[] {
  if (typeof schema !== "object" || schema === null) return [];
  const own = "properties" in schema ? Object.entries(schema.properties as Readonly<Record<string, Schema>>) : [];
  return [...own, ...Object.values(schema).flatMap(fieldsIn)];
}
