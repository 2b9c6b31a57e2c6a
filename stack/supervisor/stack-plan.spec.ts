import { planOf } from './stack-plan';

const env = { DATABASE_URL: 'postgres://db', KAFKA_BROKERS: 'broker:9092', OIDC_ISSUER: 'https://issuer' };
const never = (): boolean => false;

test('what the operator brings takes the place of the embedded part', () => {
  const plan = planOf({ dataDir: '.data', ports: 'fixed', services: ['tax'] }, env, never);
  expect(plan.ports).toEqual(['tax']);
  expect(plan.programs).toHaveLength(1);
});

test('a stack on free ports never touches what the environment names', () => {
  const plan = planOf({ dataDir: '.data', services: ['tax'] }, env, never);
  expect(plan.brought).toEqual({});
  expect(plan.ports).toEqual(['postgres', 'kafka', 'kafkaController', 'identity', 'tax']);
});

test('the audience of the tokens counts only with an issuer that the operator brings', () => {
  const audienceOf = (more: NodeJS.ProcessEnv): string | undefined => planOf({ dataDir: '.data', ports: 'fixed' }, more, never).brought.audience;
  expect(audienceOf({ OIDC_ISSUER: 'https://issuer', OIDC_AUDIENCE: 'urn:own' })).toBe('urn:own');
  expect(audienceOf({ OIDC_AUDIENCE: 'urn:own' })).toBeUndefined();
});

test.each(['witness', 'tsa'] as const)('%s comes along with the log that it works for', (name) => {
  expect(planOf({ dataDir: '.data', services: ['audit'] }, {}, never).ports).toContain(name);
  expect(planOf({ dataDir: '.data', services: ['tax'] }, {}, never).ports).not.toContain(name);
});

test('the console comes along once it has been built', () => {
  expect(planOf({ dataDir: '.data' }, {}, () => true).ports).toContain('console');
  expect(planOf({ dataDir: '.data' }, {}, never).ports).not.toContain('console');
});
