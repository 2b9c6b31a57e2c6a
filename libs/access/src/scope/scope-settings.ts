import { endOfRange, type RowScope } from './row-scope';

/** Settings of a transaction from which row-level security repeats the scope. `libs/persistence` reads them by these names. */
export const SCOPE_SETTINGS = ['quanlian.areas', 'quanlian.agency', 'quanlian.sampled', 'quanlian.disclosed'] as const;

/** Areas are ranges `from|until`, at most two: a division, and for the Bingtuan its cities in 新疆. */
export function scopeSettings(scope: RowScope): Readonly<Record<(typeof SCOPE_SETTINGS)[number], string>> {
  return {
    'quanlian.areas': scope.divisions.map((prefix) => `${prefix}|${endOfRange(prefix)}`).join(','),
    'quanlian.agency': scope.agency ?? '*',
    'quanlian.sampled': String(scope.sampled),
    'quanlian.disclosed': (scope.disclosed ?? []).join(','),
  };
}
