import { SERVICE_NAMES, TOPICS, topicOf, type ServiceName } from '@quanlian/contracts';
import { composeDocument } from '../../../stack/compose/compose-document';
import { grantsOf } from '../../../stack/kafka/grants';
import { filesBelow, readSource } from '../source-files';
import { consumersIn, gapsOf, strayFolders, type ServiceParts } from './service-gaps';

const BESIDE = ['console', 'tsa', 'verifier', 'witness'];
const compose = composeDocument(true) as unknown as { services: object };
const files = filesBelow('apps', () => true);
const partsOf = (service: ServiceName): ServiceParts => ({
  files,
  read: readSource,
  composeServices: Object.keys(compose.services),
  topics: TOPICS,
  grants: grantsOf(service),
});
const parts = partsOf('tax');

it.each(SERVICE_NAMES)(
  '%s has a program, a README that says what it does, a service in compose, a topic and the rights at the broker that it needs and no others',
  (service) => {
    expect(gapsOf(service, partsOf(service))).toEqual([]);
  },
);

it('no folder of apps is without a line in agencies.ts, beside the console, the time stamp authority, the verifier and the witness', () => {
  expect(strayFolders(files, [...SERVICE_NAMES, ...BESIDE])).toEqual([]);
  expect(strayFolders([...files, 'apps/police/src/main.ts'], [...SERVICE_NAMES, ...BESIDE])).toEqual(['police']);
});

describe('what was forgotten is named:', () => {
  const without = (gone: string): string[] => files.filter((path) => path !== gone);
  const readme = (change: (text: string) => string) => ({
    read: (path: string) => (path.endsWith('README.md') ? change(readSource(path)) : readSource(path)),
  });
  const consumer = 'apps/tax/src/on-site-confirmed.consumer.ts';
  const CONSUMING = `export class OnSiteConfirmed implements ConsumerHandler { readonly name = 'on-site-confirmed'; }`;

  it.each<[string, Partial<ServiceParts>, string]>([
    ['the program', { files: without('apps/tax/src/main.ts') }, 'apps/tax/src/main.ts is missing'],
    ['the README', { files: without('apps/tax/README.md') }, 'apps/tax/README.md is missing'],
    ['the service in compose', { composeServices: parts.composeServices.filter((name) => name !== 'tax') }, 'docker-compose.yml has no service tax'],
    ['the topic', { topics: TOPICS.filter((topic) => topic !== topicOf('tax')) }, 'quanlian.tax.events.v1 is not among the topics'],
    ['the right to write its topic', { grants: grantsOf('energy') }, 'does not let tax write quanlian.tax.events.v1'],
    [
      'a right to read',
      { grants: [...grantsOf('tax'), { on: 'group', name: 'tax.', match: 'prefix', may: 'read' }] },
      'lets tax read, and it has no consumer',
    ],
    ['a row of the README', readme((text) => text.replace('| owns |', '| has |')), 'does not say what it owns'],
    ['an event that it publishes', readme((text) => text.replace('`subsidy.paid`', '')), 'does not say that it publishes subsidy.paid'],
    [
      'a consumer',
      {
        files: [...files, consumer],
        read: (path) => (path === consumer ? CONSUMING : readSource(path)),
        grants: [...grantsOf('tax'), { on: 'group', name: 'tax.', match: 'prefix', may: 'read' }],
      },
      'does not name the consumer group tax.on-site-confirmed',
    ],
    ['that nothing is consumed', readme((text) => text.replace('| consumes | nothing', '| consumes | all')), 'there is no consumer'],
  ])('%s', (_, change, gap) => {
    expect(gapsOf('tax', { ...parts, ...change })).toEqual([expect.stringContaining(gap)]);
  });
});

it('a class that handles no messages is no consumer', () => {
  expect(consumersIn(`class Reader { readonly name = 'reader'; }`)).toEqual([]);
});
