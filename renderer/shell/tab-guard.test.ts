import { createPinia, setActivePinia } from 'pinia'
import { beforeEach, expect, it } from 'vitest'
import { screenState } from './screen-state.ts'
import { useTabsStore } from './tabs-store.ts'

beforeEach(() => setActivePinia(createPinia()))

it('a tab with unsaved work comes to the front instead of closing, until the screen lets it go', () => {
  const tabs = useTabsStore()
  tabs.open('product.form', { id: null })
  const guarded = tabs.activeId
  let saved = false
  screenState(guarded).mayClose = () => saved
  tabs.activateAt(0)
  tabs.close(guarded)
  expect(tabs.activeId).toBe(guarded)
  expect(tabs.tabs).toHaveLength(2)
  saved = true
  tabs.close(guarded)
  expect(tabs.tabs).toHaveLength(1)
})
