import { RedriveByOnePerson, RedriveUnsigned } from './parking.errors';

/** Who sends parked events through their handler again, who agreed, and why. All of it goes into the history of each event. */
export interface RedriveOrder {
  by: string;
  /** a second person */
  approvedBy: string;
  reason: string;
}

export function checkOrder({ by, approvedBy, reason }: RedriveOrder): void {
  if (!by.trim() || !approvedBy.trim() || !reason.trim()) throw new RedriveUnsigned();
  if (by.trim() === approvedBy.trim()) throw new RedriveByOnePerson(by.trim());
}
