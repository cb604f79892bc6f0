import { onMounted, onScopeDispose, readonly, shallowReactive, type Ref } from 'vue'

export interface GridMeasure {
  /** Pixels inside the grid, without the scroll bar. */
  readonly width: number
  readonly height: number
  readonly rowHeight: number
  /** Font scale, 1 … 1.75. */
  readonly scale: number
}

/** Before the first layout (and in tests, which have none). */
const UNMEASURED: GridMeasure = { width: 1302, height: 520, rowHeight: 32, scale: 1 }

/**
 * Size of the grid and of one row, followed live: a probe of 100 × 32 design pixels grows with the font
 * scale and the density, so the grid needs to know nothing of settings.
 */
export function useGridMeasure(
  host: Readonly<Ref<HTMLElement | null>>,
  probe: Readonly<Ref<HTMLElement | null>>,
): GridMeasure {
  const measure = shallowReactive({ ...UNMEASURED })
  function read(): void {
    const { clientWidth, clientHeight } = host.value ?? { clientWidth: 0, clientHeight: 0 }
    const { offsetWidth, offsetHeight } = probe.value ?? { offsetWidth: 0, offsetHeight: 0 }
    // A hidden tab has no size; what was measured before still holds.
    if (clientWidth > 0) Object.assign(measure, { width: clientWidth, height: clientHeight })
    if (offsetWidth > 0) Object.assign(measure, { scale: offsetWidth / 100, rowHeight: offsetHeight })
  }
  const observer = new ResizeObserver(read)
  onMounted(() => {
    for (const element of [host.value, probe.value]) if (element !== null) observer.observe(element)
    read()
  })
  onScopeDispose(() => observer.disconnect())
  return readonly(measure)
}
