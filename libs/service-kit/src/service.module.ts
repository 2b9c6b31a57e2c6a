import { Module, type DynamicModule, type Type } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { AuthGuard, TokenVerifier } from '@quanlian/access';
import { PersistenceModule, type PersistenceOptions } from '@quanlian/persistence';
import { ServiceConfig } from './config/service-config';
import { HealthController } from './health/health.controller';
import { Readiness } from './health/readiness';
import { MetricsController } from './metrics/metrics.controller';
import { OpenApiSource } from './published/open-api';
import { PublishedController } from './published/published.controller';

/** What every service has, around the features of its own module. */
@Module({})
export class ServiceModule {
  static around(appModule: Type, config: ServiceConfig, persistence: PersistenceOptions): DynamicModule {
    const verifier = new TokenVerifier({ issuer: config.oidcIssuer, audience: config.oidcAudience, jwksUri: config.oidcJwksUri });
    return {
      module: ServiceModule,
      global: true,
      imports: [PersistenceModule.forRoot(persistence), appModule],
      controllers: [HealthController, MetricsController, PublishedController],
      providers: [
        { provide: ServiceConfig, useValue: config },
        { provide: TokenVerifier, useValue: verifier },
        { provide: APP_GUARD, useClass: AuthGuard },
        Readiness,
        OpenApiSource,
      ],
      exports: [ServiceConfig, TokenVerifier],
    };
  }
}
