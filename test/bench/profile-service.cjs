/** Loaded into each service by `npm run bench -- --profile <folder>`: writes there what the process spent its time on, when it ends. */
const { writeFileSync } = require('node:fs');
const { Session } = require('node:inspector');
const path = require('node:path');

const folder = process.env.BENCH_PROFILES;
const session = new Session();
session.connect();
session.post('Profiler.enable');
session.post('Profiler.start');
process.once('exit', () => {
  session.post('Profiler.stop', (error, { profile } = {}) => {
    if (error) return;
    writeFileSync(path.join(folder, `${process.env.SERVICE}.cpuprofile`), JSON.stringify(profile));
  });
});
