export * from './actor';
export * from './covers';
