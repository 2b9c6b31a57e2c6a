import { Agent, request } from 'node:http';
import { json } from 'node:stream/consumers';

/** Kept open, as a system that sends all day keeps them. */
const agent = new Agent({ keepAlive: true });

/** Costs less than half of what `fetch` costs: the clients share the machine with what they measure. */
export const postJson = (url: string, headers: Record<string, string>, body: string): Promise<{ status: number; answer: unknown }> =>
  new Promise((resolve, reject) => {
    const sent = request(url, { agent, method: 'POST', headers: { ...headers, 'content-length': Buffer.byteLength(body) } }, (response) => {
      json(response).then((answer) => resolve({ status: response.statusCode ?? 0, answer }), reject);
    });
    sent.once('error', reject);
    sent.end(body);
  });
