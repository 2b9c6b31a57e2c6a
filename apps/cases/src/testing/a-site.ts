import { usccCheckCharacter } from '@quanlian/contracts';
import type { EventKey, QuanlianEvent } from '@quanlian/contracts';
import { anEvent } from '@quanlian/testing';

const DAY_MS = 86_400_000;
const START = Date.parse('2021-10-01T02:00:00Z');

export interface Site {
  n: number;
  name?: string;
  jurisdiction?: string;
  day?: number;
  keys?: readonly EventKey[];
}

/** For specs: the code of the n-th enterprise of a county; its check character is right. */
export function usccOf(n: number, jurisdiction = '150622'): string {
  const body = `91${jurisdiction}MAY${String(n).padStart(6, '0')}`;
  return body + usccCheckCharacter(body);
}

const instantOfDay = (day: number): string => new Date(START + day * DAY_MS).toISOString();

/** For specs: any event about the n-th enterprise; it was recorded when it happened. */
export function aboutSite(
  code: string,
  { n, name, jurisdiction = '150622', day = n, keys }: Site,
  facts: Record<string, unknown> = {},
): QuanlianEvent {
  const named: EventKey[] = name ? [{ kind: 'org-name', value: name, role: 'operator' }] : [];
  const time = instantOfDay(day);
  const own: EventKey[] = [{ kind: 'uscc', value: usccOf(n, jurisdiction), role: 'operator' }, ...named];
  return anEvent(code, { jurisdiction, time, recordedtime: time, data: { keys: [...(keys ?? own)] }, facts });
}

/** For specs: what opens a case of the n-th enterprise. */
export const aSite = (site: Site): QuanlianEvent => aboutSite('site.identified', site, { divisionCode: site.jurisdiction ?? '150622' });
