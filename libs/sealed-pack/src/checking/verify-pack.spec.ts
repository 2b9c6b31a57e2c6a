import { OWN_PACKS } from '@quanlian/obligations';
import { nodeCrypto } from '@quanlian/transparency-log-node';
import { formatVerifierKey } from '@quanlian/transparency-log';
import { signerOf } from '@quanlian/transparency-log-node';
import { readZip, releaseParts, verifyPack, writeZip } from '../index';
import type { CheckLine, Trust } from '../index';
import { hexOf } from '../format/text';
import { manifestOf, sumsOf } from '../format/manifest';
import { LOG, LOG_KEY, openerOf, PackStand, policyOf, storyEvents, WITNESSES } from '../testing/a-pack';
import { resealed } from '../testing/resealed';
import type { PackQuestion } from '../index';
import { aNotice, ENDED } from '../../../policy-packs/src/testing/a-notice';

const STORY = '01-inner-mongolia-fake-bigdata';
const events = storyEvents(STORY);
const opener = openerOf(events);
const THIEF = signerOf({ name: LOG.key.name, type: 1, seed: new Uint8Array(32).fill(99) });
const text = (content: Uint8Array): string => Buffer.from(content).toString('utf8');
const bytes = (content: string): Uint8Array => new Uint8Array(Buffer.from(content));

let stand: PackStand;
let pack: Uint8Array;
beforeAll(async () => {
  stand = await PackStand.of(events);
  pack = await stand.case(opener);
});

async function failure(zip: Uint8Array, trust: Trust = { key: LOG_KEY }): Promise<string> {
  const { ok, lines } = await verifyPack(nodeCrypto, zip, trust);
  const failed = lines.find((line): line is CheckLine & { ok: false } => !line.ok);
  expect(ok).toBe(failed === undefined);
  return failed ? `${failed.check}: ${failed.code}` : 'none';
}

describe('a pack of a case', () => {
  it('gives its case file again, and says so check by check', async () => {
    const { ok, lines } = await verifyPack(nodeCrypto, pack, { key: LOG_KEY });
    expect(lines.map(({ check, ok: held }) => [check, held])).toEqual(
      ['zip', 'files', 'packing', 'manifest', 'checkpoint', 'entries', 'signatures', 'state', 'time', 'release', 'answer'].map((check) => [
        check,
        true,
      ]),
    );
    expect(ok).toBe(true);
  });

  it('has the same bytes whenever it is made', async () => {
    expect(hexOf(nodeCrypto.sha256(await (await PackStand.of(events)).case(opener)))).toBe(hexOf(nodeCrypto.sha256(pack)));
  });

  it('holds each event as its publisher sent it', () => {
    const place = String(stand.placeOf(opener.event.id)).padStart(12, '0');
    expect(text(readZip(pack).get(`events/${place}.json`)!)).toBe(JSON.stringify(opener.event, null, 1));
  });
});

describe('a pack of a deployment that judges by packs of its own', () => {
  const NOTICE = aNotice('2021-10-01');
  const sealed = async (notice = NOTICE): Promise<Uint8Array> => (await PackStand.of(events, { packs: OWN_PACKS.with([notice]) })).case(opener);

  it('gives its case file again, which is another one than without them', async () => {
    const own = await sealed();
    expect(await failure(own)).toBe('none');
    expect(text(readZip(own).get('case/file.json')!)).not.toBe(text(readZip(pack).get('case/file.json')!));
  });

  it('with another version of the added pack than the log states, or without it, is refused', async () => {
    const [own, name] = [await sealed(), 'release/pack/example-2021-10.json'];
    const changed = resealed(own, (files) => files.set(name, bytes(text(files.get(name)!).replace('P3WD', 'P9WD'))));
    expect(await failure(changed)).toBe('release: release.other-version');
    expect(await failure(resealed(own, (files) => files.delete(name)))).toBe('release: release.other-version');
  });

  it('with a pack that the log does not state is refused', async () => {
    const smuggled = resealed(pack, (files) => files.set('release/pack/example-2021-10.json', bytes(JSON.stringify(NOTICE))));
    expect(await failure(smuggled)).toBe('release: release.other-version');
  });

  it('with an added pack that nothing can be judged by is refused', async () => {
    const ending = { ...NOTICE, supersedes: [{ policyId: 'NO-SUCH', from: '2021-10-01' }] };
    const shapeless = { ...NOTICE, supersedes: [{ policyId: ENDED }] } as unknown as typeof NOTICE;
    for (const notice of [ending, shapeless]) expect(await failure(await sealed(notice))).toBe('release: release.pack-unsound');
  });
});

describe('whoever tampers is named by what he did', () => {
  it('a file that was changed', async () => {
    const files = new Map(readZip(pack));
    files.set('case/file.json', bytes('{}'));
    expect(await failure(writeZip(files))).toBe('files: file.differs');
  });

  it('a case file that was changed, with the sums put in order', async () => {
    const changed = resealed(pack, (files) => files.set('case/file.json', bytes(text(files.get('case/file.json')!).replace('shut-down', 'cleared'))));
    expect(await failure(changed)).toBe('answer: case-file.differs');
  });

  it.each(['notes.txt', 'events/000000000000.txt', 'log/second-policy', 'case/other-file.json', 'release/rule.json'])(
    'a file %s that no check looks at, with the sums put in order',
    async (name) => {
      expect(await failure(resealed(pack, (files) => files.set(name, bytes('{}'))))).toBe('files: file.unknown');
    },
  );

  it('a copy beside the event as it was sent, to be read instead of it', async () => {
    const place = String(stand.placeOf(opener.event.id)).padStart(12, '0');
    const copy = bytes(JSON.stringify({ event: {}, kinds: [] }));
    expect(await failure(resealed(pack, (files) => files.set(`withheld/${place}.json`, copy)))).toBe('files: file.unknown');
  });

  it('a page HOWTO.txt that leads elsewhere, or none', async () => {
    expect(await failure(resealed(pack, (files) => files.set('HOWTO.txt', bytes('Trust me.'))))).toBe('release: release.other-version');
    expect(await failure(resealed(pack, (files) => files.delete('HOWTO.txt')))).toBe('release: release.other-version');
  });

  it('an event that was removed with everything that tells of it', async () => {
    const place = String(stand.placeOf(events.find(({ event }) => event.type.includes('power-supply.cut'))!.event.id)).padStart(12, '0');
    const removed = resealed(pack, (files) => {
      files.delete(`events/${place}.json`);
      files.delete(`entries/${place}.tlog-proof`);
    });
    expect(await failure(removed)).toBe('answer: case-file.differs');
  });

  it('an event whose proof alone was removed', async () => {
    const place = String(stand.placeOf(opener.event.id)).padStart(12, '0');
    expect(await failure(resealed(pack, (files) => files.delete(`entries/${place}.tlog-proof`)))).toBe('entries: entry.missing');
  });

  it('an event that says something else', async () => {
    const place = String(stand.placeOf(opener.event.id)).padStart(12, '0');
    const changed = resealed(pack, (files) =>
      files.set(`events/${place}.json`, bytes(text(files.get(`events/${place}.json`)!).replace('2021', '2020'))),
    );
    expect(await failure(changed)).toBe('entries: content.differs');
  });

  it('a checkpoint of another state of the log', async () => {
    const other = await (await PackStand.of(events.slice(0, -3))).checkpoint();
    expect(await failure(resealed(pack, (files) => files.set('log/checkpoint', other)))).toBe('entries: checkpoint.swapped');
  });

  it('a history that the thief of the key of the log signed anew, without the witnesses', async () => {
    const forged = await (await PackStand.of(events.slice(1), { witnesses: [] })).case(openerOf(events.slice(1)));
    const policy = bytes(policyOf(LOG, WITNESSES));
    expect(await failure(forged, { policy })).toBe('checkpoint: checkpoint.quorum-missing');
  });

  it('a history that somebody signed with a key of his own', async () => {
    const forged = await (await PackStand.of(events, { signer: THIEF })).case(opener);
    expect(await failure(forged, { key: LOG_KEY })).toBe('checkpoint: signer.not-trusted');
    // He may put the right key into the pack, but he has not signed with it.
    const named = resealed(forged, (files) => files.set('log/log.vkey', bytes(`${LOG_KEY}\n`)));
    expect(await failure(named, { key: LOG_KEY, policy: bytes('quorum none\n') })).toBe('checkpoint: note.unsigned');
    // With nothing but the pack to go by, it looks good: that is why the key comes by another way.
    expect(await failure(forged, {})).toBe('none');
    expect(formatVerifierKey(THIEF.key)).not.toBe(LOG_KEY);
  });

  it('another version of a rule', async () => {
    const changed = releaseParts(OWN_PACKS).map((part) => (part.name === 'rule/XC01' ? { ...part, sha256: '0'.repeat(64) } : part));
    const other = await (await PackStand.of(events, { release: changed })).case(opener);
    expect(await failure(other)).toBe('release: release.other-version');
    expect(await failure(resealed(pack, (files) => files.set('release/rule/XC01.json', bytes('{}'))))).toBe('release: release.other-version');
  });

  it('a witness policy that asks for less', async () => {
    const weaker = resealed(pack, (files) => files.set('log/policy', bytes('quorum none\n')));
    expect(await failure(weaker, {})).toBe('state: policy.not-in-force');
  });

  it('a question that was not asked', async () => {
    const files = new Map(readZip(pack));
    const manifest = JSON.parse(text(files.get('manifest.json')!)) as { question: { caseId: string } };
    manifest.question.caseId = '0179826c-3480-74d3-98a0-a4ada618e6d1';
    files.set('manifest.json', bytes(manifestOf(nodeCrypto.sha256, files, manifest.question as unknown as PackQuestion)));
    files.set('SHA256SUMS', bytes(sumsOf(nodeCrypto.sha256, files)));
    expect(await failure(writeZip(files))).toBe('answer: case-file.untold');
  });

  it.each([
    ['nothing', new Uint8Array(0)],
    ['no ZIP', bytes('{}')],
  ])('%s', async (_what, content) => {
    expect(await failure(content)).toBe('zip: zip.malformed');
  });

  it('bytes that belong to no file', async () => {
    expect(await failure(new Uint8Array([...pack, 0]))).toBe('packing: zip.malformed');
  });
});
