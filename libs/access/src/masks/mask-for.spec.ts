import fc from 'fast-check';
import { EVENT_CONTRACTS, type QuanlianEvent } from '@quanlian/contracts';
import { FIELD_KIND_NAMES } from '../data/field-kind';
import { PURPOSE_NAMES } from '../policy/purpose';
import { actorOf, anyActor, anyRole } from '../testing/any';
import { maskEvent } from './mask-event';
import { maskFor } from './mask-for';
import { partOf } from './show';

const KEY = { pseudonymKey: 'k' };
const anyPurpose = fc.constantFrom(...PURPOSE_NAMES);
const anyExample = fc.constantFrom(...EVENT_CONTRACTS.map(({ example }) => example));

describe('maskFor', () => {
  it('hides a value whose kind or label nobody knows, from everybody and for every purpose', () => {
    fc.assert(
      fc.property(anyActor, anyPurpose, fc.string({ minLength: 1 }), (actor, purpose, value) => {
        const mask = maskFor(actor, purpose, KEY);
        expect(mask({ value })).toBe('masked:unclassified');
        expect(mask({ kind: 'new-kind', value })).toBe('masked:unclassified');
        expect(mask({ kind: 'person', label: 'top-secret', value })).toBe('masked:person');
      }),
    );
  });

  it('applied twice gives what it gave once', () => {
    fc.assert(
      fc.property(anyActor, anyPurpose, fc.constantFrom(...FIELD_KIND_NAMES), fc.anything(), (actor, purpose, kind, value) => {
        const mask = maskFor(actor, purpose, KEY);
        const once = mask({ kind, value });
        expect(mask({ kind, value: once })).toEqual(once);
      }),
    );
  });

  it('a purpose never opens what the role does not see', () => {
    fc.assert(
      fc.property(anyRole, anyPurpose, fc.constantFrom(...FIELD_KIND_NAMES), (role, purpose, kind) => {
        const shown = maskFor(actorOf(role), purpose, KEY)({ kind, value: 'v' });
        const usual = PURPOSE_NAMES.map((each) => maskFor(actorOf(role), each, KEY)({ kind, value: 'v' }));
        if (shown === 'v') expect(usual).toContain('v');
      }),
    );
  });

  it('for a purpose that the role does not have, everything is hidden', () => {
    expect(maskFor(actorOf('evaluator'), 'measure-execution', KEY)({ kind: 'plain', value: 1 })).toBe('masked:plain');
  });

  it('an agency sees what it supplied, except who reported', () => {
    const energy = actorOf('organ-system', { agency: 'energy' });
    const mask = maskFor(energy, 'exchange', KEY);
    expect(mask({ kind: 'load', suppliedBy: 'energy', value: 18_600 })).toBe(18_600);
    expect(mask({ kind: 'load', suppliedBy: 'telecom', value: 18_600 })).toBe('masked:load');
    expect(mask({ kind: 'reporter', suppliedBy: 'energy', value: '张小三' })).toBe('masked:reporter');
  });

  it('a label above the clearance closes every field of an event of others', () => {
    const liaison = maskFor(actorOf('county-liaison', { agency: 'gov' }), 'case-handling', KEY);
    expect(liaison({ kind: 'plain', label: 'sensitive', suppliedBy: 'tax', value: 1 })).toBe(1);
    expect(liaison({ kind: 'plain', label: 'restricted', suppliedBy: 'tax', value: 1 })).toBe('masked:plain');
    expect(liaison({ kind: 'plain', label: 'restricted', suppliedBy: 'gov', value: 1 })).toBe(1);
  });

  it('what an approval opened is clear, for those kinds alone', () => {
    const mask = maskFor(actorOf('provincial-lead'), 'case-handling', { ...KEY, opened: ['person'] });
    expect([mask({ kind: 'person', value: '张小三' }), mask({ kind: 'suspicious', value: 'str-1' })]).toEqual(['张小三', 'masked:suspicious']);
  });

  it('a stand-in is stable, differs by key, and is hidden where there is no key', () => {
    const evaluator = actorOf('evaluator');
    const with_ = (key?: string) => maskFor(evaluator, 'evaluation', { pseudonymKey: key })({ kind: 'identity', value: '91150622MAYX0A110G' });
    expect(with_('k')).toMatch(/^~[\w-]{22}$/);
    expect(with_('k')).toBe(with_('k'));
    expect(with_('other')).not.toBe(with_('k'));
    expect(with_()).toBe('masked:identity');
  });

  it.each([
    ['张小三', '张*三'],
    ['张三', '张*'],
    ['张', '*'],
    ['', '*'],
  ])('shows a part of %j as %j', (name, part) => expect(partOf(name)).toBe(part));
});

describe('maskEvent', () => {
  it('is idempotent over every event type', () => {
    fc.assert(
      fc.property(anyActor, anyPurpose, anyExample, (actor, purpose, event) => {
        const mask = maskFor(actor, purpose, KEY);
        const once = maskEvent(event, mask);
        expect(maskEvent(once, mask)).toEqual(once);
      }),
    );
  });

  const flow = (): QuanlianEvent => {
    const { example } = EVENT_CONTRACTS.find(({ code }) => code === 'fund-flow.flagged')!;
    const keys = [
      { kind: 'uscc', value: '91150622MAYX0A110G', role: 'operator' },
      { kind: 'bank-token', value: 'bt_canary', role: 'receiver' },
      { kind: 'person-token', value: 'pt_canary', role: 'reporter' },
    ] as const;
    return { ...example, agency: 'pbc', data: { ...example.data, keys: [...keys], facts: { ...example.data.facts, strRef: 'str-canary' } } };
  };

  it('leaves a lead the chain and neither the suspicious transaction nor the reporter', () => {
    const text = JSON.stringify(maskEvent(flow(), maskFor(actorOf('provincial-lead', { agency: 'ndrc' }), 'case-handling')));
    expect(text).toContain('91150622MAYX0A110G');
    expect(text).toContain('bt_canary');
    expect(text).not.toContain('str-canary');
    expect(text).not.toContain('pt_canary');
  });

  it('leaves an evaluator nothing by which anybody is known', () => {
    const text = JSON.stringify(maskEvent(flow(), maskFor(actorOf('evaluator', { agency: 'evaluator' }), 'evaluation', KEY)));
    expect(text).not.toMatch(/canary|91150622MAYX0A110G/);
    expect(text).toContain('uscc:~');
  });

  it('reads a registry change by the field that changed', () => {
    const { example } = EVENT_CONTRACTS.find(({ code }) => code === 'enterprise-record.changed')!;
    const change = { ...example, agency: 'samr' as const, data: { ...example.data, facts: { field: 'legal-person', old: '张小三', new: '李四' } } };
    expect(maskEvent(change, maskFor(actorOf('provincial-lead', { agency: 'ndrc' }), 'case-handling')).data.facts).toEqual({
      field: 'legal-person',
      old: '张*三',
      new: '李*',
    });
  });
});
