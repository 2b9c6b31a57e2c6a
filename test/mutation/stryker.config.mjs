const lib = process.env.MUTATED_LIB;

/** @type {import('@stryker-mutator/api/core').PartialStrykerOptions} */
export default {
  packageManager: 'npm',
  plugins: ['./test/mutation/spec-runner.mjs', './test/mutation/words.mjs'],
  testRunner: 'specs',
  ignorers: ['words'],
  mutate: [
    `libs/${lib}/src/**/*.ts`,
    '!libs/*/src/**/*.spec.ts',
    '!libs/*/src/**/{testing,fixtures}/**',
    '!libs/*/src/**/{*.examples,example,example-events,examples,index}.ts',
  ],
  ignorePatterns: ['dist', '.data', '.cache', '.stack-test', 'coverage'],
  coverageAnalysis: 'perTest',
  concurrency: 2,
  timeoutMS: 60_000,
  tempDirName: '.cache/mutation/sandbox',
  incremental: true,
  incrementalFile: `.cache/mutation/${lib}.incremental.json`,
  reporters: ['clear-text', 'progress', 'json', 'html'],
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false, reportScoreTable: true },
  jsonReporter: { fileName: `.cache/mutation/${lib}.json` },
  htmlReporter: { fileName: `.cache/mutation/${lib}.html` },
  thresholds: { high: 95, low: 85, break: 80 },
};
