export * from './inside';
