import { Injectable, Logger } from '@nestjs/common';
import type { ReadinessPart, ReadinessRemarks } from '@quanlian/service-kit';
import { LogRefusal, type AskWitnesses, type Growth, type NoteSignature, type Policy, type VerifierKey } from '@quanlian/transparency-log';
import { WitnessClient } from './witness-client';
import { behindEntries, hasCosigned, refusals } from './witness-metrics';
import { WitnessRefusal } from './witness-refusal';

interface Asked {
  client: WitnessClient;
  signature?: NoteSignature;
  refusal?: WitnessRefusal;
}

/** Asks the witnesses of a policy for their signatures and remembers how each of them stands. */
@Injectable()
export class Witnesses implements ReadinessRemarks {
  private readonly logger = new Logger(Witnesses.name);
  /** why a witness did not sign the last head, by its name */
  private readonly complaints = new Map<string, WitnessRefusal>();

  /** For the writer of the log: throws `checkpoint.quorum-missing` unless enough of them signed. */
  asker(policy: Policy, logKey: VerifierKey): AskWitnesses {
    this.complaints.clear();
    const clients = [...policy.witnessUrls].map(([key, url]) => new WitnessClient(key, url, logKey));
    return async (growth) => {
      const asked = await Promise.all(clients.map((client) => ask(client, growth)));
      for (const one of asked) this.note(one, growth.size);
      const signed = asked.filter(({ signature }) => signature !== undefined);
      if (!policy.isEnough(new Set(signed.map(({ client }) => client.key)))) throw this.tooFew(growth.size);
      return signed.map(({ signature }) => signature!);
    };
  }

  /** A witness that does not sign is no reason to send nobody here, but somebody must know of it. */
  remarks(): ReadinessPart[] {
    return [...this.complaints].map(([name, { message }]) => ({ name: `witness ${name}`, status: 'degraded', detail: message }));
  }

  private note({ client, signature, refusal }: Asked, size: number): void {
    const witness = client.key.name;
    hasCosigned.set({ witness }, signature === undefined ? 0 : 1);
    behindEntries.set({ witness }, size - (client.signed ?? 0));
    const before = this.complaints.get(witness);
    if (refusal === undefined) {
      this.complaints.delete(witness);
      if (before !== undefined) this.logger.log(`Witness ${witness} signs again`);
      return;
    }
    refusals.inc({ witness, code: refusal.code });
    this.complaints.set(witness, refusal);
    if (before?.code !== refusal.code)
      this.logger.warn({ code: refusal.code }, `Witness ${witness}, under the head of ${size} entries: ${refusal.message}`);
  }

  private tooFew(size: number): LogRefusal {
    const why = [...this.complaints].map(([name, { message }]) => `${name}: ${message}`).join('; ');
    return new LogRefusal('checkpoint.quorum-missing', `Found too few cosignatures under the head of ${size} entries. ${why}`);
  }
}

const FORGETFUL = new WitnessRefusal('witness.forgetful', 'It no longer knew heads that it had signed: look at what was put back there.');

async function ask(client: WitnessClient, growth: Growth): Promise<Asked> {
  try {
    const signature = await client.cosign(growth);
    // Its signature counts, for it is one; but it stays remarked until this process ends or the policy is read again.
    return client.hasForgotten ? { client, signature, refusal: FORGETFUL } : { client, signature };
  } catch (error) {
    if (error instanceof WitnessRefusal) return { client, refusal: error };
    throw error;
  }
}
