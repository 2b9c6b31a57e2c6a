import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { temporaryFolder } from '@quanlian/testing';
import { LOG_KEY } from '../../../libs/sealed-pack/src/testing/a-pack';
import { Chromium } from '../../browser/chromium';
import { VerifierPage } from '../../browser/verifier-page';
import { largePack } from './large-pack';

const EVENTS = 10_000;
const COMMAND = path.join(__dirname, '../../../dist/verifier/quanlian-verify.mjs');

/** Seconds of making a pack and of checking it with the built command, its start included, and in the built page. */
export interface PackSpeed {
  events: number;
  bytes: number;
  making: number;
  inNode: number;
  /** undefined where there is no browser */
  inBrowser?: number;
}

async function timed<T>(act: () => T | Promise<T>): Promise<{ result: T; seconds: number }> {
  const started = performance.now();
  const result = await act();
  return { result, seconds: (performance.now() - started) / 1_000 };
}

/** A pack of a period, as large as issue and evaluators ask for. Nothing is started for it but a browser. */
export async function measurePack({ seed, events = EVENTS }: { seed: number; events?: number }): Promise<PackSpeed> {
  const make = await largePack({ seed, events });
  const { result: zip, seconds: making } = await timed(make);
  const folder = temporaryFolder();
  const [pack, key] = [path.join(folder, 'pack.zip'), path.join(folder, 'log.vkey')];
  writeFileSync(pack, zip);
  writeFileSync(key, `${LOG_KEY}\n`);
  const { result, seconds: inNode } = await timed(() => spawnSync(process.execPath, [COMMAND, pack, '--key', key], { encoding: 'utf8' }));
  if (result.status !== 0) throw new Error(`The pack is not verified:\n${result.stdout}${result.stderr}`);
  return { events, bytes: zip.length, making, inNode, inBrowser: await secondsInBrowser(pack, key) };
}

async function secondsInBrowser(pack: string, key: string): Promise<number | undefined> {
  if (!Chromium.isThere()) return undefined;
  const browser = Chromium.start();
  try {
    const { verdict, checks, seconds } = await (await VerifierPage.open(browser)).verify({ pack, key });
    if (verdict !== 'VERIFIED') throw new Error(`The page says ${verdict}:\n${checks.join('\n')}`);
    return seconds;
  } finally {
    await browser.stop();
  }
}
