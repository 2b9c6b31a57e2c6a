import { fromStoryLine, serviceOfAgency, type QuanlianEvent, type ServiceName } from '@quanlian/contracts';
import type { StoryLine } from '../story/story';

export interface Sending {
  service: ServiceName;
  event: QuanlianEvent;
  body: string;
}

/** The same line gives the same bytes, so a repetition is recognised as a duplicate. */
export function sendingOf(line: StoryLine): Sending {
  const service = serviceOfAgency(line.agency);
  if (!service) throw new Error(`Line ${line.seq}: found agency ${line.agency}, expected one that has a service`);
  const event = fromStoryLine(line);
  return { service, event, body: JSON.stringify(event) };
}
