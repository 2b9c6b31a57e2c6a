/** Permissive, or (MPL) a duty for changed files only. What asks more of whoever passes our code on is not here. */
export const ALLOWED = new Set([
  '0BSD',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'CC-BY-3.0',
  'CC-BY-4.0',
  'CC0-1.0',
  'ISC',
  'MIT',
  'MIT-0',
  'MPL-2.0',
  'PostgreSQL',
  'Python-2.0',
  'Unlicense',
  'Zlib',
]);

const tokensOf = (expression) => expression.match(/\(|\)|[^\s()]+/g) ?? [];

/** Whether an SPDX expression leaves a way that is allowed: one side of OR is enough, of AND both are needed. */
export function isAllowed(expression) {
  const tokens = tokensOf(expression);
  let at = 0;
  const one = () => {
    if (tokens[at] !== '(') return ALLOWED.has(tokens[at++]);
    at += 1;
    const inner = either();
    if (tokens[at++] !== ')') at = Infinity;
    return inner;
  };
  const both = () => {
    let allowed = one();
    while (tokens[at] === 'AND') {
      at += 1;
      allowed = one() && allowed;
    }
    return allowed;
  };
  const either = () => {
    let allowed = both();
    while (tokens[at] === 'OR') {
      at += 1;
      allowed = both() || allowed;
    }
    return allowed;
  };
  return either() && at === tokens.length;
}

/** As a package.json says it, in the forms of all times. */
export function licenceOf({ license, licenses }) {
  const said = license ?? licenses;
  if (typeof said === 'string') return said;
  if (Array.isArray(said)) return said.map((one) => one.type ?? one).join(' OR ');
  return said?.type ?? '';
}
