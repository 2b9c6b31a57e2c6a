const { readFileSync } = require('node:fs');
const path = require('node:path');

/** Jest on Node 20 cannot require() ES modules, so every package of "type": "module" is compiled; the innermost node_modules decides. */
const lock = JSON.parse(readFileSync(path.join(__dirname, 'package-lock.json'), 'utf8'));
const esm = Object.keys(lock.packages)
  .filter((key) => key.startsWith('node_modules/'))
  .filter((key) => {
    try {
      return JSON.parse(readFileSync(path.join(__dirname, key, 'package.json'), 'utf8')).type === 'module';
    } catch {
      return false;
    }
  })
  .map((key) => key.slice(key.lastIndexOf('node_modules/') + 13).replaceAll('.', '\\.'));

const swc = {
  swcrc: false,
  module: { type: 'commonjs' },
  sourceMaps: 'inline',
  jsc: {
    target: 'es2023',
    parser: { syntax: 'typescript', decorators: true },
    keepClassNames: true,
    transform: { legacyDecorator: true, decoratorMetadata: true, useDefineForClassFields: false },
  },
};

const base = {
  rootDir: __dirname,
  testEnvironment: 'node',
  setupFiles: ['reflect-metadata'],
  moduleFileExtensions: ['ts', 'js', 'mjs', 'cjs', 'json', 'node'],
  moduleNameMapper: { '^@quanlian/([^/]+)$': '<rootDir>/libs/$1/src/index.ts' },
  modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/.data/', '<rootDir>/.cache/'],
  transform: { '\\.[mc]?[tj]s$': ['@swc/jest', swc] },
  transformIgnorePatterns: [`/node_modules/(?!.*/node_modules/)(?!(${[...new Set(esm)].join('|')})/)`],
};

/** pure: instant, no server · integration: real PostgreSQL and Kafka, started by the run · system: whole stories and faults on a started stack. */
module.exports = {
  // A worker of integration specs has a PostgreSQL and a Kafka of its own, so it is `npm test` that says how many there are.
  maxWorkers: 1,
  coverageProvider: 'v8',
  // Servers start within seconds on a quiet machine; where others work too, a short limit would only say so.
  testTimeout: 60_000,
  projects: [
    {
      ...base,
      displayName: 'pure',
      roots: ['<rootDir>/apps', '<rootDir>/libs', '<rootDir>/stack', '<rootDir>/architecture', '<rootDir>/test'],
      testMatch: ['**/*.spec.ts'],
      testPathIgnorePatterns: ['/node_modules/', '\\.int\\.spec\\.ts$', '\\.e2e\\.spec\\.ts$', '\\.outside\\.spec\\.ts$', '\\.browser\\.spec\\.ts$'],
    },
    {
      ...base,
      displayName: 'integration',
      roots: ['<rootDir>/apps', '<rootDir>/libs', '<rootDir>/stack', '<rootDir>/test'],
      testMatch: ['**/*.int.spec.ts'],
      globalSetup: '<rootDir>/libs/testing/src/global-setup.ts',
      globalTeardown: '<rootDir>/libs/testing/src/global-teardown.ts',
    },
    {
      ...base,
      displayName: 'system',
      roots: ['<rootDir>/test'],
      testMatch: ['**/*.e2e.spec.ts'],
    },
  ],
};
