import { createRequire } from 'node:module';

const fromJest = createRequire(createRequire(import.meta.url).resolve('jest/package.json'));
const { bind } = fromJest('jest-each');
const { expect } = fromJest('expect');

/** Puts describe, it and expect where specs look for them; returns what they then collect: tests by their full name, not yet run. */
export function collector() {
  const tests = [];
  let scope = { name: '', preparations: [] };
  const it = (title, body) => {
    const name = `${scope.name} ${title}`.trim();
    const namesakes = tests.filter((test) => test.name === name).length;
    tests.push({ id: namesakes ? `${name} (${namesakes + 1})` : name, name, run: inside(scope, body) });
  };
  const describe = (title, body) => {
    const outer = scope;
    scope = { name: `${outer.name} ${title}`, preparations: [], outer };
    body();
    scope = outer;
  };
  const beforeAll = (body) => scope.preparations.push(body);
  Object.assign(it, { each: bind(it, false) });
  Object.assign(describe, { each: bind(describe, false) });
  Object.assign(globalThis, { describe, it, test: it, expect, beforeAll, afterAll: refused, beforeEach: refused, afterEach: refused });
  return tests;
}

const inside = (scope, body) => async () => {
  await prepared(scope);
  return body();
};

async function prepared(scope) {
  if (scope.outer) await prepared(scope.outer);
  for (const body of scope.preparations.splice(0)) await body();
}

function refused() {
  throw new Error('Found a hook other than beforeAll in a pure spec. Expected values that each test makes for itself.');
}
