export * from './eventually';
export * from './test-brokers';
export * from './test-database';
