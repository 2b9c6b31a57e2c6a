import { APPROVAL_MIGRATIONS } from '@quanlian/approval';
import { startService } from '@quanlian/service-kit';
import { TaxModule } from './tax.module';

void startService(TaxModule, { service: 'tax', migrations: APPROVAL_MIGRATIONS });
