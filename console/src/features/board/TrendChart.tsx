import { BarChart } from 'echarts/charts';
import { GridComponent, LegendComponent, TooltipComponent } from 'echarts/components';
import { init, use as register } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import { useEffect, useRef, useSyncExternalStore } from 'react';
import type { TrendDay } from '@/shared/api/types';
import { useI18n } from '@/shared/i18n/i18n';
import css from './board.module.css';

register([BarChart, GridComponent, LegendComponent, TooltipComponent, SVGRenderer]);

const themeShown = () => document.documentElement.dataset.theme;

/** The chart holds colours, not their names: with another theme it is drawn anew. */
function onTheme(changed: () => void): () => void {
  const watch = new MutationObserver(changed);
  watch.observe(document.documentElement, { attributeFilter: ['data-theme'] });
  return () => watch.disconnect();
}

/** What happened by day, stacked; the table beside it holds the same figures. */
export default function TrendChart({ trend }: { trend: readonly TrendDay[] }) {
  const { t } = useI18n();
  const theme = useSyncExternalStore(onTheme, themeShown);
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!box.current) return undefined;
    const style = getComputedStyle(document.documentElement);
    const colour = (name: string) => style.getPropertyValue(name).trim();
    const chart = init(box.current, null, { renderer: 'svg' });
    const series = (['kept', 'broken', 'refused', 'used'] as const).map((key, i) => ({
      name: t(`verdict.${key}`),
      type: 'bar' as const,
      stack: 'all',
      barMaxWidth: 28,
      itemStyle: { color: colour(['--green', '--red', '--amber', '--ring-calm'][i] ?? '--accent') },
      data: trend.map((day) => day[key]),
    }));
    chart.setOption({
      animation: false,
      textStyle: { color: colour('--text-2') },
      legend: { top: 0, right: 0, textStyle: { color: colour('--text-2') } },
      grid: { left: 44, right: 8, top: 34, bottom: 26 },
      tooltip: { trigger: 'axis' },
      xAxis: { type: 'category', data: trend.map((day) => day.day.slice(5)), axisLabel: { color: colour('--text-2') }, axisLine: { lineStyle: { color: colour('--line-strong') } } },
      yAxis: { type: 'value', name: t('board.unit'), minInterval: 1, axisLabel: { color: colour('--text-2') }, splitLine: { lineStyle: { color: colour('--line') } } },
      series,
    });
    const fit = new ResizeObserver(() => chart.resize());
    fit.observe(box.current);
    return () => {
      fit.disconnect();
      chart.dispose();
    };
  }, [trend, t, theme]);
  return <div ref={box} className={css.chart} role="img" aria-label={t('board.byDay')} />;
}
