import type { EffectiveEvent } from '@quanlian/contracts';
import { ControlTest, answered, ofType, unknown } from './control-test';

type Events = readonly EffectiveEvent[];

/** Whether a duty that a person opened applies at all; nothing in a history shows what only the person could know. */
const openedOnlyWhere = (policyId: string, asks: string, applies: ((history: Events) => boolean) | undefined): ControlTest => ({
  policyId,
  asks,
  over: 'case',
  check: (history) =>
    ofType(history, 'obligation.opened-by-officer')
      .filter(({ facts }) => facts.policyId === policyId)
      .map((opened) => (applies ? answered(opened, applies(history)) : unknown(opened))),
});

const STATE_UNIT = /^1[123]/;
const namesStateUnit = (history: Events): boolean =>
  history.some(({ keys }) => keys.some(({ kind, value }) => kind === 'uscc' && STATE_UNIT.test(value)));
const isDataCentre = (history: Events): boolean => ofType(history, 'data-centre.declared').length > 0;
const isServed = (history: Events): boolean =>
  ofType(history, 'penalty.imposed', 'rectification.ordered').some(({ facts }) => (facts.servedAt ?? facts.noticeServedAt) !== undefined);

export const openedWithReason: readonly ControlTest[] = [
  openedOnlyWhere('IM8-2', 'Was it opened for a declared data centre or cloud firm only?', isDataCentre),
  openedOnlyWhere('IM8-3', 'Was it opened for a holder of a telecom licence only?', undefined),
  openedOnlyWhere('IM8-4', 'Was it opened for an internet cafe only?', undefined),
  openedOnlyWhere('IM8-7', 'Was it opened after a decision was served only?', isServed),
  openedOnlyWhere('IM8-8', 'Was it opened where an official is involved only?', undefined),
  openedOnlyWhere('NDRC2111-3', 'Was it opened for a state unit only?', namesStateUnit),
  openedOnlyWhere('NDRC2111-4', 'Was it opened for a state unit only?', namesStateUnit),
  openedOnlyWhere('PBC237-3', 'Was it opened for an overseas exchange only?', undefined),
];
