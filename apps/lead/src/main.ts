import { APPROVAL_MIGRATIONS } from '@quanlian/approval';
import { startService } from '@quanlian/service-kit';
import { LeadModule } from './lead.module';

void startService(LeadModule, { service: 'lead', migrations: APPROVAL_MIGRATIONS });
