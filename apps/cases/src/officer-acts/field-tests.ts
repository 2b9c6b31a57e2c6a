const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const MAX_TEXT = 2_000;

export const isEventId = (value: unknown): boolean => typeof value === 'string' && UUID.test(value);
export const isText = (value: unknown): boolean => typeof value === 'string' && value.trim() !== '' && value.length <= MAX_TEXT;
const isWhole = (value: unknown, max: number): boolean => Number.isInteger(value) && (value as number) >= 1 && (value as number) <= max;

export const MAX_HOURS = 720;
export const isHours = (value: unknown): boolean => isWhole(value, MAX_HOURS);
export const isInstance = (value: unknown): boolean => isWhole(value, 10_000);
export const isTexts = (value: unknown): value is string[] => Array.isArray(value) && value.length > 0 && value.length <= 50 && value.every(isText);
export const isFlag = (value: unknown): boolean => typeof value === 'boolean';

export const TEXT = `a text that is not empty and has at most ${MAX_TEXT} characters`;
export const EVENT_ID = 'the id of an event';
