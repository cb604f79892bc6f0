import { defineStore } from 'pinia'
import { computed, ref } from 'vue'
import { text } from '#renderer/text/text.ts'
import { keepTabs } from './keep-tabs-store.ts'
import type { KeptTab } from './kept-tabs.ts'
import type { ScreenParameters } from './screen.ts'
import { screenState } from './screen-state.ts'
import { findScreen, HOME_SCREEN } from './screens.ts'
import { createTab, keyOf, type Tab } from './tab.ts'

const MOST_RECENT = 8

/** The open tabs of the open books. The first is home and stays. */
export const useTabsStore = defineStore('tabs', () => {
  const tabs = ref<Tab[]>([createTab(HOME_SCREEN, {})])
  const activeId = ref(tabs.value[0]?.id ?? '')
  /** Screens looked at lately, newest first; the palette offers them again. */
  const recent = ref<KeptTab[]>([])
  const active = computed(() => tabs.value.find((tab) => tab.id === activeId.value))

  function open(screen: string, parameters: ScreenParameters = {}): void {
    const found = findScreen(screen)
    if (found === undefined) return
    const key = keyOf(found, parameters)
    let tab = tabs.value.find((one) => one.screen === screen && keyOf(found, one.parameters) === key)
    if (tab === undefined) {
      tab = createTab(screen, parameters)
      tabs.value.push(tab)
    }
    activate(tab.id)
  }

  function activate(id: string): void {
    const tab = tabs.value.find((one) => one.id === id)
    if (tab === undefined) return
    tab.mounted = true
    activeId.value = id
    recent.value = withRecent(recent.value, tab)
  }

  function update(id: string, change: Partial<Pick<Tab, 'title' | 'dirty' | 'parameters'>>): void {
    const tab = tabs.value.find((one) => one.id === id)
    if (tab === undefined) return
    Object.assign(tab, change)
    if (change.title !== undefined) recent.value = withRecent(recent.value, tab)
  }

  /** Close a tab as the user asks for it: a screen with unsaved work comes to the front and asks first. */
  function close(id: string): void {
    if (screenState(id).mayClose()) drop(id)
    else activate(id)
  }

  /** Take a tab away; its right neighbour (else the left one) comes up. Home stays. */
  function drop(id: string): void {
    const index = tabs.value.findIndex((tab) => tab.id === id)
    if (index <= 0) return
    tabs.value.splice(index, 1)
    const neighbour = tabs.value[index] ?? tabs.value[index - 1]
    if (activeId.value === id && neighbour) activate(neighbour.id)
  }

  function activateAt(index: number): void {
    const tab = tabs.value[index]
    if (tab) activate(tab.id)
  }

  function step(by: 1 | -1): void {
    const index = tabs.value.findIndex((tab) => tab.id === activeId.value)
    activateAt((index + by + tabs.value.length) % tabs.value.length)
  }

  const { restore, clear, restoredFor } = keepTabs({ tabs, activeId, recent }, activateAt)

  return {
    tabs,
    activeId,
    active,
    recent,
    open,
    update,
    activate,
    activateAt,
    close,
    drop,
    step,
    restore,
    clear,
    restoredFor,
    titleOf,
  }
})

function titleOf(tab: KeptTab): string {
  return tab.title ?? findScreen(tab.screen)?.title(text.value, tab.parameters) ?? ''
}

/** The list with this tab in front; the same screen with the same key stands in it once. */
function withRecent(recent: readonly KeptTab[], { screen, parameters, title }: Tab): KeptTab[] {
  const found = findScreen(screen)
  if (screen === HOME_SCREEN || found === undefined) return [...recent]
  const key = keyOf(found, parameters)
  const others = recent.filter((one) => one.screen !== screen || keyOf(found, one.parameters) !== key)
  return [{ screen, parameters, title }, ...others].slice(0, MOST_RECENT)
}
