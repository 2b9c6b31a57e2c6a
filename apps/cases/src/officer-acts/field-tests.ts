import { instantOf } from '../moments/instant';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const MAX_TEXT = 2_000;

export const isEventId = (value: unknown): boolean => typeof value === 'string' && UUID.test(value);
export const isText = (value: unknown): boolean => typeof value === 'string' && value.trim() !== '' && value.length <= MAX_TEXT;
export const isInstant = (value: unknown): boolean => typeof value === 'string' && instantOf(value) !== undefined;
export const isFlag = (value: unknown): boolean => typeof value === 'boolean';

export const TEXT = `a text that is not empty and has at most ${MAX_TEXT} characters`;
export const EVENT_ID = 'the id of an event';
