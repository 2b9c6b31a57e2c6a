import { spawn } from 'node:child_process';
import { randomInt } from 'node:crypto';
import { installPackages } from './preparation/packages.mjs';
import { inProject } from './preparation/project.mjs';
import { countedRun, reportTests } from './preparation/test-result.mjs';

/** Far more often than in `npm test`, and with another seed each time: the titles tell it, and PROPERTY_SEED tries it again. */
const HOW_OFTEN = { PROPERTY_SMALL: '10000', PROPERTY_WHOLE: '300', PROPERTY_SEED: String(randomInt(1_000_000_000)), ...process.env };

const jest = (resultArgs) => {
  const chosen = [
    '--selectProjects',
    'pure',
    '--testPathPatterns',
    '(laws|segments|score-pair|merge-and-unmerge)\\.property\\.spec',
    '--verbose',
    ...resultArgs,
    ...process.argv.slice(2),
  ];
  const child = spawn(process.execPath, [inProject('node_modules/jest/bin/jest.js'), ...chosen], {
    cwd: inProject(),
    env: HOW_OFTEN,
    stdio: ['inherit', 'ignore', 'inherit'],
  });
  return new Promise((resolve) => child.once('close', (code) => resolve(code ?? 1)));
};

await reportTests(async () => {
  await installPackages(console.log);
  return countedRun(jest);
});
