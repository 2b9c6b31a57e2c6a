export * from './door/door.module';
export * from './start-service';
