import fc from 'fast-check';
import { ROLE_NAMES, ROLES } from '../actors/role';
import { FIELD_KIND_NAMES, fieldKindInfo } from '../data/field-kind';
import { showingOf } from '../masks/mask-for';
import { actorOf } from '../testing/any';
import { ACT_NAMES, actInfo } from './act';
import { possibleAssignees } from './assignees';
import { POLICY, SHOWINGS } from './policy';
import { PURPOSE_NAMES } from './purpose';
import { COMMAND_NAMES, EVALUATION_COMMANDS, RESOURCE_NAMES, type RowRule } from './resource';
import { mayApprove, mayCommand, mayPropose, purposeFor } from './rights';

const ROW_RANK: Record<RowRule, number> = { none: 0, sample: 1, 'own-agency': 1, 'own-area': 2 };
const ranked = ROLE_NAMES.flatMap((role) => (ROLES[role].under ? [[role, ROLES[role].under] as const] : []));

describe('the policy table', () => {
  it('has a line for every role, and every role reads for at least one purpose', () => {
    expect(Object.keys(POLICY).sort()).toEqual([...ROLE_NAMES].sort());
    expect(ROLE_NAMES.filter((role) => POLICY[role].purposes.length === 0)).toEqual([]);
  });

  it('uses each command for somebody', () => {
    expect(COMMAND_NAMES.filter((command) => !ROLE_NAMES.some((role) => POLICY[role].commands.includes(command)))).toEqual([]);
  });

  it.each(ranked)('%s sees no rows that %s does not see', (role, above) => {
    const more = RESOURCE_NAMES.filter(
      (resource) => ROW_RANK[POLICY[role].rows[resource] ?? 'none'] > ROW_RANK[POLICY[above].rows[resource] ?? 'none'],
    );
    expect(more).toEqual([]);
  });

  it.each(ranked)('%s is shown nothing of others that %s is not shown, save what only some need to know', (role, above) => {
    const rank = (who: typeof role, kind: (typeof FIELD_KIND_NAMES)[number], purpose: (typeof PURPOSE_NAMES)[number]): number =>
      SHOWINGS.indexOf(showingOf(actorOf(who), purpose, { kind }));
    const more = FIELD_KIND_NAMES.filter(
      (kind) =>
        !fieldKindInfo(kind).needToKnow &&
        POLICY[role].purposes.some((purpose) => POLICY[above].purposes.includes(purpose) && rank(role, kind, purpose) > rank(above, kind, purpose)),
    );
    expect(more).toEqual([]);
  });

  it.each(ROLE_NAMES.filter((role) => ROLES[role].readOnly))('%s changes nothing; an evaluator writes down an evaluation', (role) => {
    expect(COMMAND_NAMES.filter((command) => mayCommand(actorOf(role), command))).toEqual(role === 'evaluator' ? EVALUATION_COMMANDS : []);
    expect(ACT_NAMES.filter((act) => mayPropose(actorOf(role), act) || mayApprove(actorOf(role), act))).toEqual([]);
  });

  it('gives nothing to a person whose role is not known here', () => {
    const stranger = { ...actorOf('provincial-lead'), role: 'emperor' };
    expect(COMMAND_NAMES.filter((command) => mayCommand(stranger, command))).toEqual([]);
    expect(FIELD_KIND_NAMES.filter((kind) => showingOf(stranger, 'case-handling', { kind }) !== 'hidden')).toEqual([]);
    expect(purposeFor(stranger)).toBeUndefined();
  });

  it('shows nobody the narrative of a suspicious transaction but those who work on it', () => {
    expect(ROLE_NAMES.filter((role) => (POLICY[role].shows.suspicious ?? 'hidden') !== 'hidden')).toEqual(['finance-officer']);
  });

  it('shows who reported to the intake alone, not even to the agency that took the report', () => {
    expect(ROLE_NAMES.filter((role) => (POLICY[role].shows.reporter ?? 'hidden') !== 'hidden')).toEqual(['intake-officer']);
    expect(showingOf(actorOf('county-liaison', { agency: 'gov' }), 'case-handling', { kind: 'reporter', suppliedBy: 'gov' })).toBe('hidden');
  });
});

describe('coercive acts', () => {
  it('un-merging, lifting the verdict of an un-merge, unmasking and erasing need two approvers, every other act one', () => {
    expect(ACT_NAMES.filter((act) => actInfo(act).approvers === 2)).toEqual(['un-merge', 'lift-verdict', 'unmask', 'erasure']);
  });

  it('are proposed and approved by people, never by a system', () => {
    for (const act of ACT_NAMES) for (const role of [...actInfo(act).proposedBy, ...actInfo(act).approvedBy]) expect(ROLES[role]).toBeDefined();
    const system = actorOf('organ-system', { agency: 'ndrc' });
    expect(ACT_NAMES.filter((act) => mayPropose(system, act) || mayApprove(system, act))).toEqual([]);
  });
});

describe('the pool of possible assignees', () => {
  const row = { jurisdiction: '150622' };
  it('has nobody who could not open the case or could not do the task', () => {
    const officers = [
      actorOf('county-liaison', { jurisdiction: '150622' }),
      actorOf('county-liaison', { jurisdiction: '150621' }),
      actorOf('provincial-lead', { jurisdiction: '150000' }),
      actorOf('evaluator', { jurisdiction: '000000' }),
      actorOf('organ-system', { jurisdiction: '150000' }),
    ];
    expect(possibleAssignees(officers, 'note-finding', 'case', row)).toEqual([officers[0], officers[2]]);
  });

  it('is empty for anybody without a division', () => {
    fc.assert(
      fc.property(fc.constantFrom(...ROLE_NAMES), (role) => {
        expect(possibleAssignees([{ ...actorOf(role), jurisdiction: undefined }], 'note-finding', 'case', row)).toEqual([]);
      }),
    );
  });
});
