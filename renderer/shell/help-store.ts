import { defineStore } from 'pinia'
import { ref, shallowRef } from 'vue'
import { isHelpPage, type HelpPage } from '#renderer/help/pages.ts'
import { helpPageOf } from '#renderer/help/screen-pages.ts'
import type { HelpHit } from '#renderer/help/search-help.ts'
import { language } from '#renderer/text/text.ts'
import { HELP_SCREEN } from './screens.ts'
import { useTabsStore } from './tabs-store.ts'

const MOST_HITS = 6

/** Which help page is looked at, and how one comes there. The pages and their search are loaded when first asked for. */
export const useHelpStore = defineStore('help', () => {
  const tabs = useTabsStore()
  const page = ref<HelpPage>('first-steps')

  function open(wanted: HelpPage): void {
    page.value = wanted
    tabs.open(HELP_SCREEN)
  }

  /** The page whose tour shall begin; the help screen takes it from here. */
  const walking = ref<HelpPage | null>(null)

  function walk(wanted: HelpPage): void {
    walking.value = wanted
    open(wanted)
  }

  /** F1: the page of the part of a screen that has the focus, where it has one, else of the screen in front. */
  function openForScreen(): void {
    const { active } = tabs
    const part = document.activeElement?.closest<HTMLElement>('[data-help]')?.dataset['help']
    if (isHelpPage(part)) return open(part)
    if (active !== undefined && active.screen !== HELP_SCREEN) open(helpPageOf(active.screen, active.parameters))
  }

  const hits = shallowRef<readonly HelpHit[]>([])
  let asked = 0

  async function search(typed: string): Promise<void> {
    asked += 1
    const mine = asked
    const found = typed.trim() === '' ? [] : await find(typed)
    if (mine === asked) hits.value = found
  }

  return { page, walking, hits, open, walk, openForScreen, search, find }
})

async function find(typed: string): Promise<readonly HelpHit[]> {
  const { searchHelp } = await import('#renderer/help/search-help.ts')
  return searchHelp(language.value, typed, MOST_HITS)
}
