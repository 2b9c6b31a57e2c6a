import type { Agency } from '../agencies';
import type { EventKey } from '../envelope';

/** Letter of the catalogue's group; H = beside the sixty, I = streams that Quanlian derives itself. */
export const GROUPS = {
  A: { zh: '发改牵头/属地', en: 'Lead: NDRC and local government', folder: 'lead' },
  B: { zh: '能源', en: 'Energy: bureau, NEA office, grid, exchange', folder: 'energy' },
  C: { zh: '电信/网信', en: 'Telecom and cyberspace administration', folder: 'telecom' },
  D: { zh: '金融/央行', en: 'Finance and central bank', folder: 'finance' },
  E: { zh: '税务/财政', en: 'Tax and fiscal', folder: 'tax' },
  F: { zh: '市场监管/信用/工信', en: 'Registry, credit, industry', folder: 'registry' },
  G: { zh: '跨部门', en: 'Any agency, the system, the evaluator', folder: 'cross-cutting' },
  H: { zh: '补充', en: 'Beside the catalogue: monitoring, returns, officer acts', folder: 'officer' },
  I: { zh: '派生', en: 'Derived by the system', folder: 'derived' },
} as const;
export type GroupLetter = keyof typeof GROUPS;

/** What a contract says beside its facts: names, publishers, and where the catalogue and the notices speak of it. */
export interface ContractOptions {
  code: string;
  version: number;
  zh: string;
  en: string;
  group: GroupLetter;
  publishers: readonly (Agency | 'any')[];
  consumers: readonly string[];
  /** consumers that get it without its amounts and references */
  redactedFor?: readonly string[];
  articles?: readonly string[];
  evidence?: string;
  triggers?: readonly string[];
  contradicts?: readonly string[];
  undoneBy?: string;
  /** facts that satisfy the class; a spec checks it */
  example: object;
  exampleKeys?: readonly EventKey[];
}

/** A class of decorated facts; its decorators are the contract. */
export type FactsClass = new () => object;
const contracts = new WeakMap<FactsClass, ContractOptions>();

/** Makes a facts class the contract of one event type. The index of its group names it. */
export const EventContract =
  (options: ContractOptions) =>
  (facts: FactsClass): void => {
    contracts.set(facts, options);
  };

export function contractOptionsOf(facts: FactsClass): ContractOptions {
  const options = contracts.get(facts);
  if (!options) throw new TypeError(`Class ${facts.name} has no @EventContract: it cannot be in the catalogue`);
  return options;
}
