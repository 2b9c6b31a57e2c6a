import { readFileSync } from 'node:fs';
import path from 'node:path';
import { caseFileBytes, foldNamedCase } from '@quanlian/case-file';
import { derivedId, formatBeijing, fromStoryLine, operatorKey, ownEvent } from '@quanlian/contracts';
import type { QuanlianEvent, StoryLine } from '@quanlian/contracts';
import { operatorKeys } from '@quanlian/entity-resolution';
import { OWN_PACKS } from '@quanlian/obligations';
import type { PolicyPacks } from '@quanlian/obligations';
import {
  commitmentTo,
  cosign,
  formatVerifierKey,
  KEY_TYPE,
  leafBytes,
  LogWriter,
  MemoryHeadKeeper,
  MemoryTileStore,
  signatureHash,
  StoredTree,
  TreeHash,
} from '@quanlian/transparency-log';
import type { Leaf, Signer } from '@quanlian/transparency-log';
import { nodeCrypto, signerOf } from '@quanlian/transparency-log-node';
import { STAMPED_AT } from '../../../time-stamps/src/testing/an-authority';
import type { Authority } from '../../../time-stamps/src/testing/an-authority';
import { makePack, packedEvent, releaseParts } from '../index';
import type { PackEntry, PackQuestion, PackStamp } from '../index';

const { sha256 } = nodeCrypto;
const seeded = (name: string, type: 1 | 4, seed: number): Signer => signerOf({ name, type, seed: new Uint8Array(32).fill(seed) });

export const LOG = seeded('audit.example/packs', KEY_TYPE.log, 1);
export const WITNESSES = [seeded('witness.example/w1', KEY_TYPE.cosigner, 2), seeded('witness.example/w2', KEY_TYPE.cosigner, 3)];
/** What somebody got by another way than the pack. */
export const LOG_KEY = formatVerifierKey(LOG.key);

export const policyOf = (log: Signer, witnesses: readonly Signer[]): string =>
  [
    `log ${formatVerifierKey(log.key)}`,
    ...witnesses.map(({ key }, at) => `witness w${at} ${formatVerifierKey(key)}`),
    `group all all ${witnesses.map((_, at) => `w${at}`).join(' ')}`,
    'quorum all\n',
  ].join('\n');

/** An event as it was accepted. */
export interface Accepted {
  event: QuanlianEvent;
  acceptedAt: number;
  /** the signature that came with it */
  jws?: string;
}

/** The bytes that a publisher sends for it. The spaces are the publisher's and must be in the pack as they are. */
export const contentOf = (event: QuanlianEvent): Uint8Array => new Uint8Array(Buffer.from(JSON.stringify(event, null, 1)));

/** The events of a story as they would be accepted, with a case opened for the first event that names its operator. */
export function storyEvents(story: string): Accepted[] {
  const file = path.join(__dirname, '../../../../test/scenarios', story, 'events.jsonl');
  const lines = readFileSync(file, 'utf8').split('\n').filter(Boolean);
  const told = lines.map((line) => {
    const event = fromStoryLine(JSON.parse(line) as StoryLine);
    return { event, acceptedAt: Date.parse(event.recordedtime!) };
  });
  return [...told, opened(openerOf(told))];
}

/** The first event that names an operator outright. */
export const openerOf = (accepted: readonly Accepted[]): Accepted => accepted.find(({ event }) => operatorKeys(event.data.keys).length > 0)!;

/** The case of that event, under an id that follows from it. */
export const caseIdOf = ({ event }: Accepted): string => derivedId(Date.parse(event.time), 'case', event.id);

export function opened(opener: Accepted): Accepted {
  const { event, acceptedAt } = opener;
  const operator = operatorKeys(event.data.keys)[0]!;
  const facts = { caseId: caseIdOf(opener), number: 'QL-150622-2021-00001', operator: `${operator.kind}:${operator.value}`, openedBy: event.id };
  const about = operatorKey(facts.operator);
  const { jurisdiction } = event;
  const id = derivedId(acceptedAt, 'case.opened', event.id);
  return { event: ownEvent({ id, code: 'case.opened', agency: 'system', organ: 'cases', about, jurisdiction, at: acceptedAt, facts }), acceptedAt };
}

interface Entry {
  leaf: Leaf;
  salt?: Uint8Array;
  content?: Uint8Array;
  jws?: string;
}

function eventEntry({ event, acceptedAt, jws }: Accepted, at: number, namesSignatures: boolean): Entry {
  const content = contentOf(event);
  const salt = sha256(new Uint8Array(Buffer.from(`salt ${at}`)));
  const c256 = commitmentTo(sha256, salt, content);
  const rec = new Date(acceptedAt).toISOString();
  const named = jws !== undefined && namesSignatures && { jws256: signatureHash(sha256, new Uint8Array(Buffer.from(jws))) };
  const leaf: Leaf = { k: 'event', id: event.id, src: event.source, type: event.type, rec, tp: `t/0@${at}`, n: content.length, c256, ...named };
  return { leaf, salt, content, ...(jws !== undefined && { jws }) };
}

/** What differs from an honest log and an honest pack. */
export interface Bent {
  signer?: Signer;
  witnesses?: readonly Signer[];
  /** the release that the log states; a rule of another version stands here */
  release?: ReturnType<typeof releaseParts>;
  /** what the deployment judges by */
  packs?: PolicyPacks;
  /** stamps the log once all events are in it; without one, nobody does */
  authority?: Authority;
  /** false: as entries were before they committed to signatures */
  namesSignatures?: boolean;
  /** what else the log tells, behind all events */
  told?: readonly Leaf[];
}

type Stamp = Omit<PackStamp, 'growth'>;

/** A head that was stamped, and the entry that tells of it. */
async function stampOf(authority: Authority, checkpoint: Uint8Array, size: number): Promise<{ stamp: Stamp; entry: Entry }> {
  const reply = await authority.stamp(checkpoint);
  const hash = Buffer.from(sha256(reply)).toString('hex');
  return {
    stamp: { size, checkpoint, reply },
    entry: { leaf: { k: 'time-stamp', size, time: new Date(STAMPED_AT).toISOString(), sha256: hash } },
  };
}

/** A log in memory with these events, and the packs that are made of it. */
export class PackStand {
  private readonly tree = new TreeHash(sha256);

  private constructor(
    readonly accepted: readonly Accepted[],
    private readonly entries: readonly Entry[],
    private readonly store: MemoryTileStore,
    private readonly logKey: string,
    private readonly policy: string,
    private readonly packs: PolicyPacks,
    private readonly stamp?: Stamp,
  ) {}

  static async of(
    accepted: readonly Accepted[],
    {
      signer = LOG,
      witnesses = WITNESSES,
      packs = OWN_PACKS,
      release = releaseParts(packs),
      authority,
      namesSignatures = true,
      told = [],
    }: Bent = {},
  ): Promise<PackStand> {
    const [logKey, policy] = [formatVerifierKey(signer.key), policyOf(signer, witnesses)];
    const entries: Entry[] = [
      { leaf: { k: 'keychange', vkey: logKey } },
      ...release.map(({ name, sha256: hash }): Entry => ({ leaf: { k: 'pack-version', name, is: { sha256: hash } } })),
      { leaf: { k: 'config', name: 'witness-policy', is: { policy } } },
      ...accepted.map((one, at) => eventEntry(one, at, namesSignatures)),
      ...told.map((leaf): Entry => ({ leaf })),
    ];
    const store = new MemoryTileStore();
    const askWitnesses = ({ note }: { note: Uint8Array }) => {
      const text = Buffer.from(note).toString().split('\n\n')[0]! + '\n';
      return Promise.all(witnesses.map((witness) => cosign(text, witness, 1_700_000_000)));
    };
    const writer = await LogWriter.open({ crypto: nodeCrypto, signer, store, heads: new MemoryHeadKeeper(), askWitnesses });
    writer.append(entries.map(({ leaf }) => leafBytes(leaf)));
    await writer.publish();
    const stamped = authority && (await stampOf(authority, (await store.read('checkpoint'))!, entries.length));
    if (stamped) {
      entries.push(stamped.entry);
      writer.append([leafBytes(stamped.entry.leaf)]);
      await writer.publish();
    }
    return new PackStand(accepted, entries, store, logKey, policy, packs, stamped?.stamp);
  }

  get size(): number {
    return this.entries.length;
  }

  /** The place of an event in the log. */
  placeOf(eventId: string): number {
    return this.entries.findIndex(({ leaf }) => leaf.id === eventId);
  }

  async checkpoint(): Promise<Uint8Array> {
    return (await this.store.read('checkpoint'))!;
  }

  /** Everything about the case of this event, as it is known at the end. */
  async case(opener: Accepted, at = Math.max(...this.accepted.map(({ acceptedAt }) => acceptedAt))): Promise<Uint8Array> {
    const caseId = caseIdOf(opener);
    const events = this.accepted.map(({ event, acceptedAt }, position) => packedEvent(event, acceptedAt, position));
    const instant = formatBeijing(at);
    const folded = foldNamedCase(events, { caseId, knownAt: at, identityAt: at, policies: this.packs.policies })!;
    const question: PackQuestion = { of: 'case', caseId, knownAt: instant, identityAt: instant, checkpoint: this.size };
    return this.pack(question, () => true, caseFileBytes(folded.file));
  }

  async pack(question: PackQuestion, has: (index: number) => boolean, caseFile?: string): Promise<Uint8Array> {
    const stored = new StoredTree(this.tree, this.store, this.size);
    const chosen = this.entries.flatMap((entry, index) => (entry.content === undefined || has(index) ? [{ ...entry, index }] : []));
    const entries = await Promise.all(
      chosen.map(async ({ leaf, salt, content, jws, index }): Promise<PackEntry> => {
        const proof = await stored.inclusionProof(index);
        return {
          index,
          bytes: leafBytes(leaf),
          proof,
          ...(salt && content && { content: { bytes: content, salt } }),
          ...(jws !== undefined && { jws }),
        };
      }),
    );
    const checkpoint = await this.checkpoint();
    const stamp = this.stamp && { ...this.stamp, growth: await stored.consistencyProof(this.stamp.size) };
    return makePack(sha256, { question, checkpoint, logKey: this.logKey, policy: this.policy, entries, caseFile, packs: this.packs, stamp });
  }
}
