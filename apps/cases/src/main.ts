import { startService } from '@quanlian/service-kit';
import { CasesModule } from './cases.module';

void startService(CasesModule, { service: 'cases' });
