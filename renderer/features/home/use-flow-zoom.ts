import { onMounted, onScopeDispose, ref, type Ref } from 'vue'
import { FLOW_HEIGHT, FLOW_WIDTH } from './flow-layout.ts'

export interface FlowZoom {
  readonly zoom: number
  /** The panel stands below the chart, because beside it is no room. */
  readonly stacked: boolean
}

const PANEL = 296
const MARGIN = 16
/** On large screens the chart may grow so much beyond the font size. */
const MOST = 1.6

/**
 * How large the chart is drawn: as large as the font asks for, larger where there is room, and never wider than the
 * window: a map one has to push aside is none.
 */
export function flowZoom(width: number, height: number, fontScale: number): FlowZoom {
  const stacked = width < (FLOW_WIDTH + PANEL) * fontScale - 1
  if (stacked) return { zoom: Math.min(fontScale, (width - MARGIN) / FLOW_WIDTH), stacked }
  const room = Math.min((width - PANEL * fontScale) / FLOW_WIDTH, (height - 2 * MARGIN) / FLOW_HEIGHT)
  return { zoom: Math.max(fontScale, Math.min(room, MOST * fontScale)), stacked }
}

/** The zoom of the chart in an element, as that grows and shrinks. */
export function useFlowZoom(element: Readonly<Ref<HTMLElement | null>>): Ref<FlowZoom> {
  const zoom = ref<FlowZoom>({ zoom: 1, stacked: false })
  let observer: ResizeObserver | null = null

  function measure(): void {
    const box = element.value
    if (box === null || box.offsetWidth === 0) return
    const scale = Number(getComputedStyle(box).getPropertyValue('--fs'))
    // With its scroll bar, which comes and goes with the answer.
    zoom.value = flowZoom(box.offsetWidth, box.offsetHeight, scale > 0 ? scale : 1)
  }

  onMounted(() => {
    measure()
    observer = new ResizeObserver(measure)
    if (element.value !== null) observer.observe(element.value)
  })
  onScopeDispose(() => observer?.disconnect())
  return zoom
}
