import { applyCorrections } from '@quanlian/entity-resolution';
import type { CaseSeen } from '@quanlian/evaluation';
import type { ObligationPolicy } from '@quanlian/obligations';
import type { CaseThen } from '../moments/cases-then';

/** A case as control tests are shown it: with what corrections say of its events, and its duties as the fold has them. */
export const caseSeen = ({ events, file }: CaseThen, policies: readonly ObligationPolicy[]): CaseSeen => ({
  history: applyCorrections(events),
  obligations: file.obligations,
  policies,
});
