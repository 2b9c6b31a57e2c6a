import { nodeCrypto } from '@quanlian/transparency-log-node';
import * as fc from 'fast-check';
import { signatureName } from '../format/names';
import { bytesOf, textIn } from '../format/text';
import { readZip, verifyPack } from '../index';
import type { Accepted, Bent } from '../testing/a-pack';
import { PackStand } from '../testing/a-pack';
import { resealed } from '../testing/resealed';
import { SigningOrgan } from '../testing/signing-organ';

/** A pack with all of these events, or with those that are named. */
async function packOf(
  accepted: readonly Accepted[],
  packed = accepted,
  bent: Bent = {},
): Promise<{ zip: Uint8Array; nameOf: (one: Accepted) => string }> {
  const stand = await PackStand.of(accepted, bent);
  const places = packed.map(({ event }) => stand.placeOf(event.id));
  const question = { of: 'sample', events: [], entries: places, checkpoint: stand.size } as const;
  const zip = await stand.pack(question, (index) => places.includes(index));
  return { zip, nameOf: ({ event }) => signatureName(stand.placeOf(event.id)) };
}

async function said(zip: Uint8Array): Promise<string> {
  const { lines } = await verifyPack(nodeCrypto, zip);
  const line = lines.find(({ check }) => check === 'signatures')!;
  return line.ok ? line.found : line.code;
}

const saidOf = async (...accepted: Accepted[]): Promise<string> => said((await packOf(accepted)).zip);

describe('signatures in a pack', () => {
  it('are those that came with the events, and are found to hold over their bytes or over the base64url of these', async () => {
    const organ = new SigningOrgan();
    const events = [organ.registers('k1'), organ.says('k1', 1), organ.says('k1', 2, { b64: true })];
    const { zip, nameOf } = await packOf(events);
    for (const one of events) expect(textIn(readZip(zip).get(nameOf(one))!)).toBe(one.jws);
    expect(await said(zip)).toBe('3 events are signed under /energy/grid k1');
    expect((await verifyPack(nodeCrypto, zip)).ok).toBe(true);
  });

  it('are found to hold with SM2 as with Ed25519, also where an organ went over from the one to the other', async () => {
    const organ = new SigningOrgan();
    const changed = [
      organ.registers('k1'),
      organ.registers('k2', { day: 1, by: 'k1', isSm2: true }),
      organ.says('k2', 2),
      organ.says('k2', 3, { b64: true }),
    ];
    expect(await saidOf(...changed)).toBe('4 events are signed under /energy/grid k1, /energy/grid k2');
    const { jws } = organ.says('k2', 4);
    expect(await saidOf(...changed, { ...organ.says('k2', 4), jws })).toBe('signature.differs');
  });

  it.each([
    ['for another algorithm than the key was registered for', { algorithm: 'EdDSA' }, 'signature.unreadable'],
    ['with an algorithm that nobody knows', { algorithm: 'RS256' }, 'signature.unreadable'],
    [
      'under a key that is no point of the curve',
      { publicKey: JSON.stringify({ kty: 'EC', crv: 'SM2', x: 'A'.repeat(43), y: 'A'.repeat(43) }) },
      'signature.key-unknown',
    ],
    ['under a key that is no JWK', { publicKey: 'PEM' }, 'signature.key-unknown'],
  ])('do not hold %s', async (_what, facts, code) => {
    const organ = new SigningOrgan();
    expect(await saidOf(organ.registers('k1', { isSm2: true, ...facts }))).toBe(code);
  });

  it('are missed by nobody where no event came with one', async () => {
    const { event, acceptedAt } = new SigningOrgan().registers('k1');
    expect(await saidOf({ event, acceptedAt })).toBe('no event is here with a signature');
  });

  it('are not under a key that the organ did not register in the pack', async () => {
    const organ = new SigningOrgan();
    const [registration, one] = [organ.registers('k1'), organ.says('k1', 1)];
    expect(await said((await packOf([registration, one], [one])).zip)).toBe('signature.key-unknown');
  });

  it('are not under the key of another organ', async () => {
    const [organ, other] = [new SigningOrgan(), new SigningOrgan('energy', 'bureau')];
    const registrations = [organ.registers('k1'), other.registers('k2')];
    const { jws } = other.says('k2', 1);
    expect(await saidOf(...registrations, { ...organ.says('k1', 1), jws })).toBe('signature.key-unknown');
  });

  it('are not over an event with which they did not come', async () => {
    const organ = new SigningOrgan();
    const [registration, one, other] = [organ.registers('k1'), organ.says('k1', 1), organ.says('k1', 2)];
    expect(await saidOf(registration, one, { ...other, jws: one.jws })).toBe('signature.differs');
  });

  it('hold under a key that was changed: the old one until its revocation, the new one from its registration', async () => {
    const organ = new SigningOrgan();
    const changed = [organ.registers('k1'), organ.says('k1', 1), organ.registers('k2', { day: 2, by: 'k1' }), organ.revokes('k1', { day: 3, as: 1 })];
    expect(await saidOf(...changed, organ.says('k2', 4))).toBe('5 events are signed under /energy/grid k1, /energy/grid k2');
    expect(await saidOf(...changed, organ.says('k1', 4))).toBe('signature.key-not-good');
    expect(await saidOf(...changed, organ.says('k2', 1))).toBe('signature.key-unknown');
  });

  it('hold with a key within its validity only', async () => {
    const organ = new SigningOrgan();
    const registration = organ.registers('k1', { validTo: '2021-10-22T10:00:00+08:00' });
    expect(await saidOf(registration, organ.says('k1', 1))).toMatch(/^2 events/);
    expect(await saidOf(registration, organ.says('k1', 2))).toBe('signature.key-not-good');
  });

  it.each([
    ['by the entry', true, /^signature\.changed$/],
    ['by the arithmetic where the entry is from before it named signatures', false, /^signature\.(differs|key-unknown|unreadable)$/],
  ])(
    'of which any bit was changed are noticed %s, also when manifest and sums were put in order',
    async (_by, namesSignatures, code) => {
      const organ = new SigningOrgan();
      const events = [organ.registers('k1'), organ.says('k1', 1)];
      const { zip, nameOf } = await packOf(events, events, { namesSignatures });
      const name = nameOf(events[1]!);
      const length = readZip(zip).get(name)!.length * 8;
      const flips = fc.asyncProperty(fc.nat(length - 1), async (bit) => {
        const flipped = resealed(zip, (files) => {
          const bytes = new Uint8Array(files.get(name)!);
          bytes[bit >> 3]! ^= 1 << (bit & 7);
          files.set(name, bytes);
        });
        expect(await said(flipped)).toMatch(code);
      });
      await fc.assert(flips, { numRuns: 150, seed: 11, examples: [[length - 8], [length - 7], [length - 6], [length - 5]] });
    },
    120_000,
  );

  it('are missed where they were taken away', async () => {
    const organ = new SigningOrgan();
    const events = [organ.registers('k1'), organ.says('k1', 1)];
    const { zip, nameOf } = await packOf(events);
    for (const gone of [[events[1]!], events])
      expect(await said(resealed(zip, (files) => gone.forEach((one) => files.delete(nameOf(one)))))).toBe('signature.taken-away');
  });

  it('are not those of another event, though they are good ones of the same organ', async () => {
    const organ = new SigningOrgan();
    const events = [organ.registers('k1'), organ.says('k1', 1), organ.says('k1', 2)];
    const { zip, nameOf } = await packOf(events);
    const swapped = resealed(zip, (files) => files.set(nameOf(events[1]!), files.get(nameOf(events[2]!))!));
    expect(await said(swapped)).toBe('signature.changed');
  });

  it('are missed by nobody where the entries are from before they named signatures: such a pack looks unsigned', async () => {
    const organ = new SigningOrgan();
    const events = [organ.registers('k1'), organ.says('k1', 1)];
    const { zip, nameOf } = await packOf(events, events, { namesSignatures: false });
    expect(await said(zip)).toBe('2 events are signed under /energy/grid k1');
    expect(await said(resealed(zip, (files) => events.forEach((one) => files.delete(nameOf(one)))))).toBe('no event is here with a signature');
  });

  it('without their event are over nothing', async () => {
    const organ = new SigningOrgan();
    const { zip } = await packOf([organ.registers('k1')]);
    expect(await said(resealed(zip, (files) => files.set('signatures/000000000000.jws', bytesOf('a..b'))))).toBe('entry.missing');
  });
});
