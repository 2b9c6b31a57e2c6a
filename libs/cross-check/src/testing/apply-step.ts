import { insertInto, removeFrom, replaceIn } from '../reading/changes';

/** Changes a list in one of the ways in which a case changes it. */
export function applyStep<T extends object>(list: T[], { kind, at, reading }: { kind: string; at: number; reading: T }): void {
  const place = list.length ? at % list.length : 0;
  if (kind === 'append' || list.length === 0) list.push(reading);
  else if (kind === 'insert') insertInto(list, place, reading);
  else if (kind === 'replace') replaceIn(list, place, reading);
  else removeFrom(list, place);
}
