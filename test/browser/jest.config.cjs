const path = require('node:path');
const { projects } = require('../../jest.config.cjs');

const { displayName: _name, testPathIgnorePatterns: _ignored, ...pure } = projects.find(({ displayName }) => displayName === 'pure');

/** Pages in a browser without a window. Apart from the other tests, since they need a Chromium. */
module.exports = { ...pure, rootDir: path.join(__dirname, '../..'), roots: [__dirname], testMatch: ['**/*.browser.spec.ts'], testTimeout: 60_000 };
