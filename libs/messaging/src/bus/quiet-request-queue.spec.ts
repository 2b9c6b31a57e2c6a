import RequestQueue from 'kafkajs/src/network/requestQueue';
import { originalSchedule, quietRequestQueue } from './quiet-request-queue';

const logger = { debug: () => undefined };
const queueOf = (maxInFlightRequests: number): RequestQueue =>
  new RequestQueue({ maxInFlightRequests, requestTimeout: 1_000, clientId: 'spec', broker: 'spec', logger });
const request = (correlationId: number): Parameters<RequestQueue['push']>[0] => ({
  entry: { correlationId },
  expectResponse: true,
  sendRequest: () => undefined,
});

beforeEach(() => jest.useFakeTimers());
afterEach(() => {
  RequestQueue.prototype.scheduleCheckPendingRequests = originalSchedule;
  jest.useRealTimers();
});

test('an idle connection sets no timer', () => {
  quietRequestQueue();
  queueOf(1).checkPendingRequests();
  expect(jest.getTimerCount()).toBe(0);
});

test('a request that has to wait is looked for again', () => {
  quietRequestQueue();
  const queue = queueOf(1);
  queue.push(request(1));
  queue.push(request(2));
  expect(queue.pending).toHaveLength(1);
  expect(jest.getTimerCount()).toBe(1);
});

test('the client itself would keep a timer; when this fails, a newer client needs no mending', () => {
  queueOf(1).checkPendingRequests();
  jest.advanceTimersByTime(50);
  expect(jest.getTimerCount()).toBe(1);
});
