/** Runs the player from its TypeScript source, so that a story can be played on a fresh checkout without a build. */
require('../typescript-source.cjs');
require('./main.ts');
