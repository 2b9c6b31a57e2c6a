export { PoolTrafficDetectedV1 } from './pool-traffic.detected.v1';
export { IpAttributionResolvedV1 } from './ip-attribution.resolved.v1';
export { EgressProfileSummarisedV1 } from './egress-profile.summarised.v1';
export { HostCompromiseConfirmedV1 } from './host-compromise.confirmed.v1';
export { NetworkAccessBlockedV1 } from './network-access.blocked.v1';
export { PromotionFlaggedV1 } from './promotion.flagged.v1';
