import { info } from './problem-info';
import type { Problems } from './problem-info';

const OPEN_API = 'See /openapi.json of the service';

/** What any route of any service may answer: `libs/service-kit`. */
export const REQUEST_PROBLEMS = {
  'request.invalid': info('invalid', 'The request breaks its contract', 'Mend each place that errors names.'),
  'request.unreadable': info('protocol', 'The request cannot be read', 'Check the address, the headers and the body.'),
  'request.nul-character': info('unreadable', 'The request has a NUL character', 'Leave U+0000 out of the address and of every text.'),
  'request.forbidden': info('protocol', 'The request is not allowed', 'Your token does not allow this request.'),
  'request.route-not-found': info('protocol', 'There is nothing at this address', `${OPEN_API} for its addresses.`),
  'request.method-not-allowed': info('protocol', 'The address does not know this method', 'The header Allow lists the methods of this address.'),
  'request.not-acceptable': info('protocol', 'The answer has no such form', `${OPEN_API} for the media types of this address.`),
  'request.timeout': info('protocol', 'The request did not arrive in time', 'Send it again.'),
  'request.too-large': info('protocol', 'The request is too large', 'Send several requests of at most 5 MiB.'),
  'request.address-too-long': info('protocol', 'The address is too long', 'Send fewer or shorter parameters.'),
  'request.media-type': info('protocol', 'The media type is not read here', `${OPEN_API} for the media types of this address.`),
  'request.too-many': info('protocol', 'Too many requests', 'Wait as long as the header Retry-After says.'),
  'request.headers-too-large': info('protocol', 'The headers are too large', 'Send fewer or shorter headers.'),
  'schema.not-found': info('not-found', 'There is no such schema', 'Ask for /schemas/cn.quanlian.<event code>.v<version>.json.'),
  'service.unavailable': info('unavailable', 'The service cannot answer at the moment', 'Send the same request again; nothing was changed.'),
  'service.not-ready': info('unavailable', 'The service is not ready', 'Wait; errors names the part that is down.'),
  'service.fault': info('fault', 'The service failed', 'Report the correlation id to the operator.'),
  'service.down': info('place', 'The service is stopping', 'Send the request to another instance.'),
  'database.down': info('place', 'The database does not answer', 'Operator: check DATABASE_URL and PostgreSQL.'),
  'messaging.down': info('place', 'Relay or consumers do not run', 'Operator: check KAFKA_BROKERS and Kafka; detail says what is waited for.'),
} as const satisfies Problems;
