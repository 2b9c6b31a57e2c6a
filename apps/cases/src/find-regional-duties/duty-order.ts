import type { RegionalDutyState } from '@quanlian/obligations';

/** Where a duty stands on the board: by what falls due first, without a deadline last; then by its name. */
export type DutyPlace = readonly [dueAt: number, name: string];

const NEVER = 8_640_000_000_000_000;

export const placeOf = ({ dueAt, policyId, region, addressee, repetition }: RegionalDutyState): DutyPlace => [
  dueAt ?? NEVER,
  [policyId, region, addressee ?? '', String(repetition ?? 0).padStart(6, '0')].join(' '),
];

export const byPlace = ([a, nameA]: DutyPlace, [b, nameB]: DutyPlace): number => a - b || (nameA < nameB ? -1 : nameA > nameB ? 1 : 0);

export const writeDutyCursor = (place: DutyPlace): string => Buffer.from(JSON.stringify(place)).toString('base64url');

const FORM = /^\[(\d{1,16}),("[^"\\]{1,200}")\]$/;

export function readDutyCursor(text: unknown): DutyPlace | undefined {
  if (typeof text !== 'string') return undefined;
  const [, dueAt, name] = FORM.exec(Buffer.from(text, 'base64url').toString('utf8')) ?? [];
  return dueAt === undefined || name === undefined ? undefined : [Number(dueAt), JSON.parse(name) as string];
}
