import tseslint from 'typescript-eslint';
import { ownRules } from './architecture/lint-rules.mjs';

export default tseslint.config(
  {
    ignores: ['dist/**', 'node_modules/**', '.data/**', '.cache/**', 'architecture/violations/**', 'apps/console/web/**'],
  },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.recommended],
    rules: {
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-warning-comments': ['error', { terms: ['todo', 'fixme', 'xxx'] }],
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', ignoreRestSiblings: true }],
      // A type-only import of an injected or validated class erases it from the metadata, so the fixer of this rule breaks Nest.
      '@typescript-eslint/consistent-type-imports': 'off',
    },
  },
  {
    files: ['{apps,libs,stack}/**/*.ts'],
    ignores: ['**/*.spec.ts'],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: { '@typescript-eslint/no-floating-promises': 'error', '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: false }] },
  },
  ...ownRules,
);
