import { build } from './preparation/build.mjs';
import { checkNode } from './preparation/node-version.mjs';
import { oneAtATime } from './preparation/one-at-a-time.mjs';
import { installPackages } from './preparation/packages.mjs';
import { launch } from './preparation/plain-failure.mjs';

await launch(async () => {
  checkNode();
  await oneAtATime(async () => {
    await installPackages(console.log);
    await build();
  });
});
