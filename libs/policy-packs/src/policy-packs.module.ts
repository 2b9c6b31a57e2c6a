import { Module } from '@nestjs/common';
import { PolicyPacks } from '@quanlian/obligations';
import { readPolicyPacks } from './read-policy-packs';

/** The packs of this deployment as `PolicyPacks`, for whatever folds or looks a duty up; read once, and a service with a broken one does not start. */
@Module({
  providers: [{ provide: PolicyPacks, useFactory: () => readPolicyPacks(process.env.POLICY_PACKS) }],
  exports: [PolicyPacks],
})
export class PolicyPacksModule {}
