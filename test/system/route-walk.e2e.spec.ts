import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { inSample, ROLES } from '@quanlian/access';
import { SERVICE_NAMES, type ServiceName } from '@quanlian/contracts';
import { eventually, testStack, type TestStack } from '@quanlian/testing';
import { CALLER_NAMES, readerOf, WHERE, type Caller } from './route-walk/callers';
import { CANARIES, CANARY_KINDS, MAY_FIND, MAY_FIND_IN_PACK } from './route-walk/canaries';
import { compareRoutes } from './route-walk/compare-routes';
import { OutsideReceiver } from './route-walk/outside-receiver';
import { MATRIX, POSTED_QUESTIONS } from './route-walk/matrix';
import { seed, type Seed } from './route-walk/seed';
import { routesOf, Walker, type Visit } from './route-walk/walk';

let running: TestStack;
let seeded: Seed;
const receiver = new OutsideReceiver();
const visits: Visit[] = [];
const documented = new Map<ServiceName, string[]>();

beforeAll(async () => {
  running = await testStack();
  await receiver.subscribe(running.stack);
  seeded = await seed(running.stack);
  const walker = new Walker(running.stack, seeded);
  for (const service of SERVICE_NAMES) {
    documented.set(service, await routesOf(running.stack, service));
    for (const route of documented.get(service)!) {
      visits.push(await walker.visit(service, route, 'nobody', 'own'));
      for (const caller of CALLER_NAMES) visits.push(...(await Promise.all(WHERE.map((where) => walker.visit(service, route, caller, where)))));
    }
  }
}, 600_000);
afterAll(() => {
  receiver.close();
  return running?.end();
}, 60_000);

const ofCaller = (caller: Caller): Visit[] => visits.filter((visit) => visit.caller === caller);
const short = ({ service, route, caller, where, status }: Visit): string => `${service} ${route} as ${caller} (${where}): ${status}`;

/** Records of an evaluation are the evaluator's own: nobody else works with them, and no case and no event of an agency changes by them. */
const isOwnWork = (caller: Caller, service: ServiceName, route: string): boolean =>
  caller === 'evaluator' && service === 'audit' && route.startsWith('post /v1/evaluation/');

describe('the matrix', () => {
  it.each(SERVICE_NAMES)('has every route of %s, and no other', (service) => {
    expect(compareRoutes(documented.get(service)!, MATRIX[service])).toEqual({ missing: [], gone: [] });
  });

  it('lets viewers, evaluators and the centre change nothing anywhere, save that an evaluator writes an evaluation down', () => {
    const readers = CALLER_NAMES.filter((caller) => ROLES[caller].readOnly);
    const changing = SERVICE_NAMES.flatMap((service) =>
      Object.entries(MATRIX[service]).flatMap(([route, row]) =>
        route.startsWith('get ') || POSTED_QUESTIONS.includes(route) || row === 'open'
          ? []
          : readers.filter((caller) => row[caller] !== '---' && !isOwnWork(caller, service, route)).map((caller) => `${caller} ${service} ${route}`),
      ),
    );
    expect(readers.length).toBeGreaterThanOrEqual(3);
    expect(changing).toEqual([]);
  });
});

describe('every route of every service', () => {
  it('gives nothing to nobody, save what is public', () => {
    const wrong = visits.filter(({ caller, service, route, status }) => {
      if (caller !== 'nobody') return false;
      return MATRIX[service][route] === 'open' ? status !== 200 : status !== 401;
    });
    expect(wrong.map(short)).toEqual([]);
  });

  it.each(CALLER_NAMES)('gives %s what the matrix says, in the own, the parent and a foreign division', (caller) => {
    const differing = SERVICE_NAMES.flatMap((service) =>
      Object.entries(MATRIX[service]).flatMap(([route, row]) => {
        if (row === 'open') return [];
        const sampled = inSample(seeded.caseId) ? 'D' : /\/(?:file|changes|identity)$/.test(route) ? 'n' : 'e';
        const expected = row[caller].replaceAll('s', sampled);
        const mine = visits.filter((visit) => visit.service === service && visit.route === route && visit.caller === caller);
        const found = WHERE.map((where) => mine.find((visit) => visit.where === where)?.outcome ?? '?').join('');
        return found === expected
          ? []
          : [`${service} ${route}: found ${found}, expected ${expected} (${mine.map(({ status }) => status).join(' ')})`];
      }),
    );
    expect(differing).toEqual([]);
  });
});

describe('the history', () => {
  const readers = (route: string): string[] =>
    visits
      .filter((visit) => visit.service === 'cases' && visit.route === route && visit.status === 200)
      .map(({ caller }) => readerOf(caller as Caller));
  const recorded = async (resource: string): Promise<string[]> => {
    const authorization = `Bearer ${await running.stack.token({ officer: 'of-0001' })}`;
    const answer = await fetch(`${running.stack.url('audit')}/v1/history/export.jsonl?type=access.recorded`, { headers: { authorization } });
    const lines = (await answer.text()).split('\n').filter(Boolean);
    const facts = lines.map((line) => (JSON.parse(line) as { event: { data: { facts: Record<string, string> } } }).event.data.facts);
    return facts.filter((one) => one['resource'] === resource).map((one) => one['actor']!);
  };

  it.each([
    ['case-file', 'get /v1/cases/{caseId}/file'],
    ['case-list', 'get /v1/cases'],
  ])('names everybody who was given a %s in the walk, as often as they were', async (resource, route) => {
    const expected = readers(route).sort();
    expect(expected.length).toBeGreaterThan(10);
    const found = await eventually(async () => {
      const actors = await recorded(resource);
      return actors.length >= expected.length ? actors.sort() : undefined;
    }, `${expected.length} accesses are in the history`);
    expect(found).toEqual(expected);
  });
});

const mayFind = (caller: Caller, { route }: Visit): readonly string[] => (route.includes('/packs/') ? MAY_FIND_IN_PACK : MAY_FIND[caller]);

describe('a value that a caller is not shown', () => {
  it.each(CALLER_NAMES)('is in no body and no header that %s gets', (caller) => {
    const found = ofCaller(caller).flatMap((visit) =>
      CANARY_KINDS.filter(
        (kind) => visit.answer.includes(CANARIES[kind]) && (visit.where === 'foreign' || !mayFind(caller, visit).includes(kind)),
      ).map((kind) => `${kind}: ${short(visit)}`),
    );
    expect(found).toEqual([]);
  });

  it.each(CALLER_NAMES.filter((caller) => caller !== 'centre'))('and what %s is shown is there, so that the search is not blind', (caller) => {
    const all = ofCaller(caller)
      .map(({ answer }) => answer)
      .join('\n');
    expect(MAY_FIND[caller].filter((kind) => !all.includes(CANARIES[kind]))).toEqual([]);
  });

  it('is in nothing that a caller without a token gets', () => {
    const open = visits.filter(({ caller }) => caller === 'nobody');
    expect(
      open.flatMap((visit) => CANARY_KINDS.filter((kind) => visit.answer.includes(CANARIES[kind])).map((kind) => `${kind}: ${short(visit)}`)),
    ).toEqual([]);
  });

  it('is in no webhook that the system of an organ is sent, and what it is shown is', async () => {
    const text = await eventually(
      async () => (receiver.heard.some((message) => message.includes(CANARIES.load)) ? receiver.heard.join('\n') : undefined),
      'the webhook of the energy summary came',
    );
    const others = Object.values(seeded.events).filter((id) => text.includes(id));
    expect(others.length).toBeGreaterThan(3);
    const shown = MAY_FIND['organ-system'];
    expect(CANARY_KINDS.filter((kind) => text.includes(CANARIES[kind]) && !shown.includes(kind))).toEqual([]);
  });

  it('is in no log line of any process', () => {
    const folder = join(running.stack.dataDir, 'logs');
    const files = readdirSync(folder);
    expect(files.length).toBeGreaterThan(7);
    const found = files.flatMap((file) => {
      const text = readFileSync(join(folder, file), 'utf8');
      return CANARY_KINDS.filter((kind) => text.includes(CANARIES[kind])).map((kind) => `${kind} in ${file}`);
    });
    expect(found).toEqual([]);
  });
});
