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

export const SERVICE_NAMES = Object.keys(SERVICES) as ServiceName[];
export const AGENCIES: readonly Agency[] = SERVICE_NAMES.flatMap((name) => [...SERVICES[name].tenants]);

/** 公安 and 纪检监察 receive referrals and never publish. */
export const RECEIVERS_ONLY = ['psb', 'ccdi'] as const;

const serviceByAgency = new Map<string, ServiceName>(
  SERVICE_NAMES.flatMap((name) => SERVICES[name].tenants.map((agency) => [agency, name] as const)),
);

export const serviceOfAgency = (agency: string): ServiceName | undefined => serviceByAgency.get(agency);
export const topicOf = (service: ServiceName): string => `quanlian.${service}.events.v1`;
export const TOPICS: readonly string[] = SERVICE_NAMES.map(topicOf);
export const TOPIC_PARTITIONS = 12;
