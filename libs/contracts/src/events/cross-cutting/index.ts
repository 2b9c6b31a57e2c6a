export { ExposureNoneFoundV1 } from './exposure.none-found.v1';
export { MeasureReversedV1 } from './measure.reversed.v1';
export { AppealFiledV1 } from './appeal.filed.v1';
export { AppealDecidedV1 } from './appeal.decided.v1';
export { EventCorrectedV1 } from './event.corrected.v1';
export { EntityMergedV1 } from './entity.merged.v1';
export { EntityUnmergedV1 } from './entity.unmerged.v1';
export { EvaluationPublishedV1 } from './evaluation.published.v1';
