import { spawn } from 'node:child_process';
import { closeSync, existsSync, openSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { dataDir, inProject } from './preparation/project.mjs';

const STORY = 'test/scenarios/01-inner-mongolia-fake-bigdata';
const LONGEST_MS = 120_000;
const player = inProject('test/scenario-player/run.cjs');
const marker = path.join(dataDir, 'demo-story-played');

/** Only the embedded identity provider hands out tokens for every organ of a story. */
const isWanted = ({ QUANLIAN_DEMO, OIDC_ISSUER }) => QUANLIAN_DEMO !== 'no' && !OIDC_ISSUER;

/** On the first start one whole story is played through the doors, so that there is something to look at. */
export async function playDemoStory(say) {
  if (!isWanted(process.env) || existsSync(marker) || !existsSync(player)) return;
  say('Playing the demo story (first start only) …');
  const logFile = path.join(dataDir, 'logs/demo-story.log');
  const log = openSync(logFile, 'w');
  const child = spawn(process.execPath, [player, inProject(STORY)], {
    cwd: inProject(),
    env: { ...process.env, QUANLIAN_DATA: dataDir },
    stdio: ['ignore', log, log],
    timeout: LONGEST_MS,
  });
  closeSync(log);
  const code = await new Promise((resolve) => child.once('close', resolve));
  if (code === 0) writeFileSync(marker, `${STORY}\n`);
  else say(`The demo story did not come out as expected; ${logFile} says how. It is played again at the next start.`);
}
