import { APPROVAL_MIGRATIONS } from '@quanlian/approval';
import { CreateHistory1790000000000 } from './1790000000000-create-history';
import { SecureHistory1790000000010 } from './1790000000010-secure-history';
import { LighterHistoryKey1790000000020 } from './1790000000020-lighter-history-key';
import { CreateLog1790000000100 } from './1790000000100-create-log';
import { LogParkedMessages1790000000110 } from './1790000000110-log-parked-messages';
import { CreateFeed1790000000120 } from './1790000000120-create-feed';
import { CreateSubscriptions1790000000130 } from './1790000000130-create-subscriptions';
import { KeepSignatures1790000000310 } from './1790000000310-keep-signatures';
import { CreateTimeStamps1790000000320 } from './1790000000320-create-time-stamps';
import { SubscriptionsExpire1790000000330 } from './1790000000330-subscriptions-expire';
import { CreateSamplingPlans1790000000350 } from './1790000000350-create-sampling-plans';
import { EraseEvents1790000000360 } from './1790000000360-erase-events';
import { CreateEvaluationFindings1790000000380 } from './1790000000380-create-evaluation-findings';

export const AUDIT_MIGRATIONS = [
  ...APPROVAL_MIGRATIONS,
  CreateHistory1790000000000,
  SecureHistory1790000000010,
  LighterHistoryKey1790000000020,
  CreateLog1790000000100,
  LogParkedMessages1790000000110,
  CreateFeed1790000000120,
  CreateSubscriptions1790000000130,
  KeepSignatures1790000000310,
  CreateTimeStamps1790000000320,
  SubscriptionsExpire1790000000330,
  CreateSamplingPlans1790000000350,
  EraseEvents1790000000360,
  CreateEvaluationFindings1790000000380,
];
