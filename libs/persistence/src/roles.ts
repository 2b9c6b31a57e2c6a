import { createHmac } from 'node:crypto';

/** As whom migrations run; it cannot log in. */
export const ownerRole = (service: string): string => `${service}_owner`;
/** As whom a service runs: it owns nothing and cannot pass by row-level security. */
export const appRole = (service: string): string => `${service}_app`;
/** Nobody logs in as the reader: a transaction that answers somebody takes this role, which sees the rows of its scope and writes nothing. */
export const readerRole = (service: string): string => `${service}_reader`;

/** Names go into DDL, where no parameters are possible; whatever is not plainly a name is refused. */
export function checkName(name: string): string {
  if (!/^[a-z][a-z0-9_]{0,50}$/.test(name)) throw new RangeError(`Found the name ${JSON.stringify(name)}, expected lower-case letters, digits and _`);
  return name;
}

/** Where the database is and how a service gets in. */
export interface DatabaseLogin {
  service: string;
  /** url of a login that may create roles and schemas; its password is the secret from which the service's password follows */
  databaseUrl: string;
  /** password of `<service>_app`, where the operator sets it (DATABASE_APP_PASSWORD) */
  appPassword?: string;
}

/** Without a configured password every instance of a service derives the same one, so none has to be stored or handed around. */
export function appPasswordOf({ service, databaseUrl, appPassword }: DatabaseLogin): string {
  if (appPassword) return appPassword;
  const secret = decodeURIComponent(new URL(databaseUrl).password);
  return createHmac('sha256', `quanlian:${secret}`).update(appRole(service)).digest('base64url');
}

/** The url with which the running service connects. */
export function appUrlOf(login: DatabaseLogin): string {
  const url = new URL(login.databaseUrl);
  url.username = appRole(checkName(login.service));
  url.password = appPasswordOf(login);
  return url.toString();
}
