import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { TestStack } from '@quanlian/testing';
import { CALLERS, DIVISIONS } from './callers';

/** Keeps everything that a webhook brings to the system of the caller `organ-system`, in the own division. */
export class OutsideReceiver {
  readonly heard: string[] = [];
  private readonly server: Server;

  constructor() {
    this.server = createServer(async (request, response) => {
      const parts: Buffer[] = [];
      for await (const part of request) parts.push(part as Buffer);
      this.heard.push(`${JSON.stringify(request.headers)}\n${Buffer.concat(parts).toString('utf8')}`);
      response.writeHead(204).end();
    });
  }

  async subscribe(stack: TestStack['stack']): Promise<void> {
    await new Promise<void>((resolve) => this.server.listen(0, '127.0.0.1', resolve));
    const url = `http://127.0.0.1:${(this.server.address() as AddressInfo).port}/`;
    const token = await stack.token({ ...CALLERS['organ-system'], jurisdiction: DIVISIONS.own });
    const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
    const answer = await fetch(`${stack.url('audit')}/v1/subscriptions`, { method: 'POST', headers, body: JSON.stringify({ url }) });
    if (answer.status !== 201) throw new Error(`Found ${answer.status} ${await answer.text()}, expected a subscription`);
  }

  close(): void {
    this.server.close();
  }
}
