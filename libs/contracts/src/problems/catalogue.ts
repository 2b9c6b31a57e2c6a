import { ACCESS_PROBLEMS } from './access.problems';
import { APPROVAL_PROBLEMS } from './approval.problems';
import { CASE_PROBLEMS } from './case.problems';
import { CONTRACT_PROBLEMS, PLACE_PROBLEMS } from './contract.problems';
import { DOOR_PROBLEMS } from './door.problems';
import { EVALUATION_PROBLEMS } from './evaluation.problems';
import { HISTORY_PROBLEMS } from './history.problems';
import { JSON_PROBLEMS } from './json.problems';
import { KEY_PROBLEMS } from './key.problems';
import { MESSAGE_PROBLEMS } from './message.problems';
import type { ProblemInfo, Problems } from './problem-info';
import { REQUEST_PROBLEMS } from './request.problems';
import { SUBSCRIPTION_PROBLEMS } from './subscription.problems';
import { TOKEN_PROBLEMS } from './token.problems';

/** The problems by who refuses, in the order of the reference page. */
export const PROBLEM_GROUPS: Readonly<Record<string, Problems>> = {
  'Any request 任何请求': REQUEST_PROBLEMS,
  'Access token 令牌': TOKEN_PROBLEMS,
  'Roles and purposes 角色与目的': ACCESS_PROBLEMS,
  'Approval by a second person 审批': APPROVAL_PROBLEMS,
  JSON: JSON_PROBLEMS,
  'Publishing an event 发布事件': { ...DOOR_PROBLEMS, ...CONTRACT_PROBLEMS },
  'Places of an event 事件中的位置': { ...PLACE_PROBLEMS, ...KEY_PROBLEMS },
  'Cases and acts 案件与操作': CASE_PROBLEMS,
  'Event history 事件历史': HISTORY_PROBLEMS,
  'Evaluation 评估': EVALUATION_PROBLEMS,
  'Subscriptions 订阅': SUBSCRIPTION_PROBLEMS,
  'Messages from Kafka 消息': MESSAGE_PROBLEMS,
};

/** Every stable code that leaves the system. */
export const PROBLEMS: Problems = Object.assign({}, ...Object.values(PROBLEM_GROUPS)) as Problems;

/** What is registered under a code; undefined for a code that nobody registered. */
export const findProblem = (code: string): ProblemInfo | undefined => (Object.hasOwn(PROBLEMS, code) ? PROBLEMS[code] : undefined);
