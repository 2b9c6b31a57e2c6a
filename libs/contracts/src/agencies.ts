/** Each service is the door of some agency families ("tenants"); topic, schema and port follow from the service. */
export const SERVICES = {
  energy: { tenants: ['energy', 'exchange', 'retail'], port: 7101 },
  telecom: { tenants: ['telecom', 'cac'], port: 7102 },
  finance: { tenants: ['finance', 'pbc'], port: 7103 },
  tax: { tenants: ['tax', 'mof'], port: 7104 },
  lead: { tenants: ['ndrc', 'gov', 'miit', 'samr', 'sasac', 'moe'], port: 7105 },
  cases: { tenants: ['system'], port: 7106 },
  audit: { tenants: ['evaluator'], port: 7107 },
} as const;

export type ServiceName = keyof typeof SERVICES;
export type Agency = (typeof SERVICES)[ServiceName]['tenants'][number];

/** In the order of the table above, which is the order of starting. */
export const SERVICE_NAMES = Object.keys(SERVICES) as ServiceName[];
/** All that may publish, service by service. */
export const AGENCIES: readonly Agency[] = SERVICE_NAMES.flatMap((name) => [...SERVICES[name].tenants]);

/** 公安 and 纪检监察 receive referrals and never publish. */
export const RECEIVERS_ONLY = ['psb', 'ccdi'] as const;

const serviceByAgency = new Map<string, ServiceName>(
  SERVICE_NAMES.flatMap((name) => SERVICES[name].tenants.map((agency) => [agency, name] as const)),
);

/** The service whose door an agency uses; undefined for one that only receives or is unknown. */
export const serviceOfAgency = (agency: string): ServiceName | undefined => serviceByAgency.get(agency);
/** The service in whose topic an event stands: that of its agency's door, and for what a service itself says, `system/<service>`, its own. */
export const homeOf = ({ agency, organ }: { agency: string; organ: string }): ServiceName | undefined =>
  agency === 'system' && Object.hasOwn(SERVICES, organ) ? (organ as ServiceName) : serviceOfAgency(agency);
/** The Kafka topic of what is published at a service's door. */
export const topicOf = (service: ServiceName): string => `quanlian.${service}.events.v1`;
/** What a consumer of everything subscribes to. */
export const TOPICS: readonly string[] = SERVICE_NAMES.map(topicOf);
/** Never changed later: a key would move to another partition and lose its order. */
export const TOPIC_PARTITIONS = 12;
