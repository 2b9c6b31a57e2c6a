import type { Agency } from '../agencies';
import type { QuanlianEvent } from '../envelope';
import * as crossCutting from './cross-cutting';
import * as derived from './derived';
import * as energy from './energy';
import { contractOptionsOf } from './event-contract';
import type { ContractOptions, FactsClass, GroupLetter } from './event-contract';
import { exampleEvent } from './example-event';
import * as finance from './finance';
import * as lead from './lead';
import * as officer from './officer';
import * as registry from './registry';
import * as tax from './tax';
import * as telecom from './telecom';

/** A contract with its facts class and a whole example event. */
export interface EventContractInfo extends Omit<ContractOptions, 'example'> {
  code: string;
  version: number;
  zh: string;
  en: string;
  group: GroupLetter;
  publishers: readonly (Agency | 'any')[];
  consumers: readonly string[];
  facts: FactsClass;
  example: QuanlianEvent;
}

/** One line per contract stands in the `index.ts` of its group's folder; a spec fails for a contract file without one. */
const CONTRACT_CLASSES: readonly FactsClass[] = [lead, energy, telecom, finance, tax, registry, crossCutting, officer, derived].flatMap(
  (group): FactsClass[] => Object.values(group),
);

const byGroupThenCode = (a: EventContractInfo, b: EventContractInfo): number =>
  a.group === b.group ? (a.code < b.code ? -1 : a.code > b.code ? 1 : a.version - b.version) : a.group < b.group ? -1 : 1;

/** Every contract in every version, by group and code. */
export const EVENT_CONTRACTS: readonly EventContractInfo[] = CONTRACT_CLASSES.map((facts) => ({
  ...contractOptionsOf(facts),
  facts,
  example: exampleEvent(contractOptionsOf(facts)),
})).sort(byGroupThenCode);

const nameOf = (code: string, version: number): string => `${code}.v${version}`;
const byName = new Map(EVENT_CONTRACTS.map((contract) => [nameOf(contract.code, contract.version), contract]));

/** By catalogue code and version; undefined where there is none. */
export const findContract = (code: string, version = 1): EventContractInfo | undefined => byName.get(nameOf(code, version));

/** Some contracts are open to any agency, most name theirs. */
export const mayPublish = (contract: EventContractInfo, agency: string): boolean =>
  contract.publishers.some((publisher) => publisher === 'any' || publisher === agency);
