import { parseType } from '../envelope';
import type { QuanlianEvent } from '../envelope';
import type { FieldProblem } from '../errors';
import { findContract, mayPublish } from '../events/catalogue';
import type { EventContractInfo } from '../events/catalogue';
import { compiledContract } from './compiled-contract';
import { EnvelopeDto } from './envelope.dto';
import { problemsOf } from './field-problems';
import { instantiate, isPlainObject } from './instantiate';
import { keyProblems } from './key-problems';

/** `unverified` names keys that are kept though an inner check digit of theirs is wrong. */
export type EventCheck =
  { ok: true; event: QuanlianEvent; unverified: readonly string[] } | { ok: false; code: EventRefusal; problems: FieldProblem[] };
/** Why a value is no event that the door takes; each is a code of the problem register. */
export type EventRefusal = 'event.not-an-object' | 'event.unknown-type' | 'event.publisher-not-allowed' | 'event.contract-broken';

const refuse = (code: EventRefusal, ...problems: FieldProblem[]): EventCheck => ({ ok: false, code, problems });

/** CloudEvents lets a publisher add attributes: lower-case letters and digits, with a scalar value. */
const isExtensionAttribute = (name: string, value: unknown): boolean =>
  /^[a-z][a-z0-9]{0,19}$/.test(name) && (typeof value === 'string' || typeof value === 'boolean' || Number.isSafeInteger(value));

/** Full contract check of a parsed value: envelope, type known, publisher allowed, facts by their class, keys by their algorithms. The value itself is never changed. */
export function checkEvent(value: unknown): EventCheck {
  if (!isPlainObject(value))
    return refuse('event.not-an-object', { pointer: '', code: 'event.not-an-object', detail: 'Found no JSON object, expected one event' });
  const contract = contractFor(value.type);
  if (!contract) return refuse('event.unknown-type', unknownType(value.type));
  const problems = fits(value, contract) ? [] : shapeProblems(value, contract);
  if (problems.length > 0) return refuse('event.contract-broken', ...problems);
  const event = value as unknown as QuanlianEvent;
  if (!mayPublish(contract, event.agency)) return refuse('event.publisher-not-allowed', publisherNotAllowed(event, contract));
  const unverified: string[] = [];
  const broken = keyProblems(event, unverified);
  return broken.length > 0 ? refuse('event.contract-broken', ...broken) : { ok: true, event, unverified };
}

function contractFor(type: unknown): EventContractInfo | undefined {
  const name = typeof type === 'string' ? parseType(type) : undefined;
  return name && findContract(name.code, name.version);
}

/** The quick answer for the events that keep their contract, which nearly all do. */
function fits(value: Record<string, unknown>, contract: EventContractInfo): boolean {
  if (!compiledContract(EnvelopeDto)(value, isExtensionAttribute)) return false;
  const { facts } = value.data as { facts: Record<string, unknown> };
  return compiledContract(contract.facts)(facts);
}

/** The full answer by class-validator: every broken place. */
export function shapeProblems(value: Record<string, unknown>, contract: EventContractInfo): FieldProblem[] {
  const problems: FieldProblem[] = [];
  const envelope = instantiate(EnvelopeDto, value, '', problems, isExtensionAttribute);
  problems.push(...problemsOf(envelope, ''));
  const facts = isPlainObject(value.data) ? value.data.facts : undefined;
  if (!isPlainObject(facts)) return problems;
  const instance = instantiate(contract.facts, facts, '/data/facts', problems);
  problems.push(...problemsOf(instance, '/data/facts'));
  return problems;
}

const unknownType = (type: unknown): FieldProblem => ({
  pointer: '/type',
  code: 'event.unknown-type',
  detail: `Found ${String(JSON.stringify(type)).slice(0, 100)}, expected cn.quanlian.<event code>.v<version> of the catalogue`,
});

const publisherNotAllowed = (event: QuanlianEvent, contract: EventContractInfo): FieldProblem => ({
  pointer: '/agency',
  code: 'event.publisher-not-allowed',
  detail: `Found agency ${event.agency}, expected one of ${contract.publishers.join(', ')} for ${contract.code}`,
});
