import { outbox } from '../../messaging/src/index';

export const announcesAccess = outbox;
