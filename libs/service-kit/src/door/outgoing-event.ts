import { topicOf, type ServiceName } from '@quanlian/contracts';
import type { OutgoingEvent } from '@quanlian/messaging';
import { currentContext, traceparentOf } from '../logging/request-context';
import { CLOUDEVENT } from '../http/body-parsers';
import type { AdmittedEvent } from './admitted-event';
import type { StoredReceipt } from './receipt';

/** The message of an accepted event: the publisher's bytes, and beside them in headers what we add. */
export function outgoingEvent(service: ServiceName, admitted: AdmittedEvent, receipt: StoredReceipt): OutgoingEvent {
  const { event, bytes, jws, context = currentContext() } = admitted;
  const correlation = event.correlationid ?? context?.correlationId;
  return {
    id: event.id,
    topic: topicOf(service),
    key: event.subject,
    value: bytes,
    headers: {
      'content-type': CLOUDEVENT,
      ce_id: event.id,
      ce_type: event.type,
      ce_source: event.source,
      ql_accepted_at: receipt.acceptedAt,
      ql_recorded_at: receipt.recordedAt,
      ...(jws !== undefined && { ql_jws: jws }),
      ...(correlation !== undefined && { ql_correlation_id: correlation }),
      ...(context && { traceparent: traceparentOf(context) }),
    },
  };
}
