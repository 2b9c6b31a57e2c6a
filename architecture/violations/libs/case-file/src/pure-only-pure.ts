import { outbox } from '../../messaging/src/index';

export const publishes = outbox;
