import type { EffectiveEvent } from '@quanlian/contracts';
import { Decimal, decimal } from './decimals';
import { remembered } from './remembered';
import { dateWindow } from './times';

export interface PlantBalance {
  event: EffectiveEvent;
  plant: string;
  from: number;
  to: number;
  gap: Decimal;
  share: Decimal;
  monthlyGap: Decimal;
  inBalance: boolean;
}
export interface BalanceLimits {
  ratio: string;
  minKwhPerMonth: string;
  monthD: number;
}
export const BALANCE_LIMITS: BalanceLimits = { ratio: '0.03', minKwhPerMonth: '10000', monthD: 30 };

function readBalance(event: EffectiveEvent, limits: BalanceLimits): PlantBalance | undefined {
  const { facts } = event;
  const [gross, onGrid, aux] = [facts.grossGenKwh, facts.onGridKwh, facts.auxKwh].map(decimal);
  const window = dateWindow(facts);
  const plant = event.keys.find((key) => key.kind === 'plant')?.value;
  if (!gross?.gt(0) || !onGrid || !aux || !window || !plant) return undefined;
  const gap = gross
    .minus(onGrid)
    .minus(aux)
    .minus(decimal(facts.ownUseKwh) ?? 0);
  const monthlyGap = gap.times(limits.monthD).div(window.days);
  const share = gap.div(gross);
  return {
    event,
    plant,
    from: window.from,
    to: window.to,
    gap,
    share,
    monthlyGap,
    inBalance: share.lte(limits.ratio) || monthlyGap.lte(limits.minKwhPerMonth),
  };
}

const usualBalance = remembered((event: EffectiveEvent) => readBalance(event, BALANCE_LIMITS));

/** What a plant made against what its meters can account for. */
export const balanceOf = (event: EffectiveEvent, limits = BALANCE_LIMITS): PlantBalance | undefined =>
  limits === BALANCE_LIMITS ? usualBalance(event) : readBalance(event, limits);

export const isPlantReport = ({ facts, keys }: EffectiveEvent): boolean =>
  facts.grossGenKwh !== undefined || keys.some((key) => key.kind === 'plant');
