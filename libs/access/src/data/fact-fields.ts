import type { FieldKind } from './field-kind';

/** `key`: the value is a key text and its own kind decides. A choice: the kind follows from another field of the same facts. */
export type FactKind = FieldKind | 'key' | { by: string; of: Readonly<Record<string, FieldKind>> };

const names = (text: string): string[] => text.trim().split(/\s+/);

const BY_KIND: readonly (readonly [FactKind, string[]])[] = [
  [
    'plain',
    names(`
      accountOpenedOn action actorAgency againstEventIds agencies algorithm alleged appealEventId appealKind approvalId approversNeeded asOf at audience auditRoot authority awaits
      basis basisEventId because becauseEventId beneficiaryKind benefitCode caseFileHash caseId category cause change changedOn channel checkedAt claims
      cleanedAt clearedAt clearsEventIds commitmentEventId confirmed confirmedAt contentRef correctionEventId deadline deadlineBasis decidedAt
      decisionNo deliveryMonth department detectedAt disclosureId disposal disputeId disputedEventId divisionCode documentNo drawId drawn drawnAt drawnOn dueAt
      dueOn effect effectiveAt effectiveFrom effectiveTo emergencyId evaluator eventId eventType evidence exitKind field fields figures filedAt filingNo filter
      finalNoticeAt findingId firstSeenAt aboutEventId foundAt foundRunning from grade ground groupId hearingOffered importantUser inspectedAt instance
      institutionKind isoWeek issueNo keyId kind knownAt lastSeenAt late legalBasis legalReview liftsEventId listClass listKind listVersion
      listedEventId marketId marketParticipant measure measures meetingOn mergeKind metAt metByEventId miningType mode multiplier multiplierExempt name
      noticeServedAt number occurrence opened openedAt openedBy openedByEventId opinion orderNo organ outcome paidOn penaltyKind period periodFrom
      plannedOn policyId poolSha256 poolSize premisesType programme projectClass protocol provenance proxyPurchase publicFrom publicKey publicUntil
      publishedUrl purpose purposeStated raisedAt reattributedEventIds record recordId recordSha256 receivedAt receivedOn receiverAgency receiverDivision region relapseOf remedyNotice replyDueAt reportKind reportNo
      reportedAt reportedRunning reportedTotal resolvedAt resolvedByEventId resolves resource responsible restoresEventId result results reversesEventId revokedAt
      role route rule running sampleSize scope seed servedAt services settledOn severity shutDown shutDownAt shutDownEventId signedOn since
      sourceEventIds subscriber subscriptionId stage stages startedOn startedOnBasis status supersedesEventId targetEventId tariffClass taxType templateVersion to
      triageDueAt triggerEventId unit unitsFound unitsInstalled unitsRemoved unitsRunning unmaskingId validFrom validTo value venueKind verdict verifiedBy
      waivedBecause windowFrom windowTo cases differing differingTables firstDiffering position views waiting erasureId eventIds`),
  ],
  ['text', names('decision grounds narrativeRef orders reason')],
  ['key', names('about agentKey consumerKey enterpriseKey facilityKey filerKey hostKey leftKey memberKeys operatorKey publisherKey removedKeys')],
  ['key', names('rightKey sellerKey subscriberKey supplierKey')],
  ['identity', names('accountNo accountNos applicationNo billNo institutionCode lineId meterAssetNos participantNo plantCode subjectCode urlHash')],
  ['address', names('addressText installAddress')],
  ['official', names('actor approvedBy approverId by inspectorIds operator proposedBy second')],
  ['detector', names('candidates confidence detector method model reasons score suspicion sessionsShare')],
  [
    'load',
    names(`
      affectedKw auxKwh baselineKw bandwidthMbps capacityKva capacityTib completeness contractKva customerStorageTib cv dailyKwh declaredPue
      dropRatio energyKwh estimatedKwh expectedKw floorM2 grossGenKwh hashrate hours inflowIndex installedSsd intervalMin itLoadKw kwh limitKw
      lineKv loadFactor loadKw maxKw meanKw minKw nightDayRatio observedKw onGridKwh ownUseKwh powerFactor quantity racks ratedKwPerRack
      residualLoadKw storageTib tce utilisation weekendRatio`),
  ],
  ['supply', names('amount benefitCny rate')],
  ['ip', names('cidr dstHost ip srcIp target')],
  [
    'traffic',
    names(
      'bytesDown bytesUp coin downGib dstPort estHashrate malwareFamily nat p2pPeers p95Mbps periodMin persistentPeers sessions upGib capturedAt tag',
    ),
  ],
  ['credit', names('drawnCny limitCny outstandingCny principalCny recalledCny fineCny')],
  ['tax', names('amountCny remainingCny revenueCny')],
  ['bank', names('accountToken facilityToken loanToken')],
  ['suspicious', names('counterparties inflowCny outflowCny pattern strRef')],
];

/** Lists of objects whose fields are classified one by one. */
export const NESTED_FACTS: ReadonlySet<string> = new Set(['accounts', 'figures', 'replacement', 'segments']);

const REGISTRY_FIELD: FactKind = {
  by: 'field',
  of: { name: 'identity', 'legal-person': 'person', address: 'address', scope: 'text', status: 'plain', shareholder: 'person' },
};

/** Where one event type means something else by a name. */
const BY_TYPE: Readonly<Record<string, Readonly<Record<string, FactKind>>>> = {
  'case.opened': { operator: 'key' },
  'dispute.raised': { field: 'plain' },
  'enterprise-record.changed': { old: REGISTRY_FIELD, new: REGISTRY_FIELD },
  'jurisdiction.lead-department-set': { organ: 'plain' },
  // Open lists: places, agents and networks that link nobody.
  'reference-data.loaded': {
    dataset: 'plain',
    version: 'plain',
    part: 'plain',
    parts: 'plain',
    source: 'plain',
    licence: 'plain',
    rows: 'plain',
    key: 'plain',
    address: 'plain',
  },
  'surcharge.billed': { amountCny: 'supply' },
  'surcharge.collected': { amountCny: 'supply', outstandingCny: 'supply' },
  'support.recovered': { outstandingCny: 'tax' },
  'trading.flagged': { amountCny: 'suspicious', tag: 'suspicious', venueKind: 'suspicious' },
};

const KIND_OF_NAME: ReadonlyMap<string, FactKind> = new Map(BY_KIND.flatMap(([kind, list]) => list.map((name) => [name, kind] as const)));

/** The kind of one fact; undefined where nobody has classified it, and then it is closed. */
export function kindOfFact(type: string, name: string): FactKind | undefined {
  const ofType = BY_TYPE[type];
  return (ofType && Object.hasOwn(ofType, name) ? ofType[name] : undefined) ?? KIND_OF_NAME.get(name);
}
