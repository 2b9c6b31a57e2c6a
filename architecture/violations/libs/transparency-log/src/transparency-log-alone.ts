import { inside } from '../../contracts/src/index';

export const knowsEvents = inside;
