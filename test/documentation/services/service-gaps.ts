import { EVENT_CONTRACTS, SERVICES, topicOf, type ServiceName } from '@quanlian/contracts';
import type { Grant } from '../../../stack/kafka/grants';
import { parseSource, visit } from '../source-files';
import ts from 'typescript';

/** What there is of a service beside its line in agencies.ts. */
export interface ServiceParts {
  /** files below apps/, as paths from the root */
  files: readonly string[];
  read: (path: string) => string;
  composeServices: readonly string[];
  topics: readonly string[];
  /** what the service may do at the broker */
  grants: readonly Grant[];
}

/** The row of the table at the top of a README. */
const rowOf = (readme: string, title: string): string => new RegExp(`^\\| *${title} *\\|(.*)\\|$`, 'm').exec(readme)?.[1] ?? '';

/** Names of the consumers that a source file declares: the `name` of each class that implements ConsumerHandler. */
export function consumersIn(text: string): string[] {
  const names: string[] = [];
  visit(parseSource(text), (node) => {
    if (!ts.isClassDeclaration(node) || !node.heritageClauses?.some((clause) => clause.getText().includes('ConsumerHandler'))) return;
    for (const member of node.members)
      if (ts.isPropertyDeclaration(member) && member.name.getText() === 'name' && member.initializer && ts.isStringLiteral(member.initializer))
        names.push(member.initializer.text);
  });
  return names;
}

const publishedBy = (service: ServiceName): string[] =>
  EVENT_CONTRACTS.filter(({ publishers }) => SERVICES[service].tenants.some((tenant) => (publishers as readonly string[]).includes(tenant))).map(
    ({ code }) => code,
  );

/** Everything of a service that somebody forgot; empty where nothing is missing. */
export function gapsOf(service: ServiceName, { files, read, composeServices, topics, grants }: ServiceParts): string[] {
  const [readme, main] = [`apps/${service}/README.md`, `apps/${service}/src/main.ts`];
  const gaps: string[] = [];
  const want = (isThere: boolean, gap: string): void => void (isThere || gaps.push(gap));
  want(files.includes(main), `${main} is missing: it starts the service`);
  want(composeServices.includes(service), `docker-compose.yml has no service ${service}`);
  want(topics.includes(topicOf(service)), `${topicOf(service)} is not among the topics`);
  want(
    grants.some(({ on, name, may }) => on === 'topic' && name === topicOf(service) && may === 'write'),
    `stack/kafka/grants.ts does not let ${service} write ${topicOf(service)}`,
  );
  if (!files.includes(readme)) return [...gaps, `${readme} is missing`];
  const text = read(readme);
  for (const title of ['owns', 'publishes', 'consumes', 'obliged to'])
    want(rowOf(text, title).trim() !== '', `${readme} does not say what it ${title}`);
  for (const code of publishedBy(service)) want(rowOf(text, 'publishes').includes(`\`${code}\``), `${readme} does not say that it publishes ${code}`);
  const consumers = files
    .filter((path) => path.startsWith(`apps/${service}/src/`) && path.endsWith('.consumer.ts'))
    .flatMap((path) => consumersIn(read(path)));
  for (const name of consumers)
    want(rowOf(text, 'consumes').includes(`\`${service}.${name}\``), `${readme} does not name the consumer group ${service}.${name}`);
  want(
    grants.some(({ on, may }) => on === 'group' && may === 'read') === consumers.length > 0,
    `stack/kafka/grants.ts lets ${service} read, and it has no consumer, or the other way round`,
  );
  if (consumers.length === 0) want(rowOf(text, 'consumes').includes('nothing'), `${readme} names something consumed, and there is no consumer`);
  return gaps;
}

/** Folders below apps/ that no service is behind. */
export const strayFolders = (files: readonly string[], services: readonly string[]): string[] => [
  ...new Set(files.map((path) => path.split('/')[1]!).filter((folder) => !services.includes(folder))),
];
