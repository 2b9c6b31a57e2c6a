import { grantAppendOnly } from '@quanlian/persistence';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** In whose transaction a message is set aside or driven again, in that one its entry falls due: without the one there is not the other. */
const TRIGGER = `
  CREATE FUNCTION log_parked() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
  DECLARE
    kind text; content bytea; step jsonb := NEW.history -> -1;
  BEGIN
    IF TG_OP = 'INSERT' OR (NEW.state = 'dead' AND OLD.state <> 'dead') THEN
      kind := CASE NEW.state WHEN 'dead' THEN 'dead' ELSE 'parked' END;
      content := coalesce(NEW.bytes, '');
    ELSIF NEW.history <> OLD.history AND step ->> 'what' = 'redriven' THEN
      kind := 'redrive';
      content := convert_to(step::text, 'UTF8');
    ELSE
      RETURN NULL;
    END IF;
    INSERT INTO log_due (kind, about, fields, content) VALUES (
      kind,
      format('parked/%s', NEW.id),
      jsonb_strip_nulls(jsonb_build_object(
        'id', NEW.event_id, 'by', NEW.consumer, 'code', NEW.code, 'tp', format('%s/%s@%s', NEW.topic, NEW.partition, NEW.kafka_offset),
        'rec', to_char(clock_timestamp() AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'))),
      content);
    RETURN NULL;
  END $$`;

/** What waits for its entry in the transparency log and comes in no order of its own: messages set aside, given up, driven again. */
export class LogParkedMessages1790000000110 implements MigrationInterface {
  name = 'LogParkedMessages1790000000110';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE log_due (
        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        kind text NOT NULL, about text NOT NULL, fields jsonb NOT NULL, content bytea NOT NULL
      )`);
    await runner.query(grantAppendOnly('log_due'));
    // A row is taken away in the transaction that gives it its entry.
    await runner.query(`DO $$ BEGIN EXECUTE format('GRANT DELETE ON log_due TO %I', current_schema() || '_app'); END $$`);
    await runner.query(TRIGGER);
    await runner.query('CREATE TRIGGER log_parked AFTER INSERT OR UPDATE ON parked FOR EACH ROW EXECUTE FUNCTION log_parked()');
  }

  down(): Promise<void> {
    throw new Error('Found a request to go back; the log only goes forward');
  }
}
