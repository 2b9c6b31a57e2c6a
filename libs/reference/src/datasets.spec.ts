import { readdirSync } from 'node:fs';
import path from 'node:path';
import { checkDivision, PROVINCE_PREFIXES } from '@quanlian/contracts';
import { checkDataset } from './check-dataset';
import { DATASETS } from './datasets';
import { DIVISIONS } from './divisions';

const rowsOf = (name: string) => DATASETS.find(({ dataset }) => dataset === name)!.rows;
const codes = new Set(DIVISIONS.map(({ code }) => code));

it('the files in the folder are the datasets that come along', () => {
  const files = readdirSync(path.join(__dirname, 'datasets')).filter((file) => file.endsWith('.json'));
  expect(DATASETS.map(({ dataset }) => `${dataset}.json`).sort()).toEqual(files.sort());
});
it.each(DATASETS.map((dataset) => [dataset.dataset, dataset]))('%s is sound', (_, dataset) =>
  expect(checkDataset(dataset)).toEqual({ ok: true, dataset }),
);

describe('the divisions', () => {
  it('have the provinces that the published language knows', () => {
    expect(new Set(DIVISIONS.map(({ code }) => code.slice(0, 2)))).toEqual(PROVINCE_PREFIXES);
  });
  it('are codes of GB/T 2260, each under a province that is listed', () => {
    expect(DIVISIONS.filter(({ code }) => !checkDivision(code).ok || !codes.has(`${code.slice(0, 2)}0000`))).toEqual([]);
  });
  it('leave development zones to the table of parks', () => {
    expect(DIVISIONS.filter(({ code }) => /7\d$/.test(code))).toEqual([]);
  });
});

describe('the examples', () => {
  it.each(['parks', 'registration-agents'])('of %s name nobody who exists, in divisions that do', (name) => {
    expect(rowsOf(name).filter((row) => !row.name.includes('示例') || !codes.has(row.divisionCode!))).toEqual([]);
  });
  it('of networks are no addresses that anybody is reached at', () => {
    expect(rowsOf('carrier-networks').filter(({ key }) => !/^cidr:(?:198\.18\.|2001:db8:)/.test(key))).toEqual([]);
  });
});
