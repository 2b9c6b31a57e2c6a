import { Counter, Gauge, register } from 'prom-client';

const counter = <L extends string>(name: string, help: string, labelNames: L[]): Counter<L> =>
  (register.getSingleMetric(name) as Counter<L> | undefined) ?? new Counter({ name, help, labelNames });
const gauge = <L extends string>(name: string, help: string, labelNames: L[]): Gauge<L> =>
  (register.getSingleMetric(name) as Gauge<L> | undefined) ?? new Gauge({ name, help, labelNames });

export const deliveries = counter('quanlian_webhook_deliveries_total', 'messages to subscribers that this process sent', ['outcome']);
export const subscriptionStates = gauge(
  'quanlian_webhook_subscriptions',
  'subscriptions by state; failing, gap and expiring (within 7 days) are among the active ones',
  ['state'],
);
export const backlog = gauge('quanlian_webhook_backlog_events', 'events that the subscription furthest behind has before it', []);
