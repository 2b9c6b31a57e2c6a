import { nodeCrypto } from '@quanlian/transparency-log-node';
import { verifyPack } from '../index';
import { eventName } from '../format/names';
import { LOG_KEY, PackStand, storyEvents } from '../testing/a-pack';
import { resealed } from '../testing/resealed';

const events = storyEvents('03-filecoin-rented-racks');
const [gone, other] = [events[3]!.event.id, events[4]!.event.id];
const WHOLE = { of: 'period', from: '2000-01-01T00:00:00+08:00', to: '2100-01-01T00:00:00+08:00' } as const;

/** Of all events, one without its content, under a log that says this of erasures. */
async function reportOn(...ids: readonly string[]): Promise<{ ok: boolean; last: string; entries: string }> {
  const stand = await PackStand.of(events, { told: ids.map((id) => ({ k: 'erasure', ids: [id], basis: '个人信息保护法第四十七条' })) });
  const zip = await stand.pack({ ...WHOLE, checkpoint: stand.size }, () => true);
  const without = resealed(zip, (files) => files.delete(eventName(stand.placeOf(gone))));
  const { ok, lines } = await verifyPack(nodeCrypto, without, { key: LOG_KEY });
  const said = lines.map((line) => (line.ok ? line.found : line.code));
  return { ok, last: said.at(-1)!, entries: said[5]! };
}

describe('a period of which one event has no content', () => {
  it('holds where the log says that it was erased, and the report counts it', async () => {
    const { ok, entries } = await reportOn(gone);
    expect(ok).toBe(true);
    expect(entries).toMatch(new RegExp(`, ${events.length - 1} of them with their events, 1 without: they were erased, as the log says$`));
  });

  it('is refused where the log says nothing, or says it of another event', async () => {
    expect(await reportOn()).toMatchObject({ ok: false, last: 'entry.missing' });
    expect(await reportOn(other)).toMatchObject({ ok: false, last: 'entry.missing' });
  });
});
