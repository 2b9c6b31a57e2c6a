import { playDemoStory } from './demo-story.mjs';
import { launch } from './preparation/plain-failure.mjs';
import { prepare } from './preparation/prepare.mjs';
import { dataDir } from './preparation/project.mjs';

const say = (line) => process.stdout.write(`${line}\n`);

const untilAskedToStop = () =>
  new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, resolve);
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
