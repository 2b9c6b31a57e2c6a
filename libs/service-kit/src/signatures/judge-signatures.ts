import { Inject, Injectable } from '@nestjs/common';
import type { DomainError } from '@quanlian/contracts';
import type { EntityManager } from 'typeorm';
import type { AdmittedEvent } from '../door/admitted-event';
import { EventRefused } from '../door/door.errors';
import { readDetachedJws, type DetachedJws } from './detached-jws';
import { judgeKey } from './judge-key';
import { keyEventOf, KEY_REGISTERED } from './key-event';
import { SignaturePolicy } from './signature-policy';
import { SIGNATURE_VERIFIERS, type SignatureVerifier } from './signature-verifier';
import type { SigningKey } from './signing-key';
import { SigningKeys } from './signing-keys';

export type Refusals = ReadonlyMap<AdmittedEvent, DomainError>;

const MISSING =
  'Events of this organ are taken with a signature only, and what it says of its keys always: send Ql-Jws, or lines of application/x-ndjson.';

/** Whether each event carries the signature that it must, and one that holds. An event without one that needs none costs a look at two fields. */
@Injectable()
export class JudgeSignatures {
  constructor(
    private readonly policy: SignaturePolicy,
    private readonly keys: SigningKeys,
    @Inject(SIGNATURE_VERIFIERS) private readonly verifiers: readonly SignatureVerifier[],
  ) {}

  /** Everything that needs arithmetic, before the transaction in which the events are taken in. */
  async judge(em: EntityManager, events: readonly AdmittedEvent[], at: number): Promise<Refusals> {
    const refusals = new Map<AdmittedEvent, DomainError>();
    const readable = new Map<AdmittedEvent, DetachedJws>();
    for (const admitted of events) {
      if (admitted.jws === undefined) {
        if (this.mustBeSigned(admitted)) refusals.set(admitted, new EventRefused('event.signature-missing', MISSING));
        continue;
      }
      const reading = readDetachedJws(admitted.jws);
      if (reading.ok) readable.set(admitted, reading.jws);
      else refusals.set(admitted, new EventRefused('event.signature-malformed', reading.reason));
    }
    if (readable.size === 0) return refusals;
    const known = await this.knownTo(em, readable);
    for (const [admitted, jws] of readable) {
      const refusal = await this.refusalOf(admitted, jws, known, at);
      if (refusal) refusals.set(admitted, refusal);
    }
    return refusals;
  }

  /** Until the transaction ends no key changes of an organ whose signed events are among these. Call it first in the transaction. */
  async hold(em: EntityManager, events: readonly AdmittedEvent[]): Promise<void> {
    const signed = events.filter(({ jws }) => jws !== undefined);
    if (signed.length > 0) await this.keys.hold(em, signed);
  }

  /** The same keys as of the moment of acceptance: one may have been revoked since. */
  async judgeAgain(em: EntityManager, events: readonly AdmittedEvent[], at: number): Promise<Refusals> {
    const signed = new Map(events.flatMap((admitted) => (admitted.jws === undefined ? [] : [[admitted, jwsOf(admitted.jws)] as const])));
    const refusals = new Map<AdmittedEvent, DomainError>();
    if (signed.size === 0) return refusals;
    const known = await this.knownTo(em, signed);
    for (const [admitted, { keyId }] of signed) {
      const judged = judgeKey(admitted.event, keyId, known, at);
      if (!judged.ok) refusals.set(admitted, judged.refusal);
    }
    return refusals;
  }

  private mustBeSigned({ event }: AdmittedEvent): boolean {
    return this.policy.requires(event.source) || keyEventOf(event) !== undefined;
  }

  private knownTo(em: EntityManager, signed: ReadonlyMap<AdmittedEvent, DetachedJws>): Promise<SigningKey[]> {
    const sources = [...signed.keys()].map(({ event }) => event.source);
    return this.keys.find(em, [...new Set(sources)], [...new Set([...signed.values()].map(({ keyId }) => keyId))]);
  }

  private async refusalOf(admitted: AdmittedEvent, jws: DetachedJws, known: readonly SigningKey[], at: number): Promise<EventRefused | undefined> {
    const objection = this.objectionTo(admitted, known);
    if (objection) return objection;
    const judged = judgeKey(admitted.event, jws.keyId, known, at);
    if (!judged.ok) return judged.refusal;
    const { algorithm, public_key } = judged.key;
    const verifier = this.verifierOf(jws.algorithm);
    if (jws.algorithm !== algorithm || !verifier) {
      return new EventRefused('event.signature-malformed', `Found alg ${jws.algorithm}, expected ${algorithm} as key ${jws.keyId} was registered.`);
    }
    if (await verifier.verify(public_key, jws.signedOver(admitted.bytes), jws.signature)) return undefined;
    const detail = `The signature of key ${jws.keyId} is not over these bytes. What is signed is the event as sent, from its { to its }.`;
    return new EventRefused('event.signature-invalid', detail);
  }

  /** A key that could never be used, or another one under a name that has been given. */
  private objectionTo({ event }: AdmittedEvent, known: readonly SigningKey[]): EventRefused | undefined {
    const said = keyEventOf(event);
    if (said?.code !== KEY_REGISTERED) return undefined;
    const { keyId, algorithm, publicKey } = said.facts;
    const verifier = this.verifierOf(algorithm);
    const ways = this.verifiers.flatMap(({ algorithms }) => algorithms).join(', ');
    const objection = verifier ? verifier.objection(publicKey) : `expected one of the algorithms ${ways}`;
    if (objection) return new EventRefused('event.key-unusable', `Key ${keyId} cannot be used: ${objection}.`, '/data/facts/publicKey');
    const named = known.find((one) => one.source === event.source && one.key_id === keyId);
    if (!named || named.public_key === publicKey) return undefined;
    return new EventRefused(
      'event.key-conflict',
      `${event.source} has another key ${keyId}; give the new one a name of its own.`,
      '/data/facts/keyId',
    );
  }

  private verifierOf(algorithm: string): SignatureVerifier | undefined {
    return this.verifiers.find(({ algorithms }) => algorithms.includes(algorithm));
  }
}

function jwsOf(text: string): DetachedJws {
  const reading = readDetachedJws(text);
  if (!reading.ok) throw new Error(`A signature that was read before cannot be read: ${reading.reason}`);
  return reading.jws;
}
