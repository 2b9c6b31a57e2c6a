/** The libs by what they may touch. A lib that is missing here fails `architecture.spec.ts`. */
const PURE = [
  'contracts',
  'entity-resolution',
  'cross-check',
  'obligations',
  'tariff',
  'case-file',
  'transparency-log',
  'reference',
  'sealed-pack',
  'strict-json',
  'time-stamps',
  'sm2',
  'evaluation',
];
const INFRASTRUCTURE = [
  'access',
  'approval',
  'persistence',
  'messaging',
  'service-kit',
  'testing',
  'transparency-log-node',
  'plain-server',
  'policy-packs',
];

const oneOf = (names) => `(?:${names.join('|')})`;

/** Folders of a service that hold its model, not a feature: every feature of that service may use them. */
const FOUNDATIONS = [
  'cases/src/(?:case-events|identity|case-files|moments|accesses|emergencies|disclosures|unmaskings|settings|regional-acts|organ-days|compared-tables|boards|case-masks|tasks|readers)',
  'audit/src/(?:history|feed|log|sampling)',
];

/** Files that run in tests only. */
const TEST_FILES = '(?:\\.spec|\\.fixture)\\.ts$|/(?:testing|fixtures)/';

module.exports = { PURE, INFRASTRUCTURE, FOUNDATIONS, TEST_FILES, oneOf };
