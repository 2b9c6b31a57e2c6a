export * from './agencies';
export * from './case-event';
export * from './envelope';
export * from './errors';
export * from './ids';
export * from './time';
