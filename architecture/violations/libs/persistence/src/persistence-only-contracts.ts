import { outbox } from '../../messaging/src/index';

export const storesAndSends = outbox;
