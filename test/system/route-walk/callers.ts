import type { Role } from '@quanlian/access';
import type { TokenHolder } from '../../../stack/supervisor/stack-options';

/** The county of what is seeded, the province above it, and a county elsewhere. */
export const DIVISIONS = { own: '150622', parent: '150000', foreign: '510100' } as const;
export type Where = keyof typeof DIVISIONS;
export const WHERE = Object.keys(DIVISIONS) as Where[];

/** One caller for each role that a token can have; the demo officers of the embedded provider. */
export const CALLERS = {
  viewer: { officer: 'of-0801' },
  'county-liaison': { officer: 'of-0101' },
  'intake-officer': { officer: 'of-0191' },
  'energy-officer': { officer: 'of-0301' },
  'finance-officer': { officer: 'of-0401' },
  'telecom-officer': { officer: 'of-0501' },
  'tax-officer': { officer: 'of-0601' },
  'provincial-lead': { officer: 'of-0001' },
  centre: { officer: 'of-0811' },
  evaluator: { officer: 'of-0701' },
  administrator: { officer: 'of-0901' },
  'organ-system': { agency: 'energy', organ: 'grid', rights: ['publish'] },
  'evaluation-system': { agency: 'evaluator', organ: 'centre', rights: ['publish'] },
} as const satisfies Record<Role, TokenHolder>;
export type Caller = keyof typeof CALLERS;
export const CALLER_NAMES = Object.keys(CALLERS) as Caller[];

/** As the record of accesses names a caller. */
export function readerOf(caller: Caller): string {
  const holder = CALLERS[caller];
  return 'officer' in holder ? holder.officer : `${holder.agency}/${holder.organ}`;
}
