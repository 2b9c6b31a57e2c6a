export * from './access.errors';
export * from './actor';
export * from './actor-from-claims';
export * from './auth.guard';
export * from './covers';
export * from './current-actor.decorator';
export * from './public.decorator';
export * from './token-verifier';
