/** Why a decision on a proposal is refused, for the OpenAPI document. */
export const DECIDING = { 403: 'Not your role, your area or your own proposal', 404: 'No such proposal', 409: 'Closed, or you have approved it' };
