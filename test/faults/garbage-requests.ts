/** What of an OpenAPI document says where values go. */
export interface ApiDescription {
  paths: Record<string, Record<string, { parameters?: { in: string; name: string }[] }>>;
}

export interface GarbageRequest {
  method: string;
  path: string;
  body?: string;
}

/** As they stand in a URL. */
const VALUES = ['%00', '%ff', '%ED%A0%80', '%27%3B--', '__proto__', '-1', '9'.repeat(30), '1e400', '2021-02-30', '%5B%5D', 'x'.repeat(4_000)];
const BODIES = ['', '{', '[]', 'null', '"\\ud800"', '{"__proto__":1}', '{"by":1e400}', `{"a":"\\u0000"}`];

const filled = (path: string, value: string): string => path.replaceAll(/\{\w+\}/g, value);

/** Every route with every bad value in its path, in each of its query parameters, and as its body. */
export function garbageRequests({ paths }: ApiDescription): GarbageRequest[] {
  return Object.entries(paths).flatMap(([path, operations]) =>
    Object.entries(operations).flatMap(([method, { parameters = [] }]) => {
      const queries = parameters.filter((each) => each.in === 'query').map(({ name }) => name);
      if (method !== 'get') return BODIES.map((body) => ({ method: method.toUpperCase(), path: filled(path, 'x'), body }));
      const inPath = path.includes('{') ? VALUES.map((value) => filled(path, value)) : [path];
      const inQuery = queries.flatMap((name) => VALUES.map((value) => `${filled(path, 'x')}?${name}=${value}`));
      return [...inPath, ...inQuery].map((each) => ({ method: 'GET', path: each }));
    }),
  );
}
