import { SIGNED_EVERY } from '../pack/large-pack';
import type { Figures } from './figures';
import { seconds, whole } from './number-text';
import type { ReportRow } from './report-rows';

/** How long a large sealed pack takes. */
export function packRows({ pack }: Figures): ReportRow[] {
  if (!pack) return [];
  const { events, bytes, making, inNode, inBrowser } = pack;
  const size = `${(bytes / 1_000_000).toFixed(1)} MB`;
  return [
    { what: `sealed pack of ${whole(events)} events of a period, one in ${SIGNED_EVERY} signed: making it`, figure: `${seconds(making)} (${size})` },
    { what: '… checked by the command, its start included', figure: seconds(inNode) },
    { what: '… checked in the page', figure: inBrowser === undefined ? 'no browser' : seconds(inBrowser), must: '10 s' },
  ];
}
