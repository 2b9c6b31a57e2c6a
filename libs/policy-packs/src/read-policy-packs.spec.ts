import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { OWN_PACKS } from '@quanlian/obligations';
import { temporaryFolder } from '@quanlian/testing';
import { readPolicyPacks } from './read-policy-packs';

const row = { ...OWN_PACKS.find('N1283-02-2')!, id: 'EX-1', pack: 'example', effectiveTo: undefined };
const sound = { pack: 'example', policies: [row], supersedes: [{ policyId: 'N1283-02-2', from: '2021-10-01' }] };

function folderWith(files: Record<string, string>): string {
  const folder = temporaryFolder();
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  return folder;
}
const refusalOf = (pack: unknown, name = 'example.json'): string => {
  try {
    readPolicyPacks(folderWith({ [name]: typeof pack === 'string' ? pack : JSON.stringify(pack) }));
    return 'none';
  } catch (error) {
    return (error as Error).message.slice((error as Error).message.indexOf(name));
  }
};

it('without a folder, the packs are those of the release', () => expect(readPolicyPacks(undefined)).toBe(OWN_PACKS));

it('an empty folder changes nothing', () => expect(readPolicyPacks(temporaryFolder())).toBe(OWN_PACKS));

it('a pack in the folder adds its duties and ends others', () => {
  const packs = readPolicyPacks(folderWith({ 'example.json': JSON.stringify(sound), 'README.md': 'not a pack' }));
  expect(packs.find('EX-1')).toMatchObject({ pack: 'example' });
  expect(packs.find('N1283-02-2')).toMatchObject({ effectiveTo: '2021-10-01' });
  expect(packs.version()).not.toBe(OWN_PACKS.version());
});

it('the order in which files are read does not matter', () => {
  const other = { pack: 'another', policies: [{ ...row, id: 'EX-2', pack: 'another' }] };
  const texts = [sound, other].map((pack) => JSON.stringify(pack)) as [string, string];
  const packs = readPolicyPacks(folderWith({ 'example.json': texts[0], 'another.json': texts[1] }));
  expect(packs.packs.slice(-2).map(({ pack }) => pack)).toEqual(['another', 'example']);
  expect(OWN_PACKS.with([sound, other]).version()).toBe(packs.version());
});

it.each<[string, unknown, string]>([
  ['no JSON', '{"pack": ', 'example.json at "": Found json.syntax at byte'],
  ['a name twice', '{"pack": "a", "pack": "b"}', 'example.json at "": Found json.duplicate-key at byte'],
  ['no object', [], 'example.json at "": Found []; expected an object.'],
  ['no list of duties', { pack: 'example' }, 'example.json at "/policies": Found nothing; expected a list.'],
  ['a misspelt field', { ...sound, supercedes: [] }, 'example.json at "/supercedes": Found []; expected no field but pack, policies'],
  [
    'a duty with a number as title',
    { ...sound, policies: [{ ...row, titleZh: 7 }] },
    'example.json at "/policies/0/titleZh": Found 7; expected a text.',
  ],
  [
    'an event without a type',
    { ...sound, policies: [{ ...row, triggerEvent: {} }] },
    'example.json at "/policies/0/triggerEvent": Found {}; expected an event',
  ],
  ['a cadence that is a text', { ...sound, cadences: ['weekly'] }, 'example.json at "/cadences/0": Found "weekly"; expected an object.'],
  ['a name that leads elsewhere', { ...sound, pack: '../x' }, 'example.json at "/pack": Found "../x"; expected a name of small letters'],
  ['the name of another file', { ...sound, pack: 'other' }, 'example.json at "/pack": Found "other"; expected the name of the file without .json.'],
  [
    'an unreadable deadline',
    { ...sound, policies: [{ ...row, deadline: 'soon' }] },
    'example.json at "/policies/0/deadline": Found deadline soon; expected',
  ],
  ['an id of another pack', { ...sound, policies: [{ ...row, id: 'N1283-02-2' }] }, 'example.json at "/policies/0/id": Found N1283-02-2 twice'],
  [
    'an end of nothing',
    { ...sound, supersedes: [{ policyId: 'X', from: '2021-10-01' }] },
    'example.json at "/supersedes/0/policyId": Found X superseded',
  ],
])('%s is refused with file, place, found and expected', (_what, pack, message) => expect(refusalOf(pack).startsWith(message)).toBe(true));

it('the name of a pack of the release is refused', () =>
  expect(refusalOf({ ...sound, pack: 'sichuan' }, 'sichuan.json')).toContain('expected a name that no pack of the release has'));

it('all files that are broken are named at once', () => {
  expect(() => readPolicyPacks(folderWith({ 'a.json': '{', 'b.json': '[]' }))).toThrow(/a\.json at [^]*b\.json at/);
});

it('a folder that is not there is refused', () =>
  expect(() => readPolicyPacks(join(temporaryFolder(), 'none'))).toThrow('Found ENOENT; expected a folder'));
