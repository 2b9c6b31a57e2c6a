import { AGENCIES } from '../agencies';
import type { EventKey, QuanlianEvent } from '../envelope';
import { keyString, typeName } from '../envelope';
import { derivedId, sha256Hex } from '../ids';
import type { ContractOptions } from './event-contract';

const OPERATOR: EventKey = { kind: 'uscc', value: '91150622MAYX0A110G', role: 'operator' };
const OCCURRED_AT = '2021-10-20T10:00:00+08:00';

/** The full event around the facts of a contract's example. */
export function exampleEvent(contract: ContractOptions): QuanlianEvent {
  const first = contract.publishers[0]!;
  const agency = first === 'any' ? AGENCIES[0]! : first;
  const keys = [...(contract.exampleKeys ?? [OPERATOR])];
  const type = typeName(contract.code, contract.version);
  return {
    specversion: '1.0',
    id: derivedId(Date.parse(OCCURRED_AT), 'example', type),
    source: `/${agency}/example-office`,
    type,
    subject: keyString(keys[0]!),
    time: OCCURRED_AT,
    dataschema: `/schemas/${type}.json`,
    datacontenttype: 'application/json',
    agency,
    organ: 'example-office',
    jurisdiction: '150622',
    idempotencykey: `example-${contract.code}`,
    data: {
      keys,
      facts: contract.example as Record<string, unknown>,
      evidence: [{ kind: 'example', sha256: sha256Hex(type), custodian: `${agency}/example-office` }],
      policyRefs: [],
      approvals: [],
    },
  };
}
