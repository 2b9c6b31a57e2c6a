/** The bench itself runs from its TypeScript source; the services that it measures are the built ones. */
require('../typescript-source.cjs');
require('./main.ts');
