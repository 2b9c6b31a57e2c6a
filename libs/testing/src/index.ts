export * from './an-event';
export * from './eventually';
export * from './temporary-folder';
export * from './test-brokers';
export * from './test-database';
export * from './test-issuer';
export * from './test-stack';
