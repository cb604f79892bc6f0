import { BarChart, HeatmapChart, LineChart } from 'echarts/charts'
import { GridComponent, TooltipComponent, VisualMapContinuousComponent } from 'echarts/components'
import { use } from 'echarts/core'
import { LabelLayout } from 'echarts/features'
import { CanvasRenderer, SVGRenderer } from 'echarts/renderers'

/** The parts of ECharts that are used: canvas on screen, SVG on paper. Everything else stays out of the program. */
export function useChartParts(): void {
  use([
    BarChart,
    LineChart,
    HeatmapChart,
    GridComponent,
    TooltipComponent,
    VisualMapContinuousComponent,
    LabelLayout,
    CanvasRenderer,
    SVGRenderer,
  ])
}
