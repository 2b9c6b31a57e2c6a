import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Server } from 'node:http';
import type { Say } from '@quanlian/plain-server';
import { formatVerifierKey, KEY_TYPE } from '@quanlian/transparency-log';
import { createKeyFile, signerFromFile } from '@quanlian/transparency-log-node';
import { KnownLogs } from './known-logs';
import { SeenHeads } from './seen-heads';
import { Witness } from './witness';
import { WitnessMetrics } from './witness-metrics';
import { witnessServer } from './witness-server';
import type { WitnessSettings } from './witness-settings';

/** A witness that has signed keeps its key: with another one it would be a stranger to everybody who relies on it. */
export async function openWitness(settings: WitnessSettings, say: Say): Promise<Server> {
  const { keyFile, vkeyFile, policyFile, stateFolder, logsFile, name, url } = settings;
  if (!existsSync(keyFile) && !existsSync(stateFolder)) await createKeyFile(keyFile, name, KEY_TYPE.cosigner);
  const signer = await signerFromFile(keyFile);
  const vkey = formatVerifierKey(signer.key);
  for (const file of [vkeyFile, policyFile]) await mkdir(path.dirname(file), { recursive: true });
  await writeFile(vkeyFile, `${vkey}\n`);
  await writeFile(policyFile, `witness w1 ${vkey} ${url}\nquorum w1\n`);
  const witness = new Witness(signer, new KnownLogs(logsFile), new SeenHeads(stateFolder));
  return witnessServer(witness, new WitnessMetrics(), vkey, say);
}
