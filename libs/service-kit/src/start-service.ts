import type { Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { ServiceName } from '@quanlian/contracts';

export interface ServiceOptions { service: ServiceName }

export async function startService(appModule: Type, _options: ServiceOptions): Promise<NestFastifyApplication> {
  return NestFactory.create<NestFastifyApplication>(appModule, new FastifyAdapter());
}
