import { Module } from '@nestjs/common';
import { ErasureAct } from './erasure-act';
import { ErasureRepository } from './erasure.repository';

/** What this service does when two officers agree to an erasure. */
@Module({ providers: [ErasureRepository, ErasureAct], exports: [ErasureAct] })
export class ErasingModule {}
