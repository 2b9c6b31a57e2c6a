import { AccessPageRequest } from '../accesses/access-page.request';

/** The query of the accesses to a case. */
export class FindAccessesRequest extends AccessPageRequest {}
