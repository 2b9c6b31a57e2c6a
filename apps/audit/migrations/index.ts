import { CreateHistory1790000000000 } from './1790000000000-create-history';

export const AUDIT_MIGRATIONS = [CreateHistory1790000000000];
