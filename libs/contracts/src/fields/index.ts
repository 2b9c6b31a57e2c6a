export * from './decorators';
export * from './field';
