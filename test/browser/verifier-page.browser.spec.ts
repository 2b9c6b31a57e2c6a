import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { CHECKS } from '@quanlian/sealed-pack';
import { temporaryFolder } from '@quanlian/testing';
import { pemOf } from '@quanlian/time-stamps';
import { anAuthority } from '../../libs/time-stamps/src/testing/an-authority';
import { LOG_KEY, openerOf, PackStand, storyEvents } from '../../libs/sealed-pack/src/testing/a-pack';
import { SigningOrgan } from '../../libs/sealed-pack/src/testing/signing-organ';
import { Chromium } from './chromium';
import { PAGE, VerifierPage } from './verifier-page';

const folder = temporaryFolder();
const inFolder = (name: string): string => path.join(folder, name);
const STORIES = ['01-inner-mongolia-fake-bigdata', '02-sichuan-captive-hydro', '03-filecoin-rented-racks', '05-supercomputing-false-positive'];
let browser: Chromium;

beforeAll(async () => {
  browser = Chromium.start();
  writeFileSync(inFolder('log.vkey'), `${LOG_KEY}\n`);
  for (const story of STORIES) {
    const events = storyEvents(story);
    writeFileSync(inFolder(`${story}.zip`), await (await PackStand.of(events)).case(openerOf(events)));
  }
  const organ = new SigningOrgan();
  const events = [...storyEvents(STORIES[2]!), organ.registers('k1'), organ.says('k1', 1), organ.says('k1', 2, { b64: true })];
  events.push(organ.registers('k2', { day: 3, by: 'k1', isSm2: true }), organ.says('k2', 4));
  writeFileSync(inFolder('signed.zip'), await (await PackStand.of(events)).case(openerOf(events)));
}, 120_000);
afterAll(() => browser?.stop(), 30_000);

const verdictOn = async (pack: string) => (await VerifierPage.open(browser)).verify({ pack: inFolder(pack), key: inFolder('log.vkey') });

describe('the page that checks packs', () => {
  it.each(STORIES)(
    'gives the case file of story %s again, byte for byte',
    async (story) => {
      const { verdict, checks } = await verdictOn(`${story}.zip`);
      expect(verdict).toBe('VERIFIED');
      expect(checks).toHaveLength(CHECKS.length);
      expect(checks.at(-1)).toMatch(/^ok {6}answer: \d+ events give the case file of .* again, byte for byte$/);
    },
    120_000,
  );

  it('finds that organs signed their events, with Ed25519 and with SM2', async () => {
    const { verdict, checks } = await verdictOn('signed.zip');
    expect(verdict).toBe('VERIFIED');
    expect(checks).toContain('ok      signatures: 5 events are signed under /energy/grid k1, /energy/grid k2');
  });

  it('reads a time stamp as the command does, against the certificate that somebody brought', async () => {
    const authority = await anAuthority();
    const events = storyEvents(STORIES[0]!);
    writeFileSync(inFolder('stamped.zip'), await (await PackStand.of(events, { authority })).case(openerOf(events)));
    writeFileSync(inFolder('tsa.pem'), pemOf(authority.certificate));
    const page = await VerifierPage.open(browser);
    const { verdict, checks } = await page.verify({ pack: inFolder('stamped.zip'), key: inFolder('log.vkey'), tsa: inFolder('tsa.pem') });
    expect(verdict).toBe('VERIFIED');
    expect(checks).toContainEqual(expect.stringMatching(/^ok {6}time: tsa\.example says .* \(by the certificate that you gave\)/));
  }, 60_000);

  it('names what is wrong', async () => {
    const changed = readFileSync(inFolder(`${STORIES[0]}.zip`));
    changed[changed.length >> 1]! ^= 1;
    writeFileSync(inFolder('changed.zip'), changed);
    expect((await verdictOn('changed.zip')).verdict).toMatch(/^NOT VERIFIED (file\.differs|zip\.malformed)$/);
  }, 60_000);

  it('can send nothing to anybody, not even if its script wanted to', async () => {
    const page = await VerifierPage.open(browser);
    const tried = `new Promise((resolve) => {
      document.addEventListener('securitypolicyviolation', (event) => resolve(event.effectiveDirective));
      fetch('http://127.0.0.1:9/').then(() => resolve('sent'), () => setTimeout(() => resolve('failed'), 1000));
    })`;
    expect(await page.evaluate(tried)).toBe('connect-src');
    // And nothing is loaded: script and style stand in the file, under their hashes.
    const html = readFileSync(PAGE, 'utf8');
    expect(html.slice(0, html.indexOf('<style>'))).toContain("default-src 'none'; connect-src 'none'; form-action 'none'");
    expect(await page.evaluate(`document.querySelectorAll('[src], link[href]').length`)).toBe(0);
  }, 60_000);
});
