import { faultKind } from './fault-kind';

const pg = (code: string): Error => Object.assign(new Error('from the database'), { code });

test.each([
  ['a refused connection', Object.assign(new Error('connect'), { code: 'ECONNREFUSED' })],
  ['several refused addresses', new AggregateError([Object.assign(new Error('connect'), { code: 'ECONNREFUSED' })])],
  ['a database that shuts down', pg('57P01')],
  ['a full disk', pg('53100')],
  ['a connection that ended in the middle', new Error('Connection terminated unexpectedly')],
  ['a wrapped driver error', Object.assign(new Error('query failed'), { driverError: pg('08006') })],
])('%s is waited for', (_, error) => expect(faultKind(error)).toBe('connection'));

test.each(['40001', '40P01', '55P03', '57014'])('a collision (%s) is repeated a few times', (code) => expect(faultKind(pg(code))).toBe('contention'));

test.each([
  ['a broken constraint', pg('23505')],
  ['a bug', new TypeError('x is not a function')],
  ['no error at all', undefined],
  ['a circle', circle()],
])('%s is not repeated', (_, error) => expect(faultKind(error)).toBe('permanent'));

function circle(): Error {
  const error = new Error('round and round');
  error.cause = error;
  return error;
}
