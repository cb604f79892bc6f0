import { flushPromises } from '@vue/test-utils'
import { createPinia, setActivePinia } from 'pinia'
import { beforeEach, describe, expect, it } from 'vitest'
import type { KeptFor } from '#shared/contract/machine.ts'
import { language } from '#renderer/text/text.ts'
import { giveRights } from '#renderer/ui/rights.ts'
import { readKeptTabs } from './kept-tabs.ts'
import { stepBack } from './shell-keys.ts'
import { useTabsStore } from './tabs-store.ts'
import { installFakeBridge } from './testing.ts'

let kept: Record<string, unknown> = {}

beforeEach(() => {
  kept = {}
  language.value = 'zh-CN'
  installFakeBridge({
    'machine.getTabs': (whose: KeptFor) => kept[ownerOf(whose)] ?? null,
    'machine.setTabs': ({ tabs, ...whose }: KeptFor & { tabs: unknown }) => {
      kept[ownerOf(whose)] = tabs
      return {}
    },
  })
  setActivePinia(createPinia())
})

const ofBooks = (booksUuid: string, userName = '周老板'): KeptFor => ({ booksUuid, userName })
const ownerOf = ({ booksUuid, userName }: KeptFor) => `${booksUuid} ${userName}`
const screensOf = (store: ReturnType<typeof useTabsStore>) => store.tabs.map((tab) => tab.screen)

describe('tabs', () => {
  it('opens the same screen once and a different one beside it', () => {
    const store = useTabsStore()
    store.open('settings')
    store.open('warehouse.form', { id: 1 })
    store.open('warehouse.form', { id: 2 })
    store.open('settings')
    expect(screensOf(store)).toEqual(['home', 'settings', 'warehouse.form', 'warehouse.form'])
    expect(store.active?.screen).toBe('settings')
  })

  it('a step back goes home and keeps the tab; nobody is led away from the till', () => {
    const store = useTabsStore()
    store.open('settings')
    stepBack()
    expect([screensOf(store), store.active?.screen]).toEqual([['home', 'settings'], 'home'])
    store.open('till')
    stepBack()
    expect(store.active?.screen).toBe('till')
  })

  it('ignores a screen that does not exist', () => {
    const store = useTabsStore()
    store.open('no.such.screen')
    expect(screensOf(store)).toEqual(['home'])
  })

  it('brings up the right neighbour when the active one is closed, and never closes home', () => {
    const store = useTabsStore()
    store.open('settings')
    store.open('warehouse.list')
    store.activateAt(1)
    store.close(store.activeId)
    expect(store.active?.screen).toBe('warehouse.list')
    store.close(store.activeId)
    expect(store.active?.screen).toBe('home')
    store.close(store.activeId)
    expect(screensOf(store)).toEqual(['home'])
  })

  it('goes round with Ctrl+Tab', () => {
    const store = useTabsStore()
    store.open('settings')
    store.step(1)
    expect(store.active?.screen).toBe('home')
    store.step(-1)
    expect(store.active?.screen).toBe('settings')
  })

  it('leaves out what the user may not open any more', async () => {
    const tabs = ['settings', 'import'].map((screen) => ({ screen, parameters: {}, title: null }))
    kept[ownerOf(ofBooks('a', '小李'))] = { tabs, active: 0, recent: [] }
    giveRights({ role: 'cashier', seesCost: false })
    const store = useTabsStore()
    await store.restore(ofBooks('a', '小李'))
    giveRights(null)
    expect(screensOf(store)).toEqual(['home', 'settings'])
  })

  it('of two users, one right behind the other, the second has his own, whatever answer comes first', async () => {
    const one = (screen: string) => ({ tabs: [{ screen, parameters: {}, title: null }], active: 0, recent: [] })
    kept = { [ownerOf(ofBooks('a'))]: one('warehouse.list'), [ownerOf(ofBooks('a', '小李'))]: one('settings') }
    const late = Promise.withResolvers<void>()
    installFakeBridge({
      'machine.getTabs': async (whose: KeptFor) => {
        if (whose.userName === '周老板') await late.promise
        return kept[ownerOf(whose)]
      },
      'machine.setTabs': () => ({}),
    })
    const store = useTabsStore()
    const first = store.restore(ofBooks('a'))
    await store.restore(ofBooks('a', '小李'))
    late.resolve()
    await first
    expect(screensOf(store)).toEqual(['home', 'settings'])
  })

  it('comes back after a restart with parameters, titles and the active tab, per books', async () => {
    const before = useTabsStore()
    await before.restore(ofBooks('books-a'))
    before.open('warehouse.form', { id: 3 })
    before.update(before.activeId, { title: '后库' })
    before.open('settings')
    before.activateAt(1)
    await flushPromises()

    setActivePinia(createPinia())
    const after = useTabsStore()
    await after.restore(ofBooks('books-a'))
    expect(screensOf(after)).toEqual(['home', 'warehouse.form', 'settings'])
    expect(after.active?.parameters).toEqual({ id: 3 })
    expect(after.tabs.map((tab) => after.titleOf(tab))).toEqual(['流程图', '后库', '设置'])
    // Only what is looked at is mounted.
    expect(after.tabs.map((tab) => tab.mounted)).toEqual([false, true, false])
    expect(after.recent.map((tab) => tab.screen)).toEqual(['warehouse.form', 'settings'])

    await after.restore(ofBooks('books-b'))
    expect(screensOf(after)).toEqual(['home'])
    await flushPromises()
    expect(readKeptTabs(kept['books-a 周老板']).tabs).toHaveLength(3)
  })

  it('shows nobody what somebody else had open', async () => {
    const store = useTabsStore()
    await store.restore(ofBooks('books-a'))
    store.open('settings')
    await flushPromises()
    await store.restore(ofBooks('books-a', '小李'))
    expect([screensOf(store), store.recent]).toEqual([['home'], []])
    store.open('warehouse.list')
    await flushPromises()
    await store.restore(ofBooks('books-a'))
    expect(screensOf(store)).toEqual(['home', 'settings'])
  })

  it('calls what nobody has looked at in the language of now', async () => {
    const before = useTabsStore()
    await before.restore(ofBooks('books-a'))
    before.open('settings')
    before.update(before.activeId, { title: '设置 · 税' })
    before.open('document.view', { id: 17 })
    before.update(before.activeId, { title: 'XSCK-20261127-0003' })
    before.open('warehouse.form', { id: 3 })
    before.update(before.activeId, { title: '后库' })
    await flushPromises()
    expect(kept['books-a 周老板']).toMatchObject({ language: 'zh-CN' })

    setActivePinia(createPinia())
    language.value = 'en-US'
    const after = useTabsStore()
    await after.restore(ofBooks('books-a'))
    expect(after.tabs.map((tab) => after.titleOf(tab)).slice(1)).toEqual([
      'Settings',
      'XSCK-20261127-0003',
      'Warehouse',
    ])
    after.update(after.activeId, { title: '后库' })
    language.value = 'zh-CN'
    await flushPromises()
    expect(after.tabs.map((tab) => after.titleOf(tab)).slice(1)).toEqual(['设置', 'XSCK-20261127-0003', '后库'])
    expect(after.recent.map((tab) => after.titleOf(tab))).toEqual(['后库', 'XSCK-20261127-0003', '设置'])
  })

  it('keeps a changed parameter, so that a new draft is found again', async () => {
    const store = useTabsStore()
    await store.restore(ofBooks('books-a'))
    store.open('warehouse.form', { id: null })
    store.update(store.activeId, { parameters: { id: 9 } })
    await flushPromises()
    expect(kept['books-a 周老板']).toMatchObject({
      tabs: [{ screen: 'home' }, { screen: 'warehouse.form', parameters: { id: 9 } }],
      active: 1,
    })
    store.open('warehouse.form', { id: 9 })
    expect(store.tabs).toHaveLength(2)
  })

  it('reads a damaged record as no tabs', () => {
    expect(readKeptTabs('nonsense').tabs).toEqual([])
    expect(
      readKeptTabs({ tabs: [{ screen: 5 }, { screen: 'home', parameters: { a: {}, b: 1 } }], active: 99 }),
    ).toEqual({
      tabs: [{ screen: 'home', parameters: { b: 1 }, title: null }],
      active: 0,
      recent: [],
      language: null,
    })
  })
})
