import { verifyPack } from '@quanlian/sealed-pack';
import { nodeCrypto } from '@quanlian/transparency-log-node';
import { largePack } from './large-pack';

test('the pack that the bench measures is a good one, with signatures of both kinds', async () => {
  const report = await verifyPack(nodeCrypto, await (await largePack({ seed: 1, events: 60 }))());
  expect(report.lines.filter(({ ok }) => !ok)).toEqual([]);
  expect(report.lines).toContainEqual(
    expect.objectContaining({ check: 'signatures', found: '7 events are signed under /energy/grid ed25519, /energy/grid sm2' }),
  );
});
