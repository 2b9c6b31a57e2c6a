export { plain } from './answer';
export type { Answer } from './answer';
export { bodyOf } from './body-of';
export { plainServer } from './plain-server';
export type { PlainServerParts, Routes } from './plain-server';
export { runPlainServer } from './run-plain-server';
export type { Place } from './run-plain-server';
export type { Say } from './say';
