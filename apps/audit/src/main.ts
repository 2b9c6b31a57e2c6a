import { startService } from '@quanlian/service-kit';
import { AuditModule } from './audit.module';

void startService(AuditModule, { service: 'audit' });
