import { execFile } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { HOW_TO_TEXT } from '@quanlian/sealed-pack';
import { temporaryFolder } from '@quanlian/testing';
import { pemOf } from '@quanlian/time-stamps';
import { anAuthority } from '../../libs/time-stamps/src/testing/an-authority';
import { LOG_KEY, openerOf, PackStand, storyEvents } from '../../libs/sealed-pack/src/testing/a-pack';
import { SigningOrgan } from '../../libs/sealed-pack/src/testing/signing-organ';

jest.setTimeout(60_000);
const folder = temporaryFolder();
const steps = HOW_TO_TEXT.split(/^(?=\d\. )/m).slice(1);
/** Commands stand in the first indented paragraph of a step; what comes after it is said to the reader. */
const commandsOf = (step: string): string =>
  step
    .split('\n\n')
    .find((paragraph) => paragraph.startsWith('   '))!
    .replaceAll(/^ {3}/gm, '');

/** What the shell says of the steps up to this one, in a folder of its own. */
async function follow(last: number, change = ''): Promise<string> {
  const place = path.join(folder, `${last}${change.length}`);
  const script = [
    'set -euo pipefail',
    `mkdir -p ${place} && cd ${place} && cp ${folder}/pack.zip .`,
    commandsOf(steps[0]!),
    `cp ${folder}/tsa.pem .`,
    change,
  ];
  const all = [...script, ...steps.slice(1, last).map(commandsOf)].join('\n');
  const { stdout } = await promisify(execFile)('bash', ['-c', all]);
  return stdout;
}

beforeAll(async () => {
  const organ = new SigningOrgan();
  const story = storyEvents('03-filecoin-rented-racks');
  const signed = [organ.registers('k1'), organ.says('k1', 1), organ.registers('k2', { day: 2, by: 'k1' })];
  const authority = await anAuthority();
  writeFileSync(path.join(folder, 'tsa.pem'), pemOf(authority.certificate));
  const stand = await PackStand.of([...story, ...signed], { authority });
  writeFileSync(path.join(folder, 'pack.zip'), await stand.case(openerOf(story)));
}, 60_000);

describe('HOWTO.txt, with unzip, sha256sum, base64 and openssl alone', () => {
  it('unpacks and compares every file', async () => {
    await expect(follow(1)).resolves.toBe('');
    const changed = follow(1, 'printf x >> case/file.json && sha256sum --check --quiet SHA256SUMS');
    await expect(changed).rejects.toMatchObject({ stdout: expect.stringContaining('case/file.json: FAILED') as string });
  });

  it('shows the key of the log, to be compared', async () => {
    expect(await follow(2)).toContain(LOG_KEY);
  });

  it('finds that the log signed its head', async () => {
    expect(await follow(3)).toContain('Signature Verified Successfully');
    await expect(follow(3, "sed -i '2s/.*/1/' log/checkpoint")).rejects.toThrow();
  });

  it('finds that the log commits to the bytes of an event', async () => {
    const [committed, computed] = (await follow(4)).trim().split('\n').slice(-2);
    expect(committed).toMatch(/^[\w+/]{43}=$/);
    expect(computed).toBe(committed);
  });

  it('finds that the organ signed the event, and that the log commits to the signature', async () => {
    const said = await follow(5);
    expect(said.match(/Signature Verified Successfully/g)).toHaveLength(2);
    const [found, committed] = said.trim().split('\n').slice(-2);
    expect(found).toMatch(/^[\w+/]{43}=$/);
    expect(committed).toBe(found);
    await expect(follow(5, 'for file in events/*.json; do printf " " >> $file; done')).rejects.toThrow();
  });

  it('finds the same where the organ signs with SM2', async () => {
    const organ = new SigningOrgan();
    const stand = await PackStand.of([organ.registers('k1', { isSm2: true }), organ.says('k1', 1)]);
    const everything = stand.pack({ of: 'sample', events: [], entries: [0, 1], checkpoint: stand.size }, () => true);
    writeFileSync(path.join(folder, 'sm2.zip'), await everything);
    const unpack = 'cd .. && mkdir -p sm2 && cd sm2 && unzip -qo ../../sm2.zip -d . ';
    expect((await follow(5, unpack)).match(/Signature Verified Successfully/g)).toHaveLength(2);
    await expect(follow(5, `${unpack} && for file in events/*.json; do printf " " >> $file; done`)).rejects.toThrow();
  });

  it('finds that the authority stamped an earlier head, and when', async () => {
    const said = await follow(6);
    expect(said).toContain('Time stamp: Mar  1 00:00:00.25 2026 GMT');
    await expect(follow(6, "printf '\\n' >> time/checkpoint")).rejects.toThrow();
  });

  it('leaves the last step to the verifier, by the name under which the build writes it', () => {
    const build = readFileSync(path.join(__dirname, '../../apps/verifier/README.md'), 'utf8');
    expect(commandsOf(steps[6]!)).toMatch(/^node (quanlian-verify\.mjs) /);
    expect(build).toContain('quanlian-verify.mjs');
  });
});
