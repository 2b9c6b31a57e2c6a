import { readFileSync } from 'node:fs';
import { PlainFailure } from '../preparation/plain-failure.mjs';

/** A file of the operator's, or by its name one of the datasets that come with Quanlian. */
export function readDataset(named, { DATASETS, checkDataset }) {
  const own = DATASETS.find(({ dataset }) => dataset === named);
  const check = checkDataset(own ?? parsed(named));
  if (check.ok) return check.dataset;
  throw new PlainFailure(`${named} cannot be loaded:\n${check.problems.map(({ pointer, detail }) => `  ${pointer || '/'} ${detail}`).join('\n')}`);
}

function parsed(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    throw new PlainFailure(`${file} cannot be read: ${error.message}`);
  }
}

const OUTCOMES = { 200: 'already loaded', 201: 'loaded' };

/** Sends the events one after the other. What was loaded before answers with its first receipt; other rows under a version in use are refused. */
export async function load({ service, events }, door, token) {
  const outcomes = [];
  for (const event of events) {
    const response = await fetch(`${door}/v1/events`, {
      method: 'POST',
      headers: { 'content-type': 'application/cloudevents+json', authorization: `Bearer ${token}` },
      body: JSON.stringify(event),
    }).catch((error) => {
      throw new PlainFailure(`${service} does not answer at ${door} (${error.cause?.code ?? error.message}): is Quanlian started?`);
    });
    const outcome = OUTCOMES[response.status];
    if (!outcome) throw new PlainFailure(await refusal(response, event));
    outcomes.push(outcome);
  }
  return outcomes;
}

async function refusal(response, event) {
  const { dataset, version } = event.data.facts;
  if (response.status === 409)
    return `${dataset} ${version} was loaded before with other rows: give the changed file the date of its compilation as its version.`;
  return `${dataset} ${version} was refused: ${response.status} ${await response.text()}`;
}
