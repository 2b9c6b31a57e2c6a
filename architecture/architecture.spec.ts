import { readdirSync } from 'node:fs';
import path from 'node:path';
import { cruise } from './cruise';
import type { CruiseResult } from './cruise';
import { INFRASTRUCTURE, PURE } from './layers.cjs';
import { rules } from './rules.cjs';

const FOLDERS = ['apps', 'libs', 'stack', 'test'];
const NAMES = rules.map(({ name }) => name);

/** The to side speaks of groups of the from side: "another than $1" is any, and "the same $1" is any, too. */
const pattern = (text: string): RegExp => new RegExp(text.replace(/\(\?!\$\d\/\)/g, '').replace(/\$\d/g, '[^/]+'));

describe('the rules of who may import whom', () => {
  let ours: CruiseResult;
  let broken: CruiseResult;

  beforeAll(async () => {
    [ours, broken] = await Promise.all([cruise('.', FOLDERS), cruise('architecture/violations', ['apps', 'libs'])]);
  }, 240_000);

  it('are kept by every file of ours', () => {
    expect(ours.violations).toEqual([]);
  });

  it.each(NAMES)('%s fails on the file that breaks it, and on no other', (name) => {
    const caught = broken.violations.filter(({ rule }) => rule === name).map(({ from }) => path.basename(from, '.ts'));
    expect(caught).toEqual([name]);
  });

  it.each(rules.map((rule) => [rule.name, rule] as const))('%s looks at files of ours, on both of its sides', (_name, rule) => {
    const sources = ours.modules.map(({ source }) => source);
    const targets = [...sources, ...ours.modules.flatMap(({ dependencies }) => dependencies.map(({ resolved }) => resolved))];
    const { path: from, pathNot } = rule.from;
    expect(sources.filter((source) => pattern(from).test(source) && !(pathNot && pattern(pathNot).test(source)))).not.toEqual([]);
    if (rule.to.path !== undefined) expect(targets.filter((target) => pattern(rule.to.path!).test(target))).not.toEqual([]);
  });

  it('know every lib', () => {
    const libs = readdirSync(path.join(__dirname, '../libs'), { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map(({ name }) => name);
    expect(libs.filter((name) => !PURE.includes(name) && !INFRASTRUCTURE.includes(name))).toEqual([]);
  });
});
