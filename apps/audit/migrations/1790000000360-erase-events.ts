import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Of an event whose content goes, what stays: that it was there, who sent it, what it was called and when. Read path by path, whatever text stands elsewhere. */
const ENVELOPE = ['specversion', 'id', 'source', 'type', 'time', 'dataschema', 'datacontenttype', 'agency', 'organ', 'jurisdiction', 'recordedtime'];
const envelopeOf = (bytes: string): string => ENVELOPE.map((field) => `'${field}', convert_from(${bytes}, 'UTF8')::json ->> '${field}'`).join(', ');

const REDACTED = `convert_to((jsonb_strip_nulls(jsonb_build_object(${envelopeOf('h.bytes')})) || jsonb_build_object(
  'subject', '', 'data', jsonb_build_object('keys', '[]'::jsonb, 'facts', '{}'::jsonb, 'evidence', '[]'::jsonb, 'policyRefs', '[]'::jsonb,
    'approvals', '[]'::jsonb, 'redacted', true, 'leaf', l.index)))::text, 'UTF8')`;

/**
 * Runs as the owner of the tables, for the service itself may only add to them. It erases what a granted proposal names and nothing else, and in the
 * same transaction its entry of the log falls due: without the one there is not the other.
 */
const ERASE = `
  CREATE FUNCTION erase_events(asked uuid) RETURNS void LANGUAGE plpgsql SECURITY DEFINER AS $$
  DECLARE
    granted proposal; steps jsonb; ids text[]; places bigint[];
  BEGIN
    SELECT * INTO granted FROM proposal p WHERE p.id = asked AND p.act = 'erasure' AND p.state = 'granted';
    SELECT jsonb_agg(jsonb_build_object('by', s.officer, 'role', s.role, 'at', to_char(s.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')) ORDER BY s.nth)
      INTO steps FROM proposal_step s WHERE s.proposal_id = asked AND s.kind IN ('requested', 'granted');
    IF granted.id IS NULL OR (SELECT count(DISTINCT step ->> 'by') FROM jsonb_array_elements(steps) AS step) < 3 THEN
      RAISE EXCEPTION 'Found no erasure % that two officers granted to a third', asked USING ERRCODE = 'insufficient_privilege';
    END IF;
    SELECT array_agg(id) INTO ids FROM jsonb_array_elements_text(granted.command -> 'eventIds') AS id;

    WITH gone AS (
      UPDATE history h SET bytes = ${REDACTED}, bytes_sha256 = '', subject = '', subject_role = NULL, correlation_id = NULL,
        erased_at = clock_timestamp(), erasure_id = asked
      FROM log_leaf l
      WHERE h.event_id = ANY(ids) AND h.erased_at IS NULL AND h.agency <> 'system' AND h.code !~ '^(approval|key)[.]'
        AND l.kind = 'event' AND l.about = h.event_id AND NOT EXISTS (SELECT FROM log_due d WHERE d.fields ->> 'id' = h.event_id)
      RETURNING h.position)
    SELECT array_agg(position) INTO places FROM gone;
    IF cardinality(places) IS DISTINCT FROM cardinality(ids) THEN
      RAISE EXCEPTION 'Found % events of erasure % that can be erased, expected %', coalesce(cardinality(places), 0), asked, cardinality(ids);
    END IF;
    DELETE FROM history_key WHERE position = ANY(places);
    DELETE FROM history_signature WHERE position = ANY(places);
    DELETE FROM log_salt WHERE about = ANY(ids);
    -- What was set aside is kept with its message, and its entry commits to the same bytes.
    DELETE FROM log_salt s USING parked p WHERE p.event_id::text = ANY(ids) AND s.about LIKE format('parked/%s/%%', p.id);
    UPDATE parked SET bytes = NULL, key = NULL, headers = '{}', reason = '', history = '[]' WHERE event_id::text = ANY(ids);
    -- Evaluators publish at this service; under its id and content nobody can hand in the event a second time.
    UPDATE accepted a SET bytes = h.bytes, content_hash = '', statement_hash = '', subject = '', idempotency_key = NULL, jws = NULL
      FROM history h WHERE h.position = ANY(places) AND a.event_id::text = h.event_id;

    INSERT INTO log_due (kind, about, fields, content) VALUES ('erasure', format('erasure/%s', asked), jsonb_build_object(
      'id', asked, 'ids', to_jsonb(ids), 'basis', granted.command ->> 'legalBasis', 'by', steps -> 0 ->> 'by', 'approvals', steps - 0,
      'rec', to_char(clock_timestamp() AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')), NULL);
  END $$`;

/** The owner's rights are for this schema alone: nothing that somebody creates under the same name elsewhere is taken for ours. */
const ONLY_FOR_THE_SERVICE = `
  DO $$ BEGIN
    EXECUTE format('ALTER FUNCTION erase_events(uuid) SET search_path = %I, pg_temp', current_schema());
    EXECUTE 'REVOKE ALL ON FUNCTION erase_events(uuid) FROM PUBLIC';
    EXECUTE format('GRANT EXECUTE ON FUNCTION erase_events(uuid) TO %I', current_schema() || '_app');
  END $$`;

/** Contents of events can be erased by three; their places, and their entries in the log, stay. */
export class EraseEvents1790000000360 implements MigrationInterface {
  name = 'EraseEvents1790000000360';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE history ADD COLUMN erased_at timestamptz, ADD COLUMN erasure_id uuid');
    await runner.query(ERASE);
    await runner.query(ONLY_FOR_THE_SERVICE);
  }

  down(): Promise<void> {
    throw new Error('Found a request to go back; the history only goes forward');
  }
}
