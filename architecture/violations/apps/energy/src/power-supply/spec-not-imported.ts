import { cut } from './cut.fixture';

export const defaultCut = cut;
