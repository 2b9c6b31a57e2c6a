import { setTimeout as pause } from 'node:timers/promises';
import { TOPICS } from '../../libs/contracts/src/agencies';
import { putAccessList } from './access-list';
import { loginAs, plainLoginAs, type BrokerAccounts } from './broker-accounts';
import { putScramAccounts } from './scram-accounts';
import { createTopics, withAdmin, type Broker } from './topics';

const IN_EFFECT_WITHIN_MS = 30_000;

/** Topics, accounts and rights of all services, as they are to be now. Harmless to repeat. */
export async function prepareBroker(brokers: readonly string[], { administrator, services }: BrokerAccounts): Promise<void> {
  const [first] = brokers as [string];
  const asAdministrator: Broker = { brokers, sasl: plainLoginAs(administrator) };
  await putScramAccounts(first, administrator, [administrator, ...Object.values(services)]);
  await createTopics(asAdministrator);
  await withAdmin(asAdministrator, putAccessList);
  await untilInEffect({ brokers, sasl: loginAs(services.audit) });
}

/**
 * The broker answers once its controller has written an account or a right down, and acts by it a moment later. Audit is last on both
 * lists and reads every topic: once it sees them all, everything before it counts as well.
 */
async function untilInEffect(asAudit: Broker): Promise<void> {
  const deadline = Date.now() + IN_EFFECT_WITHIN_MS;
  for (;;) {
    const seen = await withAdmin(asAudit, (admin) => admin.listTopics()).catch((error: Error) => error);
    if (Array.isArray(seen) && TOPICS.every((topic) => seen.includes(topic))) return;
    if (Date.now() > deadline)
      throw new Error(`Accounts and rights at the broker are not in effect: ${seen instanceof Error ? seen.message : 'topics are not seen'}`);
    await pause(50);
  }
}
