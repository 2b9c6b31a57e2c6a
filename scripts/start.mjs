import { playDemoStory } from './demo-story.mjs';
import { launch } from './preparation/plain-failure.mjs';
import { prepare } from './preparation/prepare.mjs';
import { dataDir } from './preparation/project.mjs';

const say = (line) => process.stdout.write(`${line}\n`);

const PARENT_EVERY_MS = 1_000;

/** npm, which says --end-with-parent, may end without a word to us (a signal that its shell keeps, a kill -9): nobody could stop the stack then. */
function whenParentEnds(then) {
  if (!process.argv.includes('--end-with-parent')) return;
  const parent = process.ppid;
  setInterval(() => process.ppid !== parent && then(), PARENT_EVERY_MS).unref();
}

const untilAskedToStop = () =>
  new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, resolve);
    // Who read our lines may have ended with it; what is left to do is to stop.
    process.stdout.on('error', resolve);
    whenParentEnds(resolve);
  });

function listAddresses(stack) {
  const lines = { ...stack.urls, identity: stack.issuer };
  say('');
  for (const [name, url] of Object.entries(lines)) say(`${name.padEnd(10)} ${url}`);
  say('');
  say(`Quanlian is ready: ${stack.urls.console ?? stack.url('cases')}`);
}

await launch(async () => {
  const { Stack } = await prepare();
  say('Starting PostgreSQL, Kafka, the identity provider and the services …');
  const stack = await Stack.start({ dataDir, ports: 'fixed', services: 'all' });
  const asked = untilAskedToStop();
  await Promise.race([playDemoStory(say), asked]);
  listAddresses(stack);
  await asked;
  say('Stopping …');
  await stack.stop();
  process.exit(0);
});
process.exit();
