import type { IncomingMessage, Server } from 'node:http';
import { bodyOf, plain, plainServer, type Answer, type Say } from '@quanlian/plain-server';
import type { Witness } from './witness';
import type { WitnessMetrics } from './witness-metrics';

/** A head with its proof is a few kilobytes; whoever sends more wants something else. */
const MAX_BODY_BYTES = 65_536;

/** The witness over HTTP: `POST /add-checkpoint`, and what an operator asks. */
export function witnessServer(witness: Witness, metrics: WitnessMetrics, vkey: string, say: Say): Server {
  const addCheckpoint = async (request: IncomingMessage): Promise<Answer> => {
    const body = await bodyOf(request, MAX_BODY_BYTES);
    if (body === undefined) return plain(413, `Found more than ${MAX_BODY_BYTES} bytes.`);
    const answer = await witness.addCheckpoint(body);
    metrics.count(answer);
    // A log that does not know how far this witness is asks with another size first: that is no alarm.
    if (answer.code !== undefined && answer.code !== 'witness.old-size')
      say({ level: 'warn', msg: 'Not signed', code: answer.code, origin: answer.origin, status: answer.status, answer: answer.body.trim() });
    return answer;
  };
  const routes = { 'POST /add-checkpoint': addCheckpoint, 'GET /vkey': (): Answer => plain(200, vkey) };
  return plainServer({
    routes,
    metrics: metrics.registry,
    expected: 'POST /add-checkpoint',
    failing: 'The witness cannot read or write what it has signed',
    say,
  });
}
