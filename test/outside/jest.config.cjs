const path = require('node:path');
const { projects } = require('../../jest.config.cjs');

const { displayName: _name, testPathIgnorePatterns: _ignored, ...pure } = projects.find(({ displayName }) => displayName === 'pure');

/** Programs that nobody here wrote read what the log wrote. Apart from the other tests, since they need Go and Python. */
module.exports = { ...pure, rootDir: path.join(__dirname, '../..'), roots: [__dirname], testMatch: ['**/*.outside.spec.ts'] };
