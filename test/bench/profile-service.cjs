/** Loaded into each service by `npm run bench -- --profile <folder>`: from SIGUSR2 on, notes what the process spends its time on; writes it when it ends. */
const { writeFileSync } = require('node:fs');
const { Session } = require('node:inspector');
const path = require('node:path');

const folder = process.env.BENCH_PROFILES;
const session = new Session();
session.connect();
process.once('SIGUSR2', () => {
  session.post('Profiler.enable');
  session.post('Profiler.start');
});
process.once('exit', () => {
  session.post('Profiler.stop', (error, { profile } = {}) => {
    if (error) return;
    writeFileSync(path.join(folder, `${process.env.SERVICE}.cpuprofile`), JSON.stringify(profile));
  });
});
