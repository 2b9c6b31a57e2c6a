import { CreateHistory1790000000000 } from './1790000000000-create-history';
import { SecureHistory1790000000010 } from './1790000000010-secure-history';

export const AUDIT_MIGRATIONS = [CreateHistory1790000000000, SecureHistory1790000000010];
