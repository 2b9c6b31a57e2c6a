import { readFileSync } from 'node:fs';
import path from 'node:path';
import { SERVICE_NAMES, TOPICS, type ServiceName } from '@quanlian/contracts';
import { projectRoot } from '../project-root';
import { grantsOf } from './grants';

const guide = readFileSync(path.join(projectRoot, 'docs/how-to/operate.md'), 'utf8');
const table = /<!-- grants -->([^]*?)<!-- \/grants -->/.exec(guide)![1]!;

const cellOf = (names: readonly string[]): string =>
  names.length === 0 ? '–' : names.length === TOPICS.length ? 'all seven' : names.map((name) => `\`${name}\``).join(', ');

function rowOf(service: ServiceName): string {
  const named = (on: string, may: string): string[] =>
    grantsOf(service)
      .filter((grant) => grant.on === on && grant.may === may)
      .map(({ name, match }) => (match === 'prefix' ? `${name}*` : name));
  const cells = [`\`${service}\``, cellOf(named('topic', 'write')), cellOf(named('topic', 'read')), cellOf(named('group', 'read'))];
  return `| ${cells.join(' | ')} |`;
}

test('the guide for operators names the rights that the services have', () => {
  const rows = table.split('\n').filter((line) => line.startsWith('| `'));
  expect(rows).toEqual(SERVICE_NAMES.map(rowOf));
});
