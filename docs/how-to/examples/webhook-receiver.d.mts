import type { IncomingHttpHeaders, Server } from 'node:http';

export interface Message {
  subscription: string;
  sequence: number;
  cursor: string;
  form: 'whole' | 'thin';
  acceptedAt: string;
  event: { id: string; type: string; source: string; subject: string; data?: { facts: Record<string, unknown> } };
}

export interface Delivery {
  secret: string;
  headers: IncomingHttpHeaders;
  body: string;
  nowS: number;
  seen: Map<string, number>;
}

export function verifyWebhook(delivery: Delivery): 'new' | 'again';
export function createReceiver(options: { secret: string; onMessage: (message: Message) => void | Promise<void> }): Server;
