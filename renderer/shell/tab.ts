import type { Screen, ScreenParameters } from './screen.ts'

/** One open tab. */
export interface Tab {
  /** Stays the same while the parameters change. */
  readonly id: string
  readonly screen: string
  parameters: ScreenParameters
  /** What the component got when the tab was opened; later changes of `parameters` are its own. */
  readonly opened: ScreenParameters
  /** Null until the screen names itself. */
  title: string | null
  dirty: boolean
  /** Looked at at least once: its screen exists. */
  mounted: boolean
}

let counter = 0

export function createTab(screen: string, parameters: ScreenParameters, title: string | null = null): Tab {
  counter += 1
  return { id: `tab-${counter}`, screen, parameters, opened: parameters, title, dirty: false, mounted: false }
}

/** Same key = same tab. Default: name and parameters, in any order. */
export function keyOf(screen: Screen, parameters: ScreenParameters): string {
  if (screen.key) return screen.key(parameters)
  const sorted = Object.entries(parameters).sort(([a], [b]) => (a < b ? -1 : 1))
  return `${screen.name} ${JSON.stringify(sorted)}`
}
