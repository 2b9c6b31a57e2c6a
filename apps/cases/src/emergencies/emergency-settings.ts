import { wholeNumber } from '../settings/whole-number';

/** How long an emergency lasts, and how soon it is looked into. */
export class EmergencySettings {
  readonly accessMs!: number;
  readonly reviewMs!: number;
}

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

export function emergencySettingsOf(env: Readonly<Record<string, string | undefined>>): EmergencySettings {
  return Object.assign(new EmergencySettings(), {
    accessMs: wholeNumber('BREAK_GLASS_MINUTES', env.BREAK_GLASS_MINUTES, 60, 1_440) * MINUTE,
    reviewMs: wholeNumber('BREAK_GLASS_REVIEW_HOURS', env.BREAK_GLASS_REVIEW_HOURS, 24, 720) * HOUR,
  });
}
