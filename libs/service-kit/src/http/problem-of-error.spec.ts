import { HttpException } from '@nestjs/common';
import { DomainError } from '@quanlian/contracts';
import { CODE_OF_STATUS, problemOfError } from './problem-of-error';

it.each([
  [400, 'request.unreadable'],
  [401, 'auth.token-missing'],
  [403, 'request.forbidden'],
  [404, 'request.route-not-found'],
  [405, 'request.method-not-allowed'],
  [406, 'request.not-acceptable'],
  [408, 'request.timeout'],
  [413, 'request.too-large'],
  [414, 'request.address-too-long'],
  [415, 'request.media-type'],
  [429, 'request.too-many'],
  [431, 'request.headers-too-large'],
])('a refusal of the framework with status %i leaves as %s, in our words', (status, code) => {
  const problem = problemOfError(new HttpException('Cannot POST /secret?token=x', status));
  expect(problem).toMatchObject({ status, code });
  expect(JSON.stringify(problem)).not.toContain('secret');
  expect(CODE_OF_STATUS[status]).toBe(code);
});

it('another refusal of the framework keeps its status', () => {
  expect(problemOfError(Object.assign(new Error('teapot'), { statusCode: 418 }))).toMatchObject({ status: 418, code: 'request.unreadable' });
});

it('a broken rule leaves with its own code and the status of its kind', () => {
  const error = new DomainError('event.not-found', 'not-found', 'There is no such event', 'Found none.');
  expect(problemOfError(error)).toMatchObject({ status: 404, code: 'event.not-found', detail: 'Found none.' });
});

it('while the database is away the answer is to repeat the request; any other error is a fault that tells nothing', () => {
  expect(problemOfError(Object.assign(new Error('x'), { code: 'ECONNREFUSED' }))).toMatchObject({ status: 503, code: 'service.unavailable' });
  const fault = problemOfError(new TypeError('undefined is not password'));
  expect(fault).toMatchObject({ status: 500, code: 'service.fault' });
  expect(JSON.stringify(fault)).not.toContain('password');
});
