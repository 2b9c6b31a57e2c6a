import { SERVICE_NAMES, type ServiceName } from '@quanlian/contracts';
import { CALLER_NAMES, type Caller } from './callers';

/** For each caller what it gets in the own, the parent and a foreign division; letters as in `outcome.ts`, s = D where the case is in the sample. */
export type Row = Readonly<Record<Caller, string>>;

/** Everybody is written down or refused: a role that is forgotten here is expected to get nothing. */
const row = (gets: Partial<Record<Caller, string>>): Row => Object.fromEntries(CALLER_NAMES.map((caller) => [caller, gets[caller] ?? '---'])) as Row;
const each = (callers: readonly Caller[], gets: string): Partial<Record<Caller, string>> =>
  Object.fromEntries(callers.map((caller) => [caller, gets]));

const LIAISONS: readonly Caller[] = [
  'county-liaison',
  'intake-officer',
  'energy-officer',
  'finance-officer',
  'telecom-officer',
  'tax-officer',
  'provincial-lead',
];
const ANY_AGENCY: readonly Caller[] = LIAISONS.filter((caller) => caller !== 'intake-officer');
const SYSTEMS: readonly Caller[] = ['organ-system', 'evaluation-system'];
const EVALUATION: readonly Caller[] = ['evaluator', 'evaluation-system'];
const CASE_READERS: readonly Caller[] = [...LIAISONS, 'viewer', ...EVALUATION];
const SUBSCRIBERS: readonly Caller[] = [...LIAISONS, ...EVALUATION, 'organ-system'];

const PUBLIC = ['get /health/live', 'get /health/ready', 'get /metrics', 'get /openapi.json', 'get /asyncapi.json', 'get /schemas/{file}'];

/** Strangers verify the log: its files hold commitments, never contents. */
const LOG_FILES = { 'get /log/checkpoint': 'open', 'get /log/tile/{path}': 'open', 'get /log/stamps/{file}': 'open' } as const;

/** The publishing door. At the service of the seeded event its agency finds it, nobody else does. */
const door = (service: ServiceName): Record<string, Row> => {
  const found = service === 'energy' ? 'DDn' : 'nnn';
  const own = row({ ...each(LIAISONS, 'nnn'), ...each(EVALUATION, 'nnn'), 'energy-officer': found, 'organ-system': found });
  return { 'post /v1/events': row(each(SYSTEMS, 'aaa')), 'get /v1/events/{id}': own, 'get /v1/events/{id}/receipt': own };
};

const approvals = (service: ServiceName): Record<string, Row> => {
  const here = service === 'energy';
  return {
    'post /v1/approvals': row(each(LIAISONS, 'aaa')),
    'get /v1/approvals': row(each(LIAISONS, here ? 'DDe' : 'eee')),
    'get /v1/approvals/{id}': row(each(LIAISONS, here ? 'DDn' : 'nnn')),
    'post /v1/approvals/{id}/grant': row(each(LIAISONS, 'aaa')),
    'post /v1/approvals/{id}/refusal': row(each(LIAISONS, 'aaa')),
    'post /v1/approvals/{id}/withdrawal': row(each(LIAISONS, 'aaa')),
  };
};

/** Whether somebody has a part in an act is said of a case that they are shown; of any other they hear that there is none. */
const proposal = (proposers: readonly Caller[]): Row => row({ ...each(LIAISONS, '--n'), ...each(proposers, 'aan') });

/** Questions that do not fit into an address: they are posted and change nothing. */
export const POSTED_QUESTIONS: readonly string[] = ['post /v1/back-tests'];

const CASES: Record<string, Row> = {
  'get /v1/cases': row({ ...each(CASE_READERS, 'DDe'), centre: 'sse' }),
  'get /v1/cases/{caseId}/file': row({ ...each(CASE_READERS, 'DDn'), centre: 'ssn' }),
  'get /v1/cases/{caseId}/changes': row({ ...each(CASE_READERS, 'DDn'), centre: 'ssn' }),
  'get /v1/cases/{caseId}/identity': row({ ...each(CASE_READERS, 'DDn'), centre: 'ssn' }),
  // Every caller's agency supplied something of the case, and the walk has opened its file before.
  'get /v1/cases/{caseId}/accesses': row(each([...LIAISONS, ...EVALUATION, 'organ-system'], 'DDe')),
  'get /v1/emergencies': row(each([...LIAISONS, ...EVALUATION, 'organ-system'], 'eee')),
  'post /v1/emergencies/{emergencyId}/review': row(each(['provincial-lead'], 'aaa')),
  // With an empty reason, for a good one would open the case: refused for how it is asked, and not for who asks.
  'post /v1/cases/{caseId}/break-glass': row(each(LIAISONS, 'aaa')),
  'get /v1/events/{eventId}/case': row({ ...each(CASE_READERS, 'DDe'), centre: 'sse' }),
  'get /v1/events-position': row({ ...each(CASE_READERS, 'eee'), centre: 'eee' }),
  // Of the seeded events none counts for a region.
  'get /v1/regional-duties': row({ ...each(CASE_READERS, 'eee'), centre: 'eee' }),
  'get /v1/tasks': row({ ...each(CASE_READERS, 'DDe'), centre: 'sse' }),
  'get /v1/reporting': row({ ...each(CASE_READERS, 'eee'), centre: 'eee' }),
  'get /v1/meeting-pack': row({ ...each(CASE_READERS, 'eee'), centre: 'eee' }),
  'post /v1/back-tests': row(each(['provincial-lead', 'evaluator'], 'aaa')),
  // With an empty request, for a good one would be carried out.
  'post /v1/cases/{caseId}/meeting-decisions': row(each(['provincial-lead'], 'aaa')),
  'get /v1/view-check': row(each(['provincial-lead', 'administrator', ...EVALUATION], 'eee')),
  'get /v1/indicators': row(each([...EVALUATION, 'provincial-lead'], 'eee')),
  'get /v1/control-tests': row(each([...EVALUATION, 'provincial-lead'], 'eee')),
  // Of a test that nothing in the walk breaks.
  'get /v1/control-tests/{testId}/violations': row(each([...EVALUATION, 'provincial-lead'], 'eee')),
  'post /v1/cases/{caseId}/suggestions/{eventId}/approval': row(each(LIAISONS, 'aan')),
  'post /v1/cases/{caseId}/obligations': row(each(LIAISONS, 'aan')),
  'post /v1/cases/{caseId}/findings/notes': row(each(LIAISONS, 'aan')),
  'post /v1/cases/{caseId}/disputes': row(each(LIAISONS, 'aan')),
  'post /v1/cases/{caseId}/disputes/{disputeId}/withdrawal': row(each(LIAISONS, 'aan')),
  'post /v1/cases/{caseId}/disputes/{disputeId}/upholding': row(each(['provincial-lead'], 'aan')),
  'post /v1/cases/{caseId}/obligations/{policyId}/waiver': proposal(['county-liaison', 'provincial-lead']),
  'post /v1/cases/{caseId}/findings/dismissal': proposal(ANY_AGENCY),
  'post /v1/cases/{caseId}/unmerger': proposal(['county-liaison', 'provincial-lead']),
  'post /v1/cases/{caseId}/verdict-lifting': proposal(['county-liaison', 'provincial-lead']),
  'post /v1/cases/{caseId}/unmasking': proposal(['provincial-lead']),
  'post /v1/cases/{caseId}/disclosure': proposal(['county-liaison', 'provincial-lead']),
  'post /v1/disclosures/{disclosureId}/withdrawal': row(each(LIAISONS, 'aaa')),
  'post /v1/unmaskings/{unmaskingId}/withdrawal': row(each(LIAISONS, 'aaa')),
  'post /v1/cases/{caseId}/merger': proposal(['county-liaison', 'provincial-lead']),
};

/** The event is energy's, so energy's system finds it and other systems would not; its bytes are for those from whom nothing is masked. */
const AUDIT: Record<string, Row | 'open'> = {
  ...LOG_FILES,
  // The name of the event stands in the entry, which the proof holds in base64: whoever gets it gets no content with it.
  'get /v1/events/{id}/proof': row({ ...each(CASE_READERS, 'een'), 'organ-system': 'een' }),
  // Of a subscription that there is none of: who may handle one shows all the same.
  'post /v1/subscriptions': row(each([...LIAISONS, 'organ-system'], 'aaa')),
  'get /v1/subscriptions': row(each([...LIAISONS, 'organ-system', 'administrator'], 'eee')),
  'get /v1/subscriptions/{id}': row(each([...LIAISONS, 'organ-system', 'administrator'], 'nnn')),
  'delete /v1/subscriptions/{id}': row(each([...LIAISONS, 'organ-system', 'administrator'], 'aaa')),
  'post /v1/subscriptions/{id}/pause': row(each([...LIAISONS, 'organ-system', 'administrator'], 'aaa')),
  'post /v1/subscriptions/{id}/resumption': row(each([...LIAISONS, 'organ-system', 'administrator'], 'aaa')),
  'post /v1/subscriptions/{id}/renewal': row(each([...LIAISONS, 'organ-system'], 'aaa')),
  'post /v1/subscriptions/{id}/secret': row(each([...LIAISONS, 'organ-system'], 'aaa')),
  'get /v1/feed': row(each(SUBSCRIBERS, 'DDe')),
  'get /v1/history': row({ ...each(CASE_READERS, 'DDe'), 'organ-system': 'DDe' }),
  'get /v1/history/export.jsonl': row({ ...each(CASE_READERS, 'DDe'), 'organ-system': 'DDe' }),
  'get /v1/history/position': row({ ...each(CASE_READERS, 'eee'), 'organ-system': 'eee' }),
  'get /v1/history/{id}': row({ ...each(CASE_READERS, 'DDn'), 'organ-system': 'DDn' }),
  // With an empty request, for a good one would be carried out; and of a plan that nobody made.
  'post /v1/evaluation/sampling-plans': row({ evaluator: 'aaa' }),
  'get /v1/evaluation/sampling-plans': row(each([...EVALUATION, 'provincial-lead'], 'eee')),
  'get /v1/evaluation/sampling-plans/{id}': row(each([...EVALUATION, 'provincial-lead'], 'nnn')),
  'get /v1/evaluation/sampling-plans/{id}/frame': row(each([...EVALUATION, 'provincial-lead'], 'nnn')),
  'post /v1/evaluation/findings': row({ evaluator: 'aaa' }),
  'get /v1/evaluation/findings': row(each([...LIAISONS, ...EVALUATION], 'eee')),
  'get /v1/evaluation/findings/{id}': row(each([...LIAISONS, ...EVALUATION], 'nnn')),
  'post /v1/evaluation/findings/{id}/response': row(each(LIAISONS, 'aaa')),
  'post /v1/evaluation/findings/{id}/closing': row({ evaluator: 'aaa' }),
  'get /v1/packs/sampling-plans/{planId}': row({ evaluator: 'nnn', 'provincial-lead': 'nnn' }),
  'get /v1/packs/verifier/{file}': 'open',
  'get /v1/packs/cases/{caseId}': row({ evaluator: 'DDn' }),
  // Of nothing, and of a time in which nothing came: whether somebody is let in shows with these, too.
  'get /v1/packs/sample': row({ evaluator: 'eee' }),
  'get /v1/packs/period': row({ evaluator: 'eee' }),
  'get /v1/history/{id}/bytes': row({ ...each(CASE_READERS, '--n'), ...each(['energy-officer', 'organ-system', 'provincial-lead'], 'DDn') }),
};

const OF_SERVICE: Readonly<Record<ServiceName, Record<string, Row | 'open'>>> = {
  energy: approvals('energy'),
  finance: approvals('finance'),
  tax: approvals('tax'),
  lead: approvals('lead'),
  telecom: {},
  cases: { ...CASES, ...approvals('cases') },
  audit: { ...AUDIT, ...approvals('audit') },
};

/** Every route of every service: who gets what. A route that is not here fails the walk. */
export const MATRIX: Readonly<Record<ServiceName, Readonly<Record<string, Row | 'open'>>>> = Object.fromEntries(
  SERVICE_NAMES.map((service) => [
    service,
    { ...Object.fromEntries(PUBLIC.map((route) => [route, 'open' as const])), ...door(service), ...OF_SERVICE[service] },
  ]),
) as Record<ServiceName, Record<string, Row | 'open'>>;
