import { inside } from '../../../../libs/contracts/src/inside';

export const reachesInto = inside;
