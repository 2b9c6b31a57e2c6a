export { FindingRaisedV1 } from './finding.raised.v1';
export { FindingResolvedV1 } from './finding.resolved.v1';
export { ObligationOpenedV1 } from './obligation.opened.v1';
export { ObligationMetV1 } from './obligation.met.v1';
export { ObligationOverdueV1 } from './obligation.overdue.v1';
export { MergeSuggestedV1 } from './merge.suggested.v1';
export { ViewChangedV1 } from './view.changed.v1';
