import type { CaseEvent, QuanlianEvent } from '@quanlian/contracts';
import { commitmentTo, parseEntryHint, parseLeaf, parseProofFile, refuse, TreeHash, verifyInclusion } from '@quanlian/transparency-log';
import type { EntryHint, EventLeaf, Leaf, LogCrypto, OpenCheckpoint } from '@quanlian/transparency-log';
import { CHECKPOINT, eventName, proofName, withheldName } from '../format/names';
import { packedEvent } from '../format/packed-event';
import { textIn } from '../format/text';
import type { WithheldEvent } from '../format/withheld';
import { refusePack } from '../refusal';
import type { PackFiles } from '../zip/zip';

/** An entry that was found in the tree, with its event where the pack has one. */
export interface ProvenEntry {
  index: number;
  leaf: Leaf;
  event?: CaseEvent;
  isWithheld: boolean;
}

/** Every entry is in the tree under the checkpoint, and each event is what its entry commits to. */
export function checkEntries({ sha256 }: LogCrypto, files: PackFiles, { size, root }: OpenCheckpoint): ProvenEntry[] {
  const tree = new TreeHash(sha256);
  const note = textIn(files.get(CHECKPOINT)!);
  const prove = (name: string): ProvenEntry => {
    const { index, proof, checkpoint, extra } = parseProofFile(files.get(name)!);
    if (name !== proofName(index)) refusePack('entry.missing', `Found the proof of entry ${index} in ${name}.`);
    if (textIn(checkpoint) !== note) refusePack('checkpoint.swapped', `Found another checkpoint in ${name} than in ${CHECKPOINT}.`);
    const hint = parseEntryHint(extra ?? new Uint8Array(0));
    verifyInclusion(tree, { index, size, leafHash: tree.leaf(hint.entry), proof }, root);
    const leaf = parseLeaf(hint.entry);
    const content = files.get(eventName(index));
    const withheld = files.get(withheldName(index));
    if (content !== undefined) return { index, leaf, isWithheld: false, event: eventOf(leaf, index, compared(sha256, leaf, hint, content)) };
    if (withheld !== undefined) return { index, leaf, isWithheld: true, event: eventOf(leaf, index, (jsonIn(withheld) as WithheldEvent).event) };
    return { index, leaf, isWithheld: false };
  };
  const entries = [...files.keys()].filter((name) => name.startsWith('entries/')).map(prove);
  const proven = new Set(entries.map(({ index }) => index));
  for (const name of files.keys()) {
    const index = /^(?:events|withheld)\/(\d{12})\.json$/.exec(name)?.[1];
    if (index !== undefined && !proven.has(Number(index))) refusePack('entry.missing', `Found ${name} and no proof of entry ${Number(index)}.`);
  }
  return entries.sort((a, b) => a.index - b.index);
}

/** Ids of events whose contents were destroyed: an entry of the log says so, on what legal basis and who agreed. */
export const erasedIn = (entries: readonly ProvenEntry[]): ReadonlySet<string> =>
  new Set(entries.flatMap(({ leaf }) => (leaf.k === 'erasure' && Array.isArray(leaf.ids) ? leaf.ids.map(String) : [])));

function compared(sha256: LogCrypto['sha256'], leaf: Leaf, { salt }: EntryHint, content: Uint8Array): QuanlianEvent {
  if (salt === undefined) return refuse('content.salt-missing', 'Found bytes without the salt that the commitment was made with.');
  if (leaf.n !== content.length || leaf.c256 !== commitmentTo(sha256, salt, content))
    refuse('content.differs', `Found ${content.length} bytes that are not those to which the entry commits.`);
  return jsonIn(content) as QuanlianEvent;
}

/** What the log says of an event is what the event says of itself; the instants are those at which it was accepted and recorded. */
function eventOf(leaf: Leaf, index: number, event: QuanlianEvent): CaseEvent {
  const { k, id, src, type, rec } = leaf as EventLeaf;
  if (k !== 'event' || id !== event.id || src !== event.source || type !== event.type)
    return refusePack('entry.event-differs', `Found an event ${String(event.id)} that is not the one of which entry ${index} tells.`);
  return packedEvent(event, Date.parse(rec), index);
}

function jsonIn(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(textIn(bytes));
  } catch {
    return refusePack('entry.unreadable', 'Found an event that is no JSON.');
  }
}
