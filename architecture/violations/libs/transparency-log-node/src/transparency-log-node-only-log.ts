import { startService } from '../../service-kit/src/index';

export const verifiesAndServes = startService;
