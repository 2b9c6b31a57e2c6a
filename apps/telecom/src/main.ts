import { startService } from '@quanlian/service-kit';
import { TelecomModule } from './telecom.module';

void startService(TelecomModule, { service: 'telecom' });
