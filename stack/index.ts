export { clientSecret } from './identity/secrets';
export { javaCommand } from './kafka/java';
export { kafkaJars } from './kafka/jars';
export { removeOutside } from './postgres/location';
export { LifeLine } from './process/life-line';
export { StackError } from './stack-error';
export { Stack, type AppName, type ProcessName } from './supervisor/stack';
export type { StackOptions, TokenHolder } from './supervisor/stack-options';
export { requestToken } from './token-client';
