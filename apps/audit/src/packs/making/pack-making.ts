import { Injectable } from '@nestjs/common';
import { inScope, Masking, scopeOf, SealedAnswer, statedPurpose } from '@quanlian/access';
import type { AccessedCase, Reading } from '@quanlian/access';
import { sha256Hex } from '@quanlian/contracts';
import { PolicyPacks } from '@quanlian/obligations';
import { UnitOfWork } from '@quanlian/persistence';
import type { PackQuestion } from '@quanlian/sealed-pack';
import { openCheckpoint, parseCheckpointText, parseNote, parsePolicy, parseVerifierKey, requireQuorum } from '@quanlian/transparency-log';
import { FileTileStore, nodeCrypto } from '@quanlian/transparency-log-node';
import type { EntityManager } from 'typeorm';
import type { HistoryRowWithBytes } from '../../history/history.row';
import { LogSettings } from '../../log/log-settings';
import { HistoryLookup } from '../gathering/history-lookup';
import { PackBeyondArea, PackCheckpointUnknown, PackPurposeRefused } from '../pack.errors';
import { erasuresOf, isKept } from './erasures';
import { Copies, PACKED_KINDS } from './held-back';
import { LeafRows } from './leaf-rows';
import type { LeafRow } from './leaf-rows';
import { makeZip } from './make-zip';
import { packHead } from './pack-head';
import type { PackHead } from './pack-head';
import { signaturesOf } from './signatures';
import { stampedHead } from './stamped-head';
import { statementsInForce } from './statements-in-force';

/** What a question is answered from: everything up to one signed head. */
export interface Desk {
  head: PackHead;
  lookup: HistoryLookup;
  leaves: LeafRows;
  em: EntityManager;
  /** whether the one who asks may see that there is such an event */
  isSeen(row: HistoryRowWithBytes): boolean;
  copies: Copies;
  /** what cases are judged by */
  packs: PolicyPacks;
}

/** The answer to a question, not packed yet. */
export interface Answer {
  question: PackQuestion;
  leaves: readonly LeafRow[];
  /** events that go into the pack with their bytes, or with a copy of them */
  rows: readonly HistoryRowWithBytes[];
  caseFile?: string;
  case?: AccessedCase;
}

/** About nobody, or about an organ's own keys: there is no division that they would have to be in. */
const ABOUT_NOBODY: ReadonlySet<string> = new Set(['reference-data.loaded', 'evaluation.published', 'key.registered', 'key.revoked']);

/** Makes packs for those who may have them, each under one signed head and in one view of the database. */
@Injectable()
export class PackMaking {
  private readonly files: FileTileStore;

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly masking: Masking,
    private readonly packs: PolicyPacks,
    { folder }: LogSettings,
  ) {
    this.files = new FileTileStore(folder);
  }

  /** What is in the pack is not masked, so the purpose is stated, the export is recorded with the hash of the bytes, and only then are they given. */
  async make(reading: Reading, checkpoint: number | undefined, answer: (desk: Desk) => Promise<Answer>): Promise<SealedAnswer<Uint8Array>> {
    const purpose = statedPurpose(reading, undefined);
    if (purpose !== 'evaluation') throw new PackPurposeRefused(purpose);
    const published = await this.published();
    return this.unitOfWork.run((em) => this.answered(em, { ...reading, purpose }, published, checkpoint, answer), { isolation: 'REPEATABLE READ' });
  }

  private async answered(
    em: EntityManager,
    reading: Reading,
    published: number,
    checkpoint: number | undefined,
    answer: (desk: Desk) => Promise<Answer>,
  ): Promise<SealedAnswer<Uint8Array>> {
    const head = await packHead(em, published, checkpoint);
    const leaves = new LeafRows(em, head.size);
    const inForce = statementsInForce(await leaves.statements(), this.packs);
    await requireSigned(head, inForce);
    const scope = scopeOf(reading.actor, 'sealed-pack');
    const copies = new Copies(this.masking.for(reading.actor, reading.purpose, PACKED_KINDS));
    const isSeen = ({ jurisdiction, agency, event_id: id, code }: HistoryRowWithBytes): boolean =>
      ABOUT_NOBODY.has(code) || inScope(scope, { jurisdiction, agency, id });
    const desk = { head, leaves, lookup: new HistoryLookup(em, head.position), em, isSeen, copies, packs: this.packs };
    const answered = await answer(desk);
    const beyond = answered.rows.filter((row) => !isSeen(row)).length;
    if (beyond > 0) throw new PackBeyondArea(beyond);
    const { question, caseFile } = answered;
    const { jws, keyEvents } = await signaturesOf(desk, answered.rows);
    const rows = [...new Map([...answered.rows, ...keyEvents].map((row) => [row.event_id, row])).values()];
    const keyLeaves = keyEvents.length === 0 ? [] : await leaves.ofEvents(keyEvents.map(({ event_id }) => event_id));
    const contents = new Map(
      rows.filter(isKept).map((row) => {
        const withheld = copies.withheld(row);
        return [row.event_id, withheld ? { withheld } : { bytes: row.bytes, jws: jws.get(row.event_id) }] as const;
      }),
    );
    const erasures = await erasuresOf(desk, rows);
    const stamped = await stampedHead(em, leaves);
    const zip = await makeZip(this.files, {
      ...{ question, head, inForce, contents, caseFile, stamped },
      leaves: [...answered.leaves, ...keyLeaves, ...erasures],
      packs: this.packs,
    });
    const filter = [`pack=${sha256Hex(zip)}`, `of=${question.of}`, `checkpoint=${question.checkpoint}`];
    return SealedAnswer.of(zip, {
      kind: 'export',
      resource: 'sealed-pack',
      ...(answered.case && { case: answered.case }),
      opened: copies.opened(rows),
      purpose: reading.purpose,
      filter,
      events: rows.map(({ event_id }) => event_id),
      results: rows.length,
    });
  }

  private async published(): Promise<number> {
    const note = await this.files.read('checkpoint');
    if (note === undefined) throw new PackCheckpointUnknown();
    return parseCheckpointText(parseNote(note).text).size;
  }
}

/** A head that too few witnesses signed was never published: nobody could check a pack under it. */
async function requireSigned({ note, size }: PackHead, { logKey, policy }: { logKey: string; policy?: string }): Promise<void> {
  const parsed = policy === undefined ? undefined : parsePolicy(nodeCrypto.sha256, new Uint8Array(Buffer.from(policy)));
  try {
    const logs = [parseVerifierKey(nodeCrypto.sha256, logKey)];
    const checkpoint = await openCheckpoint(nodeCrypto, note, { logs, witnesses: parsed?.witnesses });
    if (parsed) requireQuorum(parsed, checkpoint);
  } catch (error) {
    throw Object.assign(new PackCheckpointUnknown(size), { cause: error });
  }
}
