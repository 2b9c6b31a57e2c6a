import { AclOperationTypes, AclPermissionTypes, AclResourceTypes, ResourcePatternTypes, type AclEntry, type Admin } from 'kafkajs';
import { SERVICE_NAMES } from '../../libs/contracts/src/agencies';
import { ALL_GRANTS, type Grant } from './grants';

const toEntry = (service: string, { on, name, match, may }: Grant): AclEntry => ({
  principal: `User:${service}`,
  host: '*',
  permissionType: AclPermissionTypes.ALLOW,
  operation: may === 'write' ? AclOperationTypes.WRITE : AclOperationTypes.READ,
  resourceType: on === 'topic' ? AclResourceTypes.TOPIC : AclResourceTypes.GROUP,
  resourceName: name,
  resourcePatternType: match === 'exact' ? ResourcePatternTypes.LITERAL : ResourcePatternTypes.PREFIXED,
});

const idOf = (entry: AclEntry): string =>
  [entry.principal, entry.host, entry.permissionType, entry.operation, entry.resourceType, entry.resourceName, entry.resourcePatternType].join(' ');

async function presentEntries(admin: Admin, principal: string): Promise<AclEntry[]> {
  const { resources } = await admin.describeAcls({
    principal,
    permissionType: AclPermissionTypes.ANY,
    operation: AclOperationTypes.ANY,
    resourceType: AclResourceTypes.ANY,
    resourcePatternType: ResourcePatternTypes.ANY,
  });
  return resources.flatMap(({ acls, resourceType, resourceName, resourcePatternType }) =>
    acls.map((acl) => ({ ...acl, resourceType, resourceName, resourcePatternType })),
  );
}

/** Makes the broker's list of the services' rights equal to ours: a right that was taken out of the list is gone at the next start. */
export async function putAccessList(admin: Admin): Promise<void> {
  const wanted = ALL_GRANTS.map(({ service, grant }) => toEntry(service, grant));
  const present = (await Promise.all(SERVICE_NAMES.map((service) => presentEntries(admin, `User:${service}`)))).flat();
  const [wantedIds, presentIds] = [wanted, present].map((entries) => new Set(entries.map(idOf))) as [Set<string>, Set<string>];
  const missing = wanted.filter((entry) => !presentIds.has(idOf(entry)));
  const surplus = present.filter((entry) => !wantedIds.has(idOf(entry)));
  if (missing.length > 0) await admin.createAcls({ acl: missing });
  if (surplus.length > 0) await admin.deleteAcls({ filters: surplus });
}
