import { TimeStampRefusal } from '@quanlian/time-stamps';
import { LogRefusal } from '@quanlian/transparency-log';
import type { LogCrypto } from '@quanlian/transparency-log';
import { PackRefusal } from '../refusal';
import { checkPacking, readZip } from '../zip/zip';
import { checkAnswer } from './check-answer';
import { checkEntries, erasedIn } from './check-entries';
import { checkFiles } from './check-files';
import { checkManifest } from './check-manifest';
import { checkRelease } from './check-release';
import { checkSignatures } from './check-signatures';
import { checkState } from './check-state';
import { checkTime } from './check-time';
import { openHead } from './trust';
import type { Trust } from './trust';

/** What is checked, in this order; each rests on the ones before. */
export const CHECKS = ['zip', 'files', 'packing', 'manifest', 'checkpoint', 'entries', 'signatures', 'state', 'time', 'release', 'answer'] as const;
export type Check = (typeof CHECKS)[number];

/** One check that was made: what was found true, or the first thing that is not, by its stable code. */
export type CheckLine = { check: Check; ok: true; found: string } | { check: Check; ok: false; code: string; detail: string };

/** All checks up to the first that fails. */
export interface PackReport {
  ok: boolean;
  lines: readonly CheckLine[];
}

/**
 * Checks every byte of a pack and executes its rules again. Needs nothing else: no network, no database, no clock. `say` hears of each check as it
 * ends. Throws nothing that the pack causes.
 */
export async function verifyPack(
  crypto: LogCrypto,
  zip: Uint8Array,
  trust: Trust = {},
  say: (line: CheckLine) => unknown = () => {},
): Promise<PackReport> {
  const lines: CheckLine[] = [];
  const check = async <Found>(name: Check, work: () => Found | Promise<Found>, found: (result: Found) => string): Promise<Found> => {
    const line = await lineOf(name, work, found);
    lines.push(line.line);
    await say(line.line);
    if (!line.line.ok) throw new Stopped();
    return line.result as Found;
  };
  const itself = (text: string): string => text;
  try {
    const files = await check(
      'zip',
      () => readZip(zip),
      ({ size }) => `${size} files can be read`,
    );
    await check('files', () => checkFiles(crypto.sha256, files), itself);
    await check('packing', () => checkPacking(files, zip), itself);
    const question = await check(
      'manifest',
      () => checkManifest(crypto.sha256, files),
      (asked) => `it answers ${JSON.stringify(asked)}`,
    );
    const { checkpoint } = await check(
      'checkpoint',
      () => openHead(crypto, files, trust),
      ({ found }) => found,
    );
    const entries = await check(
      'entries',
      () => checkEntries(crypto, files, checkpoint),
      (proven) => {
        const events = proven.filter(({ event }) => event !== undefined).length;
        const erased = erasedIn(proven);
        const gone = proven.filter(({ leaf, event }) => leaf.k === 'event' && event === undefined && erased.has(String(leaf.id))).length;
        const without = gone === 0 ? '' : `, ${gone} without: they were erased, as the log says`;
        return `${proven.length} entries are in the tree under the checkpoint, ${events} of them with their events${without}`;
      },
    );
    await check('signatures', () => checkSignatures(crypto, files, entries), itself);
    await check('state', () => checkState(files, entries, checkpoint), itself);
    await check('time', () => checkTime(crypto, files, entries, checkpoint, trust), itself);
    const { packs } = await check(
      'release',
      () => checkRelease(files, entries),
      ({ found }) => found,
    );
    await check('answer', () => checkAnswer(question, files, entries, packs), itself);
  } catch (error) {
    if (!(error instanceof Stopped)) throw error;
  }
  return { ok: lines.every(({ ok }) => ok), lines };
}

/** A check failed, and what rests on it is not worth making. */
class Stopped extends Error {}

async function lineOf<Found>(
  check: Check,
  work: () => Found | Promise<Found>,
  found: (result: Found) => string,
): Promise<{ line: CheckLine; result?: Found }> {
  try {
    const result = await work();
    return { line: { check, ok: true, found: found(result) }, result };
  } catch (error) {
    if (error instanceof PackRefusal || error instanceof LogRefusal || error instanceof TimeStampRefusal)
      return { line: { check, ok: false, code: error.code, detail: error.detail } };
    // A pack that is not one can break any reader; that it does is an answer, too.
    return { line: { check, ok: false, code: 'pack.unreadable', detail: (error as Error).message } };
  }
}
