import { startService } from '@quanlian/service-kit';
import { CASES_MIGRATIONS } from '../migrations';
import { CasesModule } from './cases.module';

void startService(CasesModule, { service: 'cases', migrations: CASES_MIGRATIONS, extensions: ['pg_trgm'] });
