/** Where a line stands on a board: what falls due first stands first, and a name decides between equals. */
export type Place = readonly [dueAt: number, name: string];

/** The last instant there is. */
export const NEVER = 8_640_000_000_000_000;

export const byPlace = ([a, nameA]: Place, [b, nameB]: Place): number => a - b || (nameA < nameB ? -1 : nameA > nameB ? 1 : 0);

export const writePlace = (place: Place): string => Buffer.from(JSON.stringify(place)).toString('base64url');

const FORM = /^\[(\d{1,16}),("[^"\\]{1,200}")\]$/;

/** Of the "next" of an answer; undefined for any other text. */
export function readPlace(text: unknown): Place | undefined {
  if (typeof text !== 'string') return undefined;
  const [, dueAt, name] = FORM.exec(Buffer.from(text, 'base64url').toString('utf8')) ?? [];
  return dueAt === undefined || name === undefined ? undefined : [Number(dueAt), JSON.parse(name) as string];
}
