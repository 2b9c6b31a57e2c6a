import { inside } from '../../contracts/src/index';

export const arithmeticKnowsEvents = inside;
