import fc from 'fast-check';
import { covers } from '../jurisdiction/covers';
import { ROLE_NAMES } from '../actors/role';
import { RESOURCE_NAMES } from '../policy/resource';
import { mayReceive } from '../policy/rights';
import { actorOf, anyActor, anyRow } from '../testing/any';
import { inScope, NOTHING } from './row-scope';
import { scopeOf } from './scope-of';

const anyResource = fc.constantFrom(...RESOURCE_NAMES);

describe('the scope of rows', () => {
  it('never leaves the division of the token', () => {
    fc.assert(
      fc.property(anyActor, anyResource, anyRow, (actor, resource, row) => {
        if (inScope(scopeOf(actor, resource), row)) expect(covers(actor.jurisdiction, row.jurisdiction)).toBe(true);
      }),
    );
  });

  it('of a parent division holds the scope of its parts', () => {
    fc.assert(
      fc.property(anyActor, anyResource, anyRow, (actor, resource, row) => {
        const above = { ...actor, jurisdiction: actor.jurisdiction === undefined ? undefined : '000000' };
        if (inScope(scopeOf(actor, resource), row)) expect(inScope(scopeOf(above, resource), row)).toBe(true);
      }),
    );
  });

  it('is empty without a role, without a division, and for a resource that the role does not read', () => {
    expect(scopeOf({ ...actorOf('provincial-lead'), role: undefined }, 'case')).toBe(NOTHING);
    expect(scopeOf({ ...actorOf('provincial-lead'), jurisdiction: undefined }, 'case')).toBe(NOTHING);
    expect(scopeOf(actorOf('administrator'), 'case')).toBe(NOTHING);
  });

  it('holds what was disclosed beside the own area, and only for a role that receives', () => {
    fc.assert(
      fc.property(anyActor, anyResource, anyRow, (actor, resource, row) => {
        const scope = scopeOf(actor, resource, [row.id]);
        const receives = mayReceive(actor, resource) && actor.jurisdiction !== undefined;
        expect(inScope(scope, row)).toBe(receives || inScope(scopeOf(actor, resource), row));
      }),
    );
  });

  it('of what was disclosed is for cases, and for no system, evaluator or centre', () => {
    const receiving = ROLE_NAMES.filter((role) => mayReceive(actorOf(role), 'case'));
    expect(receiving).toEqual(expect.arrayContaining(['viewer', 'county-liaison', 'provincial-lead']));
    for (const role of ['centre', 'evaluator', 'administrator', 'organ-system', 'evaluation-system'] as const) expect(receiving).not.toContain(role);
    for (const role of ROLE_NAMES) expect(RESOURCE_NAMES.filter((resource) => mayReceive(actorOf(role), resource))).not.toContain('history');
  });

  it('of an agency system holds its own rows only', () => {
    const scope = scopeOf(actorOf('organ-system', { agency: 'energy' }), 'history');
    expect(inScope(scope, { jurisdiction: '150622', agency: 'energy' })).toBe(true);
    expect(inScope(scope, { jurisdiction: '150622', agency: 'telecom' })).toBe(false);
    expect(inScope(scope, { jurisdiction: '150622' })).toBe(false);
  });
});
