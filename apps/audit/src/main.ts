import { startService } from '@quanlian/service-kit';
import { AUDIT_MIGRATIONS } from '../migrations';
import { AuditModule } from './audit.module';

void startService(AuditModule, { service: 'audit', migrations: AUDIT_MIGRATIONS });
