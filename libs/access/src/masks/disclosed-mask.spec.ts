import fc from 'fast-check';
import { ROLE_NAMES } from '../actors/role';
import { DATA_CLASSES } from '../data/data-class';
import { FIELD_KIND_NAMES } from '../data/field-kind';
import { SHOWINGS } from '../policy/policy';
import { PURPOSE_NAMES } from '../policy/purpose';
import { actorOf } from '../testing/any';
import { disclosedMask, disclosedShowing } from './disclosed-mask';
import { showingOf } from './mask-for';

const anyKind = fc.constantFrom(...FIELD_KIND_NAMES);
const POLICE = actorOf('viewer', { agency: 'psb', jurisdiction: '510100' });

describe('what was disclosed', () => {
  it('is never shown clearer than to whoever disclosed it, nor beyond its extent or its purpose', () => {
    const anyCase = fc.record({
      role: fc.constantFrom(...ROLE_NAMES),
      purpose: fc.constantFrom(...PURPOSE_NAMES),
      fields: fc.subarray(FIELD_KIND_NAMES),
      kind: anyKind,
      label: fc.option(fc.constantFrom(...DATA_CLASSES), { nil: undefined }),
    });
    fc.assert(
      fc.property(anyCase, ({ role, purpose, fields, kind, label }) => {
        const shown = disclosedShowing(POLICE, { role, purpose, fields }, { kind, label });
        const own = showingOf({ ...actorOf(role), agency: undefined, officer: 'of-0001', role }, purpose, { kind, label });
        expect(SHOWINGS.indexOf(shown)).toBeLessThanOrEqual(fields.includes(kind) ? SHOWINGS.indexOf(own) : 0);
      }),
    );
  });

  it('is what its receiver is shown, whatever their own role is', () => {
    const mask = disclosedMask(POLICE, { role: 'provincial-lead', purpose: 'case-handling', fields: ['bank', 'person'] });
    expect(mask({ kind: 'bank', value: 'bt_1' })).toBe('bt_1');
    expect(mask({ kind: 'person', value: 'pt_canary' })).not.toBe('pt_canary');
    expect(mask({ kind: 'identity', value: 'x' })).toBe('masked:identity');
    expect(mask({ value: 'x' })).toBe('masked:unclassified');
  });

  it('does not close to an agency what it supplied itself, save who reported', () => {
    const extent = { role: 'county-liaison', purpose: 'case-handling', fields: [] } as const;
    const energy = { ...POLICE, agency: 'energy' };
    expect(disclosedShowing(energy, extent, { kind: 'load', suppliedBy: 'energy' })).toBe('clear');
    expect(disclosedShowing(energy, extent, { kind: 'load', suppliedBy: 'telecom' })).toBe('hidden');
    expect(disclosedShowing(energy, extent, { kind: 'reporter', suppliedBy: 'energy' })).toBe('hidden');
  });
});
