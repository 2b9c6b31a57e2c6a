import { wholeNumber } from '../settings/whole-number';

/** How long an unmasking lasts. */
export class UnmaskingSettings {
  readonly lastsMs!: number;
}

const MINUTE = 60_000;

export function unmaskingSettingsOf(env: Readonly<Record<string, string | undefined>>): UnmaskingSettings {
  return Object.assign(new UnmaskingSettings(), { lastsMs: wholeNumber('UNMASK_MINUTES', env.UNMASK_MINUTES, 480, 10_080) * MINUTE });
}
