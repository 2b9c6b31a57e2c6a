/** How long an emergency lasts, and how soon it is looked into. */
export class EmergencySettings {
  readonly accessMs!: number;
  readonly reviewMs!: number;
}

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

const whole = (name: string, text: string | undefined, otherwise: number, max: number): number => {
  if (!text) return otherwise;
  const value = /^\d{1,6}$/.test(text) ? Number(text) : 0;
  if (value < 1 || value > max) throw new Error(`${name}: found ${JSON.stringify(text)}, expected a whole number from 1 to ${max}`);
  return value;
};

export function emergencySettingsOf(env: Readonly<Record<string, string | undefined>>): EmergencySettings {
  return Object.assign(new EmergencySettings(), {
    accessMs: whole('BREAK_GLASS_MINUTES', env.BREAK_GLASS_MINUTES, 60, 1_440) * MINUTE,
    reviewMs: whole('BREAK_GLASS_REVIEW_HOURS', env.BREAK_GLASS_REVIEW_HOURS, 24, 720) * HOUR,
  });
}
