import { NestFactory } from '@nestjs/core';
import { PolicyPacks } from '@quanlian/obligations';
import { PolicyPacksModule } from './policy-packs.module';
import { ADDED, aNotice, folderOf } from './testing/a-notice';

const start = () => NestFactory.createApplicationContext(PolicyPacksModule, { abortOnError: false, logger: false });
afterEach(() => {
  delete process.env.POLICY_PACKS;
});

it('a service has the packs of the folder that the setting names', async () => {
  process.env.POLICY_PACKS = folderOf(aNotice('2021-10-01'));
  const service = await start();
  expect(service.get(PolicyPacks).find(ADDED)).toBeDefined();
  await service.close();
});

it('a service with a broken pack does not start, and says where', async () => {
  process.env.POLICY_PACKS = folderOf({ ...aNotice('2021-10-01'), supersedes: [{ policyId: 'NO-SUCH', from: '2021-10-03' }] });
  await expect(start()).rejects.toThrow(/example-2021-10\.json at "\/supersedes\/0\/policyId": Found NO-SUCH superseded; expected/);
});
