export type { JsonRefusal, JsonRefusalCode } from './refusal';
export * from './slice-array';
export * from './slice-json';
export * from './slice-object';
