import { APPROVAL_MIGRATIONS } from '@quanlian/approval';
import { startService } from '@quanlian/service-kit';
import { EnergyModule } from './energy.module';

void startService(EnergyModule, { service: 'energy', migrations: APPROVAL_MIGRATIONS });
