import { CheckpointAsked } from '../making/asked';

export class PlanPackRequest {
  @CheckpointAsked()
  checkpoint?: string;
}
