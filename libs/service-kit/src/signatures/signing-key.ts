/** A key as its organ registered it. */
export interface SigningKey {
  source: string;
  key_id: string;
  algorithm: string;
  public_key: string;
  valid_from: Date;
  valid_to: Date | null;
  registered_at: Date;
  revoked_at: Date | null;
}

export type Standing = 'live' | 'revoked' | 'outside-validity';

/** Whether the key signs at this instant. A revocation that is dated back ends the key all the same: nothing is accepted in the past. */
export function standingOf({ valid_from, valid_to, revoked_at }: SigningKey, at: number): Standing {
  if (revoked_at && revoked_at.getTime() <= at) return 'revoked';
  return at < valid_from.getTime() || (valid_to && at >= valid_to.getTime()) ? 'outside-validity' : 'live';
}
