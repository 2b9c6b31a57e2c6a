export const TEST_DATABASE_VARIABLE = 'QUANLIAN_TEST_DATABASE_URL';
export const TEST_BROKERS_VARIABLE = 'QUANLIAN_TEST_BROKERS';

export const required = (name: string): string => {
  const value = process.env[name];
  if (!value)
    throw new Error(`${name} is not set: only *.int.spec.ts files get PostgreSQL and Kafka, through the global set-up of the integration project`);
  return value;
};
