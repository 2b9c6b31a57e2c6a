import { Module, type DynamicModule } from '@nestjs/common';
import type { ServiceName } from '@quanlian/contracts';
import { Outbox } from '@quanlian/messaging';
import { ServiceConfig } from '../config/service-config';
import { ED25519 } from '../signatures/ed25519-verifier';
import { JudgeSignatures } from '../signatures/judge-signatures';
import { SignaturePolicy } from '../signatures/signature-policy';
import { SIGNATURE_VERIFIERS } from '../signatures/signature-verifier';
import { SigningKeys } from '../signatures/signing-keys';
import { SM2 } from '../signatures/sm2-verifier';
import { AcceptEvents, DOOR_SERVICE } from './accept-events';
import { AcceptTogether } from './accept-together';
import { AcceptedRepository } from './accepted.repository';
import { ProofLink } from './proof-link';
import { PublishEventsController } from './publish-events.controller';
import { PublishEventsHandler } from './publish-events.handler';
import { Publisher } from './publisher';
import { ReadEventController } from './read-event.controller';
import { ReadEventHandler } from './read-event.handler';

/** The publishing door of a service's tenants, and the `Publisher` of its own events. */
@Module({})
export class DoorModule {
  static forService(service: ServiceName): DynamicModule {
    return {
      module: DoorModule,
      global: true,
      controllers: [PublishEventsController, ReadEventController],
      providers: [
        { provide: DOOR_SERVICE, useValue: service },
        AcceptedRepository,
        JudgeSignatures,
        SigningKeys,
        { provide: SIGNATURE_VERIFIERS, useValue: [ED25519, SM2] },
        {
          provide: SignaturePolicy,
          inject: [ServiceConfig],
          useFactory: ({ signedOrgans, signingKeysSince }: ServiceConfig): SignaturePolicy => new SignaturePolicy(signedOrgans, signingKeysSince),
        },
        AcceptEvents,
        AcceptTogether,
        ProofLink,
        PublishEventsHandler,
        ReadEventHandler,
        Publisher,
        Outbox,
      ],
      exports: [Publisher],
    };
  }
}
