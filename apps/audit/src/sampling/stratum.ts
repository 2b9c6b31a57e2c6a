/** What an event may be counted with. */
export const STRATA = ['type', 'agency', 'organ', 'province', 'prefecture', 'division'] as const;
export type StratumOf = (typeof STRATA)[number];

export interface Stratified {
  code: string;
  agency: string;
  organ: string;
  jurisdiction: string;
}

const VALUE_OF: Readonly<Record<StratumOf, (row: Stratified) => string>> = {
  type: ({ code }) => code,
  agency: ({ agency }) => agency,
  organ: ({ agency, organ }) => `${agency}/${organ}`,
  province: ({ jurisdiction }) => `${jurisdiction.slice(0, 2)}0000`,
  prefecture: ({ jurisdiction }) => `${jurisdiction.slice(0, 4)}00`,
  division: ({ jurisdiction }) => jurisdiction,
};

/** `power-supply.cut|150600`; without strata all is one. */
export const stratumOf = (row: Stratified, by: readonly StratumOf[]): string =>
  by.length === 0 ? 'all' : by.map((one) => VALUE_OF[one](row)).join('|');
