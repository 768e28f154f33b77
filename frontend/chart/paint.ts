/** The part of ECharts that is used; fetched when a chart comes into sight for the first time. */
import { LineChart, ScatterChart } from 'echarts/charts';
import { GridComponent, MarkLineComponent, TooltipComponent } from 'echarts/components';
import { init, use, type EChartsType } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';

use([LineChart, ScatterChart, GridComponent, MarkLineComponent, TooltipComponent, SVGRenderer]);

export function paintOn(place: HTMLElement): EChartsType {
  return init(place, null, { renderer: 'svg' });
}
