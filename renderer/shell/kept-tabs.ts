import type { ScreenParameters } from './screen.ts'

/** One tab as it is kept over a restart. */
export interface KeptTab {
  readonly screen: string
  readonly parameters: ScreenParameters
  /** Last title the screen gave itself; it is not mounted until it is looked at. */
  readonly title: string | null
}

export interface KeptTabs {
  readonly tabs: readonly KeptTab[]
  readonly active: number
  /** Looked at lately, newest first. */
  readonly recent: readonly KeptTab[]
  /** The titles are in it; null: nobody said. */
  readonly language: string | null
}

/** What was kept, read with mistrust: an older or damaged record gives fewer tabs, never an error. */
export function readKeptTabs(record: unknown): KeptTabs {
  if (!isObject(record) || !Array.isArray(record.tabs)) return { tabs: [], active: 0, recent: [], language: null }
  const tabs = readTabs(record.tabs)
  const active = typeof record.active === 'number' && Number.isInteger(record.active) ? record.active : 0
  return {
    tabs,
    active: Math.min(Math.max(active, 0), Math.max(tabs.length - 1, 0)),
    recent: readTabs(record.recent),
    language: typeof record.language === 'string' ? record.language : null,
  }
}

function readTabs(list: unknown): KeptTab[] {
  return Array.isArray(list) ? list.map(readTab).filter((tab) => tab !== null) : []
}

function readTab(tab: unknown): KeptTab | null {
  if (!isObject(tab) || typeof tab.screen !== 'string' || !isObject(tab.parameters)) return null
  const parameters: Record<string, string | number | boolean | null> = {}
  for (const [name, value] of Object.entries(tab.parameters)) {
    if (value === null || typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean')
      parameters[name] = value
  }
  return { screen: tab.screen, parameters, title: typeof tab.title === 'string' ? tab.title : null }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
