const { readdirSync } = require('node:fs');
const path = require('node:path');

const folder = path.join(__dirname, '../../libs', process.env.MUTATED_LIB, 'src');
const isPure = (file) => file.endsWith('.spec.ts') && !/\.(?:int|e2e)\.spec\.ts$/.test(file);

/** All pure specs of the lib as one: Jest loads what a spec file imports anew for each file, which would be most of the time of every mutant. */
for (const file of readdirSync(folder, { recursive: true }).filter(isPure).sort()) {
  describe(file, () => {
    require(path.join(folder, file));
  });
}
