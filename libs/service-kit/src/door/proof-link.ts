import { Injectable } from '@nestjs/common';
import { ServiceConfig } from '../config/service-config';
import type { Receipt } from './receipt';

/** Says in a receipt where the proof of the event will be found. Not stored with it: addresses change, receipts do not. */
@Injectable()
export class ProofLink {
  constructor(private readonly config: ServiceConfig) {}

  addTo(receipt: Receipt): Receipt {
    const { auditUrl } = this.config;
    if (auditUrl === undefined) return receipt;
    return { ...receipt, proofUrl: `${auditUrl.replace(/\/+$/, '')}/v1/events/${encodeURIComponent(receipt.eventId)}/proof` };
  }
}
