import { eventually } from '../../../../libs/testing/src/index';

export const waits = eventually;
