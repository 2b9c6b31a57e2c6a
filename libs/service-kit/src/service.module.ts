import { Module, type DynamicModule, type Type } from '@nestjs/common';
import { APP_GUARD, APP_INTERCEPTOR, DiscoveryModule } from '@nestjs/core';
import { CqrsModule } from '@nestjs/cqrs';
import { AuthGuard, Masking, RecordReads, RouteDeclarations, TokenVerifier } from '@quanlian/access';
import { PersistenceModule, type PersistenceOptions } from '@quanlian/persistence';
import { ServiceConfig } from './config/service-config';
import { HealthController } from './health/health.controller';
import { Readiness } from './health/readiness';
import { LimitClients } from './limits/limit-clients.guard';
import { RequestBudgets } from './limits/request-budgets';
import { MetricsController } from './metrics/metrics.controller';
import { OpenApiSource } from './published/open-api';
import { PublishedController } from './published/published.controller';
import { ScopedReader } from './reading/scoped-reader';

/** What every service has, around the features of its own module. */
@Module({})
export class ServiceModule {
  static around(appModule: Type, config: ServiceConfig, persistence: PersistenceOptions, budgets: RequestBudgets): DynamicModule {
    const { oidcIssuer: issuer, oidcAudience: audience, oidcJwksUri: jwksUri, oidcClaims: claims } = config;
    const verifier = new TokenVerifier({ issuer, audience, jwksUri, claims });
    return {
      module: ServiceModule,
      global: true,
      imports: [DiscoveryModule, CqrsModule.forRoot(), PersistenceModule.forRoot(persistence), appModule],
      controllers: [HealthController, MetricsController, PublishedController],
      providers: [
        { provide: ServiceConfig, useValue: config },
        { provide: TokenVerifier, useValue: verifier },
        { provide: Masking, useValue: new Masking(config.pseudonymKey) },
        { provide: RequestBudgets, useValue: budgets },
        // In this order: a budget is known by who asks.
        { provide: APP_GUARD, useClass: AuthGuard },
        { provide: APP_GUARD, useClass: LimitClients },
        { provide: APP_INTERCEPTOR, useClass: RecordReads },
        RouteDeclarations,
        Readiness,
        OpenApiSource,
        ScopedReader,
      ],
      exports: [ServiceConfig, TokenVerifier, Masking, ScopedReader],
    };
  }
}
