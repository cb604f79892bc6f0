import { flushPromises, mount } from '@vue/test-utils'
import { createPinia, setActivePinia } from 'pinia'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { useBooksStore } from '#renderer/features/books/store.ts'
import { beforeLeaving } from './before-leaving.ts'
import AppShell from './AppShell.vue'
import { useTabsStore } from './tabs-store.ts'
import { installFakeBridge, type FakeBridge } from './testing.ts'
import TitleBar from './TitleBar.vue'

const booksOf = (uuid: string) => ({
  ...{ uuid, name: uuid, needsLogin: false, today: '2026-11-22', seesCost: true },
  ...{ role: 'owner', practice: false, opening: 'done' },
})

let bridge: FakeBridge
let shell: ReturnType<typeof mount> | null = null
let saveDraft: () => unknown

beforeEach(() => {
  vi.useFakeTimers()
  setActivePinia(createPinia())
  saveDraft = () => ({ id: 18, version: 1, updatedAt: 1 })
  bridge = installFakeBridge({
    'books.current': () => booksOf('A'),
    'books.open': ({ file }: { file: string }) => booksOf(file),
    'books.close': () => ({}),
    'warehouse.list': () => [{ id: 1, name: '门店仓', enabled: true }],
    'document.saveDraft': () => saveDraft(),
  })
})
afterEach(() => {
  shell?.unmount()
  shell = null
  vi.useRealTimers()
})

/** The shell over books A, with the form of a shipment in which somebody just typed a remark. */
async function openForm() {
  const books = useBooksStore()
  await books.open('A')
  const mounted = mount(AppShell, { attachTo: document.body })
  shell = mounted
  await settle()
  useTabsStore().open('document.form', { type: 'otherOut', draftId: null })
  await settle()
  await mounted.findAll('.header-fields input').at(-1)!.setValue('急')
  const leave = () => mounted.getComponent(TitleBar).vm.$emit('closeBooks')
  return { books, leave }
}

async function settle(): Promise<void> {
  await vi.advanceTimersByTimeAsync(20)
  await flushPromises()
}

const calls = (...paths: string[]) =>
  bridge.requests.filter(({ path }) => paths.includes(path)).map(({ path, books }) => [path, books])

it('what was typed is kept before the books are closed, and never reaches the books opened next', async () => {
  const { books, leave } = await openForm()
  leave()
  await settle()
  expect(books.current).toBeNull()
  await books.open('B')
  await vi.advanceTimersByTimeAsync(60_000)
  expect(calls('document.saveDraft', 'books.close', 'books.open').slice(1)).toEqual([
    ['document.saveDraft', 'A'],
    ['books.close', 'A'],
    ['books.open', ''],
  ])
})

it('a save that failed keeps the books open at its tab until it is given up; nothing is tried again in other books', async () => {
  const { books, leave } = await openForm()
  const tabs = useTabsStore()
  const form = tabs.activeId
  saveDraft = () => Promise.reject(new Error('disk'))
  tabs.activateAt(0)
  leave()
  await settle()
  expect([books.current?.uuid, tabs.activeId, tabs.tabs.length]).toEqual(['A', form, 2])
  expect(shell?.text()).toContain('草稿没有存上，账套先不关')
  tabs.close(form)
  await settle()
  expect(shell?.text()).toContain('标签页先不关')
  await shell!
    .findAll('.strip button')
    .find((button) => button.text().startsWith('丢掉'))!
    .trigger('click')
  await settle()
  leave()
  await settle()
  expect(books.current).toBeNull()
  await books.open('B')
  const before = calls('document.saveDraft').length
  await vi.advanceTimersByTimeAsync(60_000)
  expect(calls('document.saveDraft').slice(before)).toEqual([])
  expect(new Set(calls('document.saveDraft').map(([, uuid]) => uuid))).toEqual(new Set(['A']))
})

it('leaving twice closes once', async () => {
  const { leave } = await openForm()
  leave()
  leave()
  await settle()
  expect(calls('books.close')).toHaveLength(1)
})

it('a screen that has forgotten its work is not asked', async () => {
  const asked = vi.fn(async () => false)
  const forget = beforeLeaving('tab-x', asked)
  forget()
  const { books, leave } = await openForm()
  leave()
  await settle()
  expect([asked.mock.calls.length, books.current]).toEqual([0, null])
})
