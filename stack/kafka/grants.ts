import { SERVICE_NAMES, TOPICS, topicOf, type ServiceName } from '../../libs/contracts/src/agencies';

export interface Grant {
  on: 'topic' | 'group';
  name: string;
  /** exact: that one; prefix: all whose names begin so */
  match: 'exact' | 'prefix';
  may: 'write' | 'read';
}

/** Whose consumers read which topics; a spec compares it with the consumers in the source. */
const READS: Partial<Record<ServiceName, readonly string[]>> = { cases: TOPICS, audit: TOPICS };

/** A service reads as `<service>.<consumer>`, so its groups are its own by their first word. */
const ownGroups = (service: ServiceName): Grant => ({ on: 'group', name: `${service}.`, match: 'prefix', may: 'read' });

/** All that a service may do at the broker: whoever takes over one service speaks for it and for no other. */
export function grantsOf(service: ServiceName): readonly Grant[] {
  const read = READS[service] ?? [];
  return [
    { on: 'topic', name: topicOf(service), match: 'exact', may: 'write' },
    ...read.map((name) => ({ on: 'topic', name, match: 'exact', may: 'read' }) as const),
    ...(read.length > 0 ? [ownGroups(service)] : []),
  ];
}

export const ALL_GRANTS: readonly { service: ServiceName; grant: Grant }[] = SERVICE_NAMES.flatMap((service) =>
  grantsOf(service).map((grant) => ({ service, grant })),
);
