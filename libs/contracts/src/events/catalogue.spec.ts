import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { checkEvent } from '../checking/check-event';
import { EVENT_CONTRACTS, findContract } from './catalogue';
import { GROUPS } from './event-contract';

const files = readdirSync(__dirname, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .flatMap((folder) => readdirSync(path.join(__dirname, folder.name)).map((file) => ({ folder: folder.name, file })))
  .filter(({ file }) => /\.v\d+\.ts$/.test(file));

/** Contract files without a line in the catalogue. */
const missing = (found: { folder: string; file: string }[]): string[] => {
  const named = new Set(EVENT_CONTRACTS.map((contract) => `${GROUPS[contract.group].folder}/${contract.code}.v${contract.version}.ts`));
  return found.map(({ folder, file }) => `${folder}/${file}`).filter((name) => !named.has(name));
};

it('every contract file is in the catalogue, and a file that is not is noticed', () => {
  expect(missing(files)).toEqual([]);
  expect(missing([...files, { folder: 'lead', file: 'site.forgotten.v1.ts' }])).toEqual(['lead/site.forgotten.v1.ts']);
});

it('every contract stands in a file of its own, once', () => {
  expect(EVENT_CONTRACTS).toHaveLength(files.length);
  for (const contract of EVENT_CONTRACTS) expect(findContract(contract.code, contract.version)).toBe(contract);
});

it('the sixty types of the catalogue are there', () => {
  expect(EVENT_CONTRACTS.filter((contract) => contract.group < 'H')).toHaveLength(60);
});

it('a contract is found by version, and no other thing is', () => {
  expect(findContract('site.reported')?.zh).toBe('线索举报受理');
  expect(findContract('site.reported', 2)).toBeUndefined();
  expect(findContract('constructor')).toBeUndefined();
});

it.each(EVENT_CONTRACTS.map((contract) => [contract.code, contract] as const))('the example of %s keeps its contract', (_, contract) => {
  expect(checkEvent(contract.example)).toEqual({ ok: true, event: contract.example, unverified: [] });
});

it('triggers and contradictions name events of the catalogue', () => {
  const dangling = EVENT_CONTRACTS.flatMap((contract) =>
    [...(contract.triggers ?? []), ...(contract.contradicts ?? [])].filter((code) => !findContract(code)),
  );
  expect(dangling).toEqual([]);
});

it('a contract file holds the code its name says', () => {
  for (const { folder, file } of files) {
    expect(readFileSync(path.join(__dirname, folder, file), 'utf8')).toContain(`code: '${file.replace(/\.v\d+\.ts$/, '')}'`);
  }
});
