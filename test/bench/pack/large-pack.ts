import type { QuanlianEvent } from '@quanlian/contracts';
import { formatBeijing } from '@quanlian/contracts';
import type { Accepted } from '../../../libs/sealed-pack/src/testing/a-pack';
import { PackStand } from '../../../libs/sealed-pack/src/testing/a-pack';
import { SigningOrgan } from '../../../libs/sealed-pack/src/testing/signing-organ';
import { workloadOf } from '../workload/workload';

const SECOND_MS = 1_000;
const SECONDS_A_DAY = 86_400;
/** Of so many events one is signed, in turn with Ed25519 and with SM2. */
export const SIGNED_EVERY = 10;

/** Events of the workload as they would be accepted, one a second; every tenth says something of an organ that signs, which registers its keys first. */
function acceptedOf({ seed, events }: { seed: number; events: number }): Accepted[] {
  const organ = new SigningOrgan();
  const accepted = [organ.registers('ed25519'), organ.registers('sm2', { day: 1 / SECONDS_A_DAY, by: 'ed25519', isSm2: true })];
  const start = accepted[0]!.acceptedAt;
  const bodies = workloadOf({ seed, events, now: start }).events.map(({ body }) => body);
  for (let at = accepted.length; at < events; at += 1) {
    const day = at / SECONDS_A_DAY;
    const signer = at % (2 * SIGNED_EVERY) === 0 ? 'ed25519' : 'sm2';
    if (at % SIGNED_EVERY === 0) accepted.push(organ.says(signer, day));
    else accepted.push({ event: JSON.parse(bodies[at]!) as QuanlianEvent, acceptedAt: start + at * SECOND_MS });
  }
  return accepted;
}

/** What is needed to make a pack of a period with all these events; the log that they lie in is there already. */
export async function largePack(size: { seed: number; events: number }): Promise<() => Promise<Uint8Array>> {
  const accepted = acceptedOf(size);
  const stand = await PackStand.of(accepted);
  const [from, to] = [accepted[0]!.acceptedAt, accepted.at(-1)!.acceptedAt + SECOND_MS];
  const question = { of: 'period', from: formatBeijing(from), to: formatBeijing(to), checkpoint: stand.size } as const;
  return () => stand.pack(question, () => true);
}
