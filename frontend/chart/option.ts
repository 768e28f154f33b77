import type { EChartsCoreOption } from 'echarts/core';
import type { Drawing, Moment } from './drawing.js';

const MUTED = 'var(--nb-muted)';
const STEPS = 0.25;
const WEEK = 7 * 24 * 3600 * 1000;
const LABELS = 7;

/** Colours are names of tokens, so that light and dark switch by themselves. */
export function toneColour(tone: string): string {
  const filled = tone === 'warn' || tone === 'bad' ? `${tone}-fill` : tone === 'quiet' ? 'slate' : tone;
  return `var(--nb-${filled})`;
}

export function percent(language: string, share: number): string {
  return new Intl.NumberFormat(language, { style: 'percent' }).format(share).replace(/\s?%/, language.startsWith('vi') ? '\u00a0%' : '%');
}

export function day(language: string, at: string | number): string {
  const vietnamese = language.startsWith('vi');
  // The day before the month in English too, as everywhere else here.
  return new Intl.DateTimeFormat(vietnamese ? language : 'en-GB', { day: 'numeric', month: vietnamese ? 'numeric' : 'short' }).format(new Date(at));
}

/** What a person reads about a check-in, line by line. */
export function told(drawing: Drawing, moment: Moment): string[] {
  const share = moment.share === null ? '–' : percent(drawing.language, moment.share);
  return [`${day(drawing.language, moment.at)} · ${share}`, moment.what ?? '', moment.note].filter((line) => line !== '');
}

/** Midnight here, whatever time zone the browser is in. */
function local(date: string): number {
  return Date.parse(date.includes('T') ? date : `${date}T00:00`);
}

export function optionOf(drawing: Drawing, tooltip: (moment: Moment) => HTMLElement): EChartsCoreOption {
  const { language, expected, reached, marks } = drawing;
  const colour = toneColour(drawing.tone);
  const [first, last] = [local(drawing.first), local(drawing.last)];
  const known = reached.filter((moment) => moment.share !== null);
  const text = { color: MUTED, fontFamily: 'var(--nb-font)', fontSize: 11 };
  return {
    animation: false,
    textStyle: { fontFamily: 'var(--nb-font)' },
    grid: { left: 44, right: 16, top: 26, bottom: 24 },
    xAxis: {
      type: 'value',
      min: first,
      max: last,
      interval: Math.max(1, Math.ceil((last - first) / WEEK / LABELS)) * WEEK,
      axisLine: { lineStyle: { color: 'var(--nb-line)' } },
      axisTick: { show: false },
      splitLine: { show: false },
      axisLabel: { ...text, hideOverlap: true, showMaxLabel: false, formatter: (at: number) => day(language, at) },
    },
    yAxis: {
      type: 'value',
      min: 0,
      max: 1,
      interval: STEPS,
      splitLine: { lineStyle: { color: 'var(--nb-line)' } },
      axisLabel: { ...text, formatter: (share: number) => ((share * 100) % 50 === 0 ? percent(language, share) : '') },
    },
    tooltip: {
      trigger: 'item',
      confine: true,
      className: 'tip',
      backgroundColor: 'var(--nb-surface)',
      borderColor: 'var(--nb-line)',
      padding: [8, 12],
      formatter: (hit: { dataIndex: number }) => tooltip(checkIns(known)[hit.dataIndex] as Moment),
    },
    series: [
      {
        name: drawing.expectedName,
        type: 'line',
        symbol: 'none',
        silent: true,
        lineStyle: { color: MUTED, width: 1.5, type: 'dashed' },
        data: expected.map((each) => [local(each.on), each.share]),
      },
      {
        type: 'line',
        symbol: 'none',
        silent: true,
        lineStyle: { color: colour, width: 2 },
        data: known.map((moment) => [local(moment.at), moment.share]),
        markLine: {
          symbol: 'none',
          silent: true,
          data: [
            {
              xAxis: local(drawing.today),
              lineStyle: { color: 'var(--nb-edge)', type: 'solid', width: 1 },
              label: { ...text, position: 'start', distance: [0, -14], align: 'left', padding: [0, 0, 0, 6], formatter: drawing.todayName },
            },
            ...marks.map((mark) => ({
              xAxis: local(mark.at),
              lineStyle: { color: 'var(--nb-warn)', type: 'dotted', width: 1.5 },
              label: {
                ...text,
                color: 'var(--nb-warn)',
                position: 'end',
                align: local(mark.at) < (first + last) / 2 ? 'left' : 'right',
                formatter: mark.text,
                width: 260,
                overflow: 'truncate',
              },
            })),
          ],
        },
      },
      {
        type: 'scatter',
        symbolSize: 8,
        emphasis: { disabled: true },
        itemStyle: { opacity: 1, color: 'var(--nb-surface)', borderColor: colour, borderWidth: 2 },
        data: checkIns(known).map((moment) => [local(moment.at), moment.share]),
      },
    ],
  };
}

/** The moments that are shown as points. */
export function checkIns(moments: readonly Moment[]): Moment[] {
  return moments.filter((moment) => moment.what !== null && moment.share !== null);
}
