import { APPROVAL_MIGRATIONS } from '@quanlian/approval';
import { startService } from '@quanlian/service-kit';
import { FinanceModule } from './finance.module';

void startService(FinanceModule, { service: 'finance', migrations: APPROVAL_MIGRATIONS });
