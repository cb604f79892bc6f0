import { ref, watch, type Ref } from 'vue'
import type { KeptFor } from '#shared/contract/machine.ts'
import { api } from '#renderer/ipc/client.ts'
import { language, text } from '#renderer/text/text.ts'
import { readKeptTabs, type KeptTab, type KeptTabs } from './kept-tabs.ts'
import { mayOpen } from './screen-rights.ts'
import { findScreen, HOME_SCREEN } from './screens.ts'
import { createTab, type Tab } from './tab.ts'

interface OpenTabs {
  readonly tabs: Ref<Tab[]>
  readonly activeId: Ref<string>
  readonly recent: Ref<KeptTab[]>
}

/** Keeps the tabs a user of the open books has open on this computer, and brings them back after a restart. */
export function keepTabs({ tabs, activeId, recent }: OpenTabs, activateAt: (index: number) => void) {
  const keptFor = ref<KeptFor | null>(null)
  /** Who comes next does not get the tabs of who was there before, however late their answer is. */
  let turn = 0

  /** Bring back his tabs of these books as he left them, less those of screens he may not open any more. */
  async function restore(whose: KeptFor): Promise<void> {
    keptFor.value = null
    turn += 1
    const own = turn
    const read = readKeptTabs(await api.machine.getTabs(whose).catch(() => null))
    if (own !== turn) return
    // Until their screens are looked at again, they are called by what they are in the language of now.
    const kept = read.language === null || read.language === language.value ? read : inOtherWords(read)
    const others = kept.tabs.filter(
      ({ screen, parameters }) =>
        screen !== HOME_SCREEN && findScreen(screen) !== undefined && mayOpen(screen, parameters),
    )
    const wanted = kept.tabs[kept.active]
    recent.value = [...kept.recent]
    tabs.value = [createTab(HOME_SCREEN, {}), ...others.map((tab) => createTab(tab.screen, tab.parameters, tab.title))]
    activateAt(wanted === undefined ? 0 : others.indexOf(wanted) + 1)
    keptFor.value = whose
  }

  /** Back to home alone, when the books are closed. */
  function clear(): void {
    keptFor.value = null
    turn += 1
    recent.value = []
    tabs.value = [createTab(HOME_SCREEN, {})]
    activateAt(0)
  }

  watch(language, () => {
    // Screens that exist name themselves anew.
    for (const tab of tabs.value) if (!tab.mounted) tab.title = wordlessTitle(tab)
    recent.value = recent.value.map((one) => ({ ...one, title: openTitleOf(one) ?? wordlessTitle(one) }))
  })

  /** Its title while it is open; what was closed is called by what it is. */
  function openTitleOf({ screen, parameters }: KeptTab): string | null {
    const same = JSON.stringify(parameters)
    return tabs.value.find((tab) => tab.screen === screen && JSON.stringify(tab.parameters) === same)?.title ?? null
  }

  // Only what differs is kept again, so that a title set twice costs nothing.
  watch(
    () => (keptFor.value === null ? null : JSON.stringify(recordOf(tabs.value, activeId.value, recent.value))),
    (now) => {
      if (now === null || keptFor.value === null) return
      void api.machine.setTabs({ ...keptFor.value, tabs: JSON.parse(now) }).catch(() => undefined)
    },
  )

  return { restore, clear, restoredFor: keptFor }
}

/** Titles in another language are forgotten, names and numbers stay. */
function inOtherWords(kept: KeptTabs): KeptTabs {
  const renamed = (tab: KeptTab) => ({ ...tab, title: wordlessTitle(tab) })
  return { ...kept, tabs: kept.tabs.map(renamed), recent: kept.recent.map(renamed) }
}

/** A screen that has no words of its own (#17) is called by its record, as which it is known in every language. */
function wordlessTitle({ screen, parameters, title }: KeptTab): string | null {
  const own = findScreen(screen)?.title(text.value, parameters) ?? ''
  return /\p{L}/u.test(own) ? null : title
}

function recordOf(tabs: readonly Tab[], activeId: string, recent: readonly KeptTab[]): KeptTabs {
  return {
    tabs: tabs.map(({ screen, parameters, title }) => ({ screen, parameters, title })),
    active: tabs.findIndex((tab) => tab.id === activeId),
    recent,
    language: language.value,
  }
}
