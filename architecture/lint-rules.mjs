import layers from './layers.cjs';
import { noErasedClass } from './no-erased-class.mjs';

const PURE_FILES = `libs/{${layers.PURE.join(',')}}/src/**/*.ts`;
const SPECS = '**/*.spec.ts';
const TEST_FILES = [SPECS, '**/*.fixture.ts', '**/testing/**', '**/fixtures/**'];

const syntax = (selector, message) => ({ selector, message });

const CLOCKS = [
  syntax(
    "CallExpression[callee.object.name='Date'][callee.property.name='now']",
    'pure: Found Date.now(). Expected the instant as an argument, so that a fold can be repeated.',
  ),
  syntax(
    "NewExpression[callee.name='Date'][arguments.length=0]",
    'pure: Found new Date(). Expected the instant as an argument, so that a fold can be repeated.',
  ),
  syntax("CallExpression[callee.name='Date']", 'pure: Found Date(). Expected the instant as an argument, so that a fold can be repeated.'),
  syntax(
    "MemberExpression[object.name='Math'][property.name='random']",
    'pure: Found Math.random. Expected random bytes as an argument, so that a fold can be repeated.',
  ),
  syntax("MemberExpression[object.name='performance']", 'pure: Found performance. Expected the instant as an argument.'),
  syntax("MemberExpression[object.name='process'][property.name='env']", 'pure: Found process.env. Expected settings as an argument.'),
  syntax('CallExpression[callee.name=/^set(Timeout|Interval|Immediate)$/]', 'pure: Found a timer. Expected an instant at which to be asked again.'),
];

const LEFT_OUT = [
  syntax(
    'MemberExpression[object.name=/^(it|test|describe)$/][property.name=/^(skip|only|todo)$/]',
    'spec: Found a test that is left out or runs alone. Expected every test to run: fix or remove it.',
  ),
  syntax(
    'MemberExpression[object.object.name=/^(it|test|describe)$/][property.name=/^(skip|only)$/]',
    'spec: Found a test that is left out or runs alone. Expected every test to run: fix or remove it.',
  ),
  syntax(
    'CallExpression[callee.name=/^(xit|xtest|xdescribe|fit|fdescribe)$/]',
    'spec: Found a test that is left out or runs alone. Expected every test to run: fix or remove it.',
  ),
];

const SLEEPS = [
  syntax(
    "CallExpression[callee.name='setTimeout']",
    'spec: Found a sleep. Expected eventually(probe) with a sentence for the failure, or a clock that the test moves.',
  ),
  syntax(
    "ImportDeclaration[source.value='node:timers/promises']",
    'spec: Found a sleep. Expected eventually(probe) with a sentence for the failure, or a clock that the test moves.',
  ),
];

/** Our own rules; each has a file in violations/lint/ that breaks it. Later entries replace the earlier ones' list for the files they name. */
export const ownRules = [
  {
    files: ['{apps,libs}/**/*.ts'],
    ignores: TEST_FILES,
    plugins: { quanlian: { rules: { 'no-erased-class': noErasedClass } } },
    rules: { 'quanlian/no-erased-class': 'error' },
  },
  {
    files: [PURE_FILES],
    ignores: TEST_FILES,
    rules: {
      'no-restricted-syntax': ['error', ...CLOCKS],
      'no-restricted-imports': [
        'error',
        {
          paths: [
            {
              name: 'node:net',
              allowImportNames: ['isIP', 'isIPv4', 'isIPv6', 'BlockList'],
              message: 'pure: only the predicates on text, no sockets.',
            },
          ],
        },
      ],
    },
  },
  { files: [SPECS], rules: { 'no-restricted-syntax': ['error', ...LEFT_OUT, ...SLEEPS] } },
];
