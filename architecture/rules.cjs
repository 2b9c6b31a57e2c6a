const { PURE, INFRASTRUCTURE, FOUNDATIONS, TEST_FILES, oneOf } = require('./layers.cjs');

const FRAMEWORKS = [
  '@nestjs',
  'typeorm',
  'kafkajs',
  'pg',
  'fastify',
  '@fastify',
  'pino',
  'nestjs-pino',
  'prom-client',
  'jose',
  'oidc-provider',
  'rxjs',
];
// node:net is left to ESLint, which can tell its predicates on text (isIP, BlockList) from its sockets.
const IO = [
  'child_process',
  'cluster',
  'dgram',
  'dns',
  'fs',
  'fs/promises',
  'http',
  'http2',
  'https',
  'os',
  'perf_hooks',
  'readline',
  'timers',
  'timers/promises',
  'tls',
  'worker_threads',
];

const lib = (...names) => `^libs/${oneOf(names)}/`;
const libsExcept = (...names) => `^libs/(?!${oneOf(names)}/)[^/]+/`;
/** A lib that may import only the named ones. */
const onlyLibs = (name, own, allowed, comment) => ({
  name,
  comment,
  from: { path: lib(own), pathNot: TEST_FILES },
  to: { path: libsExcept(own, ...allowed) },
});

/** "Who may import whom" (ARCHITECTURE.md). Each has a file of its name under violations/ that breaks it. */
const rules = [
  {
    name: 'app-not-app',
    comment: 'Services meet on Kafka, never in memory: what two need is a lib.',
    from: { path: '^apps/([^/]+)/' },
    to: { path: '^apps/(?!$1/)[^/]+/' },
  },
  {
    name: 'feature-not-feature',
    comment: 'A feature folder is read and changed alone; what features of a service share lies in its foundation folders or in a lib.',
    from: { path: '^apps/([^/]+)/src/([^/]+)/', pathNot: TEST_FILES },
    to: { path: '^apps/$1/src/(?!$2/)[^/]+/', pathNot: `^apps/${oneOf(FOUNDATIONS)}/` },
  },
  {
    name: 'lib-not-app',
    comment: 'A lib does not know its users.',
    from: { path: '^libs/', pathNot: TEST_FILES },
    to: { path: '^(?:apps|stack|test)/' },
  },
  {
    name: 'lib-by-index',
    comment: 'What a lib does not export is its own to change; what it has under testing/ is for the specs of others, too.',
    from: { path: '^(?:apps|libs|stack|test)/([^/]+)' },
    // The table of services and the settings of the broker are read by the stack, which starts faster without the rest of those libs.
    to: {
      path: '^libs/(?!$1/)[^/]+/',
      pathNot: '^libs/(?:[^/]+/src/index\\.ts|contracts/src/agencies\\.ts|messaging/src/bus/broker-security\\.ts|[^/]+/src/testing/.+)$',
    },
  },
  {
    name: 'no-cycle',
    comment: 'Files that import each other cannot be read, tested or moved one by one.',
    from: { path: '^(?:apps|libs|stack)/' },
    // A cycle of types alone is gone once compiled.
    to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
  },
  {
    name: 'pure-no-framework',
    comment: 'The domain outlives its frameworks and runs in a test without any.',
    from: { path: lib(...PURE), pathNot: TEST_FILES },
    to: { path: `node_modules/${oneOf(FRAMEWORKS)}/` },
  },
  {
    name: 'pure-no-io',
    comment: 'A fold that reads a file, a socket or a clock cannot be repeated by an evaluator.',
    from: { path: lib(...PURE), pathNot: TEST_FILES },
    to: { path: `^(?:node:)?${oneOf(IO)}$`, dependencyTypes: ['core'] },
  },
  {
    name: 'pure-only-pure',
    comment: 'What imports an impure lib is impure.',
    from: { path: lib(...PURE), pathNot: TEST_FILES },
    to: { path: lib(...INFRASTRUCTURE) },
  },
  onlyLibs('contracts-alone', 'contracts', [], 'The published language is understood without anything else of ours.'),
  onlyLibs('strict-json-alone', 'strict-json', [], 'A scanner of bytes knows no domain.'),
  onlyLibs('sm2-alone', 'sm2', [], 'Arithmetic knows no domain.'),
  onlyLibs(
    'transparency-log-alone',
    'transparency-log',
    ['sm2'],
    'A stranger checks a log in a browser, with this lib, arithmetic and nothing else of ours.',
  ),
  {
    name: 'transparency-log-no-node',
    comment: 'What runs in a browser has no module of Node; files and node:crypto are in transparency-log-node.',
    from: { path: lib('transparency-log'), pathNot: TEST_FILES },
    to: { dependencyTypes: ['core'] },
  },
  onlyLibs(
    'transparency-log-node-only-log',
    'transparency-log-node',
    ['transparency-log', 'sm2'],
    'Checking a log on a disk needs neither a service nor a database.',
  ),
  onlyLibs('access-only-contracts', 'access', ['contracts'], 'Who may see what is decided without a database or a broker.'),
  onlyLibs('persistence-only-contracts', 'persistence', ['contracts'], 'The database layer carries no messages and serves no requests.'),
  onlyLibs('messaging-below-kit', 'messaging', ['contracts', 'persistence', 'strict-json'], 'Messages need the database, not the HTTP side.'),
  onlyLibs(
    'service-kit-on-top',
    'service-kit',
    ['contracts', 'access', 'persistence', 'messaging', 'strict-json', 'sm2'],
    'The kit serves every service, so it knows no domain lib.',
  ),
  onlyLibs(
    'approval-on-kit',
    'approval',
    ['contracts', 'access', 'persistence', 'service-kit'],
    'What two people decide is the same for every act, so it knows no domain lib.',
  ),
  {
    name: 'testing-from-specs',
    comment: 'A harness in production code is a door.',
    from: { path: '^(?:apps|libs|stack)/', pathNot: `${TEST_FILES}|^libs/testing/` },
    to: { path: '^libs/(?:testing/|[^/]+/src/testing/)' },
  },
  {
    name: 'spec-not-imported',
    comment: 'Specs and fixtures are leaves: production code that needs one needs a lib.',
    from: { path: '^(?:apps|libs|stack)/', pathNot: `${TEST_FILES}|^libs/testing/` },
    to: { path: '^(?:apps|libs|stack|test)/.*(?:\\.spec|\\.fixture)\\.ts$' },
  },
  {
    name: 'kafkajs-behind-bus',
    comment: 'The broker client is replaceable: only the Bus adapter, the embedded stack and test harnesses know it.',
    from: { path: '^(?:apps|libs|stack)/', pathNot: `${TEST_FILES}|^libs/(?:messaging|testing)/|^stack/` },
    to: { path: 'node_modules/kafkajs/' },
  },
];

module.exports = { rules };
