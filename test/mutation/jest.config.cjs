const { projects } = require('../../jest.config.cjs');

const pure = projects.find(({ displayName }) => displayName === 'pure');

/** A lib answers for itself: a mutant counts as killed only by the pure specs that stand beside the code. */
module.exports = {
  ...pure,
  roots: ['<rootDir>/test/mutation', `<rootDir>/libs/${process.env.MUTATED_LIB}`],
  testMatch: ['<rootDir>/test/mutation/all-specs.cjs'],
  setupFiles: [...pure.setupFiles, '<rootDir>/test/mutation/first-failure.cjs'],
};
