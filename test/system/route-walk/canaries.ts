import type { FieldKind } from '@quanlian/access';
import type { Caller } from './callers';

/** One value of each closed kind, found nowhere else. Answers are searched for them as text. */
export const CANARIES = {
  address: '鄂尔多斯市金丝雀园区7号',
  load: '18765.4321',
  ip: '203.0.113.77',
  credit: '87654321.09',
  tax: '76543210.98',
  bank: 'bt_canary01',
  person: 'pt_canary01',
  suspicious: 'str-canary-03',
  reporter: 'pt_canary02',
} as const satisfies Partial<Record<FieldKind, string>>;
export type CanaryKind = keyof typeof CANARIES;
export const CANARY_KINDS = Object.keys(CANARIES) as CanaryKind[];

/** Written by hand from the domain's table of roles, not read from the policy: what each caller may find, all in their own area. */
export const MAY_FIND: Readonly<Record<Caller, readonly CanaryKind[]>> = {
  viewer: ['address'],
  'county-liaison': ['address'],
  'intake-officer': ['address', 'reporter'],
  'energy-officer': ['address', 'load'],
  'finance-officer': ['address', 'credit', 'bank', 'suspicious', 'person'],
  'telecom-officer': ['address', 'ip'],
  'tax-officer': ['address', 'tax'],
  'provincial-lead': ['address', 'load', 'ip', 'credit', 'tax', 'bank'],
  centre: ['address', 'load', 'ip', 'credit', 'tax'],
  evaluator: ['load', 'credit', 'tax'],
  administrator: [],
  'organ-system': ['load'],
  'evaluation-system': ['load', 'credit', 'tax'],
};

/** Whoever may have a sealed pack gets bytes in it, which cannot be masked; what rank does not open is not in it either. */
export const MAY_FIND_IN_PACK: readonly CanaryKind[] = ['address', 'load', 'ip', 'credit', 'tax', 'bank', 'person'];
