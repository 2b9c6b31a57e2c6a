export { byArrival, byOccurrence } from './corrections/arrival';
export * from './corrections/apply-corrections';
