/** When the views are compared with a rebuild. */
export class NightlyCheckSettings {
  /** ms after midnight in Beijing */
  readonly afterMidnightMs!: number;
}

const TIME = /^([01]\d|2[0-3]):([0-5]\d)$/;

export function nightlyCheckSettingsOf(env: Readonly<Record<string, string | undefined>>): NightlyCheckSettings {
  const text = env.VIEW_CHECK_AT || '03:00';
  const found = TIME.exec(text);
  if (!found) throw new Error(`VIEW_CHECK_AT: found ${JSON.stringify(text)}, expected a time of the day such as 03:00`);
  return Object.assign(new NightlyCheckSettings(), { afterMidnightMs: (Number(found[1]) * 60 + Number(found[2])) * 60_000 });
}
