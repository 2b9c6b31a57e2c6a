import { readFileSync } from 'node:fs';
import path from 'node:path';
import { actorFromClaims } from './actor-from-claims';
import { mapClaims, OWN_CLAIMS, readClaimsMapping } from './claims-mapping';
import { roleOf } from './actor';

const guide = readFileSync(path.join(__dirname, '../../../../docs/how-to/keycloak.md'), 'utf8');
/** The guide's own blocks: what an operator copies is what this spec reads. */
const block = (title: string): unknown => {
  const found = new RegExp(`<!-- ${title} -->\\s*\`\`\`json\\n([^]*?)\`\`\``).exec(guide)?.[1];
  return JSON.parse(found ?? 'null');
};

describe('the claims of another provider', () => {
  const read = readClaimsMapping(block('mapping'));
  const mapping = read.ok ? read.mapping : OWN_CLAIMS;

  it('reads the mapping of the Keycloak guide', () => expect(read).toMatchObject({ ok: true }));

  it('makes an officer of a Keycloak token', () => {
    const actor = actorFromClaims(mapClaims(block('officer token') as Record<string, unknown>, mapping));
    expect(actor).toEqual({
      subject: '5a8f0a52-6c1c-4bb4-9a33-4a7d8f0f9a01',
      agency: 'energy',
      organ: 'bureau',
      jurisdiction: '150600',
      rights: [],
      officer: 'nm-0301',
      role: 'energy-officer',
      name: '示例能源',
    });
    expect(roleOf(actor)).toBe('energy-officer');
  });

  it("makes an organ's system of a Keycloak service account", () => {
    const actor = actorFromClaims(mapClaims(block('service account token') as Record<string, unknown>, mapping));
    expect(actor).toMatchObject({ agency: 'energy', organ: 'grid', jurisdiction: '150000', rights: ['publish', 'backfill'], officer: undefined });
    expect(roleOf(actor)).toBe('organ-system');
  });

  it('gives no role to a user who has only roles of other systems', () => {
    const token = { ...(block('officer token') as Record<string, unknown>), resource_access: { 'quanlian-api': { roles: ['offline_access'] } } };
    expect(roleOf(actorFromClaims(mapClaims(token, mapping)))).toBeUndefined();
  });
});

describe('a claims mapping', () => {
  it('keeps our own names for what it leaves out', () => {
    expect(readClaimsMapping({ name: { claim: '/preferred_username' } })).toEqual({
      ok: true,
      mapping: { ...OWN_CLAIMS, name: { claim: '/preferred_username' } },
    });
  });

  it.each([
    ['no object', [], 'expected a JSON object'],
    ['a name that we do not know', { rolle: { claim: '/x' } }, 'rolle: expected one of'],
    ['a claim that is no pointer', { role: { claim: 'role' } }, 'role.claim: expected a JSON pointer'],
    ['a pattern without a group', { role: { claim: '/r', pattern: '^x$' } }, 'role.pattern: expected a regular expression with one group'],
    ['a broken pattern', { role: { claim: '/r', pattern: '(' } }, 'role.pattern'],
    ['values that are no texts', { role: { claim: '/r', values: { a: 1 } } }, 'role.values: expected an object of texts'],
  ])('with %s is refused with its place', (_what, given, problem) => {
    expect(readClaimsMapping(given)).toEqual({ ok: false, problems: [expect.stringContaining(problem)] });
  });

  it('does not reach into what every object has', () => {
    expect(mapClaims({ sub: 's' }, { ...OWN_CLAIMS, role: { claim: '/constructor/name' } })).toMatchObject({ role: undefined });
  });
});
