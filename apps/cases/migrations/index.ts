import { APPROVAL_MIGRATIONS } from '@quanlian/approval';
import { Cases1790000000001 } from './1790000000001-cases';
import { CaseNames1790000000002 } from './1790000000002-case-names';
import { ClaimsAndStaleCases1790000000003 } from './1790000000003-claims-and-stale-cases';
import { Corrections1790000000004 } from './1790000000004-corrections';
import { SecureCases1790000000010 } from './1790000000010-secure-cases';
import { CaseSearch1790000000011 } from './1790000000011-case-search';
import { StaleMarks1790000000012 } from './1790000000012-stale-marks';
import { CaseAccesses1790000000013 } from './1790000000013-case-accesses';
import { Emergencies1790000000014 } from './1790000000014-emergencies';
import { Unmaskings1790000000015 } from './1790000000015-unmaskings';
import { HistoryAccesses1790000000016 } from './1790000000016-history-accesses';
import { Disclosures1790000000017 } from './1790000000017-disclosures';
import { KeptSearchGrams1790000000018 } from './1790000000018-kept-search-grams';
import { AccessesByEvent1790000000019 } from './1790000000019-accesses-by-event';
import { RegionalActs1790000000030 } from './1790000000030-regional-acts';
import { CaseTasks1790000000031 } from './1790000000031-case-tasks';
import { OrganDays1790000000032 } from './1790000000032-organ-days';
import { FoldedByPacks1790000000033 } from './1790000000033-folded-by-packs';
import { ViewCheck1790000000034 } from './1790000000034-view-check';
import { GivenSearchGrams1790000000035 } from './1790000000035-given-search-grams';

export const CASES_MIGRATIONS = [
  ...APPROVAL_MIGRATIONS,
  Cases1790000000001,
  CaseNames1790000000002,
  ClaimsAndStaleCases1790000000003,
  Corrections1790000000004,
  SecureCases1790000000010,
  CaseSearch1790000000011,
  StaleMarks1790000000012,
  CaseAccesses1790000000013,
  Emergencies1790000000014,
  Unmaskings1790000000015,
  HistoryAccesses1790000000016,
  Disclosures1790000000017,
  KeptSearchGrams1790000000018,
  AccessesByEvent1790000000019,
  RegionalActs1790000000030,
  CaseTasks1790000000031,
  OrganDays1790000000032,
  FoldedByPacks1790000000033,
  ViewCheck1790000000034,
  GivenSearchGrams1790000000035,
];
