import { cpuTotal } from '../measuring/cpu-time';
import type { CpuTimes } from '../measuring/cpu-time';
import type { Figures } from './figures';
import { ratioOf } from './figures';
import { identityRows } from './identity-rows';
import { milliseconds, seconds, whole } from './number-text';
import { packRows } from './pack-rows';

/** What was measured, the figure, and what it must and should reach. */
export interface ReportRow {
  what: string;
  figure: string;
  must?: string;
  aim?: string;
}

export function reportRows(figures: Figures): ReportRow[] {
  return [
    ...throughputRows(figures),
    ...largeCaseRows(figures),
    ...latencyRows(figures),
    ...accessRows(figures),
    ...foldRows(figures),
    ...identityRows(figures),
    ...packRows(figures),
    ...memoryRows(figures),
  ];
}

function throughputRows(figures: Figures): ReportRow[] {
  const { floor, throughput } = figures;
  if (!floor || !throughput) return [];
  const { events, eventsPerSecond, accepted, inCases, inHistory, batchMs, cases } = throughput;
  return [
    { what: 'bare pipeline, before · after', figure: `${floor.map((turn) => whole(turn.eventsPerSecond)).join(' · ')} events/s` },
    { what: '… processor time of 1,000 events', figure: cpuText(floor[0]!.cpu, events) },
    { what: `product, ${whole(events)} events`, figure: `${whole(eventsPerSecond)} events/s` },
    { what: '… doors · cases · history', figure: `${whole(accepted)} · ${whole(inCases)} · ${whole(inHistory)} events/s` },
    { what: '… processor time of 1,000 events', figure: cpuText(throughput.cpu, events) },
    { what: '… a batch of 500 at the door', figure: milliseconds(batchMs) },
    { what: '… cases · largest', figure: `${whole(cases.cases)} · ${whole(cases.largest)} events` },
    { what: 'product ÷ bare pipeline', figure: ratioOf(figures)!.toFixed(2), must: '0.15', aim: '0.5' },
  ];
}

/** Unlike the clock, this hardly depends on what else the machine does. */
function cpuText(cpu: CpuTimes, events: number): string {
  const ms = (seconds: number): string => whole((seconds * 1e6) / events);
  const parts = [...cpu].filter(([, seconds]) => seconds > 0).map(([name, seconds]) => `${name} ${ms(seconds)}`);
  return `${ms(cpuTotal(cpu))} ms (${parts.join(', ')})`;
}

const largeCaseRows = ({ largeCase }: Figures): ReportRow[] =>
  largeCase ? [{ what: `one case with ${whole(largeCase.events)} events, until visible`, figure: seconds(largeCase.seconds) }] : [];

function latencyRows({ latency }: Figures): ReportRow[] {
  if (!latency) return [];
  const { eventsPerSecond, seconds: duration, events, visibleMs, inCasesMs, inHistoryMs, doorMs, cpu } = latency;
  return [
    {
      what: `accepted → visible at ${eventsPerSecond} events/s over ${duration} s`,
      figure: milliseconds(visibleMs),
      must: 'p99 < 1 s',
      aim: 'p99 < 250 ms',
    },
    { what: '… in the cases', figure: milliseconds(inCasesMs) },
    { what: '… in the history', figure: milliseconds(inHistoryMs) },
    { what: '… one event at the door', figure: milliseconds(doorMs) },
    { what: '… processor time of 1,000 events', figure: cpuText(cpu, events) },
  ];
}

function accessRows({ access }: Figures): ReportRow[] {
  if (!access) return [];
  const { cases, searched, scope, listMs, provinceListMs, searchMs, fileMs, recordedMs, unrecordedMs } = access;
  const size = whole(cases);
  return [
    ...scope.map(({ who, withMs, withoutMs }) => {
      const answered = (who === 'nation' ? listMs : provinceListMs).p50;
      const [ofPage, ofList] = [withoutMs, answered - (withMs - withoutMs)].map(
        (without) => `${(((withMs - withoutMs) / without) * 100).toFixed(0)} %`,
      );
      return {
        what: `scope on a list of ${size} cases, ${who}: the page read with · without it`,
        figure: `${withMs.toFixed(1)} · ${withoutMs.toFixed(1)} ms: ${ofPage} more for the page, ${ofList} more for the list as answered`,
        must: 'list < 20 %',
      };
    }),
    { what: `list of ${size} cases, nation`, figure: milliseconds(listMs), must: 'p95 < 150 ms' },
    { what: '… province', figure: milliseconds(provinceListMs), must: 'p95 < 150 ms' },
    { what: `search by a part of a name in ${whole(searched)} texts`, figure: milliseconds(searchMs), must: 'p95 < 150 ms' },
    { what: 'case file of 200 events', figure: milliseconds(fileMs), must: 'p95 < 50 ms' },
    { what: 'a recorded list of one line · an unrecorded list', figure: `p50 ${recordedMs.p50.toFixed(1)} · ${unrecordedMs.p50.toFixed(1)} ms` },
  ];
}

function foldRows({ fold }: Figures): ReportRow[] {
  if (!fold) return [];
  const large = fold.growth.map(({ events, cpuMs }) => `${whole(events)}: ${whole(cpuMs)} ms`).join(' · ');
  return [
    {
      what: `rebuild of ${whole(fold.cases)} cases, events a second of processor time`,
      figure: whole(fold.rebuildEventsPerCpuSecond),
      must: '5,000',
      aim: '20,000',
    },
    { what: '… by the clock · parsing and sorting alone', figure: `${whole(fold.rebuildEventsPerSecond)} · ${whole(fold.floorEventsPerSecond)}` },
    { what: '… a case of 20 events, processor time', figure: `${fold.caseOf20CpuMs.toFixed(2)} ms` },
    { what: 'a case of 5,000 events folds again with the next one, processor time', figure: milliseconds(fold.refoldOf5000CpuMs), must: '200 ms' },
    { what: '… from its events alone', figure: `${whole(fold.caseOf5000CpuMs)} ms` },
    { what: '… the same by its length', figure: large },
  ];
}

const memoryRows = ({ memory }: Figures): ReportRow[] =>
  memory.map(({ process, residentMb, peakMb }) => ({
    what: `memory of ${process} at the end · peak`,
    figure: `${residentMb} · ${peakMb} MB`,
    ...(process !== 'kafka' && { must: '350 MB', aim: '200 MB' }),
  }));
