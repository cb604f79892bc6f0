import { flushPromises, mount } from '@vue/test-utils'
import { createPinia, setActivePinia } from 'pinia'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { AppError } from '#shared/errors/app-error.ts'
import { installFakeBridge, type FakeBridge } from '#renderer/shell/testing.ts'
import BooksChooser from './BooksChooser.vue'
import { useBooksStore } from './store.ts'

const shop = { file: '/books/shop.zhangshi', name: '顺达批发部', demo: false, lastOpenedAt: 0, size: 4_300_000 }
const old = { file: '/books/old.zhangshi', name: '旧店', demo: false, lastOpenedAt: 0, size: null }
const opened = { name: '顺达批发部', uuid: 'u1', needsLogin: false }

let bridge: FakeBridge
let recent = [shop, old]
let finishDemo: (books: unknown) => void = () => undefined

beforeEach(() => {
  setActivePinia(createPinia())
  recent = [shop, old]
  bridge = installFakeBridge({
    'window.state': () => ({ maximized: false }),
    'books.recent': () => ({ books: recent, folder: '/books' }),
    'books.open': ({ file }: { file: string }) => {
      if (file === old.file) throw new AppError('BOOKS_NOT_FOUND', { name: '旧店' })
      return opened
    },
    'books.create': () => opened,
    'books.forget': ({ file }: { file: string }) => {
      recent = recent.filter((books) => books.file !== file)
      return {}
    },
    'books.createDemo': () => new Promise((resolve) => (finishDemo = resolve)),
    'machine.set': (part: object) => ({
      language: 'zh-CN',
      theme: 'system',
      fontScale: 100,
      ...part,
    }),
  })
})
afterEach(() => document.body.replaceChildren())

async function show() {
  const chooser = mount(BooksChooser, { attachTo: document.body })
  await flushPromises()
  return chooser
}

async function pressInWindow(init: KeyboardEventInit): Promise<void> {
  window.dispatchEvent(new KeyboardEvent('keydown', { bubbles: true, cancelable: true, ...init }))
  await flushPromises()
}

describe('books chooser by keyboard', () => {
  it('has the focus on the list and opens the first books with Enter', async () => {
    const chooser = await show()
    const list = chooser.get('[role=listbox]')
    expect(document.activeElement).toBe(list.element)
    await list.trigger('keydown', { key: 'Enter' })
    await flushPromises()
    expect(bridge.inputs('books.open')).toEqual([{ file: '/books/shop.zhangshi' }])
    expect(useBooksStore().current?.name).toBe('顺达批发部')
    chooser.unmount()
  })

  it('moves with ↓ and says in words why books cannot be opened', async () => {
    const chooser = await show()
    const list = chooser.get('[role=listbox]')
    await list.trigger('keydown', { key: 'ArrowDown' })
    expect(list.attributes('aria-activedescendant')).toBe('recent-1')
    await list.trigger('keydown', { key: 'Enter' })
    await flushPromises()
    expect(chooser.get('[role=alert]').text()).toContain('找不到账套文件「旧店」')
    chooser.unmount()
  })

  it('takes books off the list with Delete', async () => {
    const chooser = await show()
    await chooser.get('[role=listbox]').trigger('keydown', { key: 'ArrowDown' })
    await chooser.get('[role=listbox]').trigger('keydown', { key: 'Delete' })
    await flushPromises()
    expect(chooser.findAll('[role=option]')).toHaveLength(1)
    expect(chooser.text()).not.toContain('旧店')
    chooser.unmount()
  })

  it('says what to do when there are no books', async () => {
    recent = []
    const chooser = await show()
    expect(chooser.text()).toContain('还没有账套。新建正式账套，或先玩演示数据（30 秒）')
    chooser.unmount()
  })

  it('one click makes the demo of a trade', async () => {
    const chooser = await show()
    const fresh = chooser.findAll('.demo-trades button').find((button) => button.text() === '水果生鲜')
    await fresh?.trigger('click')
    expect(bridge.requests.at(-1)).toMatchObject({
      path: 'books.createDemo',
      input: { language: 'zh-CN', trade: 'fresh' },
    })
    chooser.unmount()
  })

  it('follows the progress of the demo books', async () => {
    const chooser = await show()
    await pressInWindow({ key: 'd', code: 'KeyD', ctrlKey: true })
    const requestId = bridge.requests.find((request) => request.path === 'books.createDemo')?.requestId ?? ''
    bridge.report({ requestId, done: 45, total: 90, stage: 'sales' })
    bridge.report({ requestId: 'other', done: 90, total: 90, stage: 'sales' })
    await flushPromises()
    expect(chooser.get('[role=progressbar]').attributes('aria-valuenow')).toBe('50')
    finishDemo({ ...opened, name: '演示账套' })
    await flushPromises()
    expect(useBooksStore().current?.name).toBe('演示账套')
    chooser.unmount()
  })

  it('creates books with the keyboard alone: Ctrl+N, name, owner, F9', async () => {
    const chooser = await show()
    await pressInWindow({ key: 'n', code: 'KeyN', ctrlKey: true })
    const form = chooser.get('.new-books')
    expect(form.text()).toContain('建账后不能再改')
    const [name, owner] = form.findAll('input')
    expect(document.activeElement).toBe(name?.element)
    await form.trigger('keydown', { key: 'F9', code: 'F9' })
    expect(form.text()).toContain('请填店名')
    expect(bridge.inputs('books.create')).toEqual([])

    await name?.setValue('  新店 ')
    await name?.trigger('keydown', { key: 'Enter', code: 'Enter' })
    expect(document.activeElement).toBe(owner?.element)
    await owner?.setValue('王芳')
    // Trade, then how to begin, then the date.
    for (const from of [owner, form.findAll('input')[2]])
      await from?.trigger('keydown', { key: 'Enter', code: 'Enter' })
    const beginning = form.get('[role=radio][aria-checked=true]')
    expect([document.activeElement, beginning.text()]).toEqual([beginning.element, '直接开账'])
    await beginning.trigger('keydown', { key: 'Enter', code: 'Enter' })
    const date = form.findAll('input')[3]
    expect(document.activeElement).toBe(date?.element)
    await date?.setValue('2026-01-01')
    const taxpayer = form.findAll('input').at(-1)
    taxpayer?.element.focus()
    await taxpayer?.trigger('keydown', { key: 'Enter', code: 'Enter' })
    expect(document.activeElement?.textContent).toContain('建账')
    expect(bridge.inputs('books.create')).toEqual([])
    await form.trigger('keydown', { key: 'F9', code: 'F9' })
    await flushPromises()
    expect(bridge.inputs('books.create')).toEqual([
      {
        content: {
          name: '新店',
          openedOn: '2026-01-01',
          costMethod: 'movingAverage',
          negativeStock: 'forbid',
          dayBoundary: 0,
          taxpayer: 'smallScale',
        },
        ownerName: '王芳',
        folderToken: null,
        preset: null,
      },
    ])
    expect(useBooksStore().fresh).toBe('start')
    chooser.unmount()
  })

  it.each([
    [1, 'books.create', 'import'],
    [2, 'books.createDemo', null],
  ] as const)('step 2, choice %i: F9 asks for %s', async (steps, path, fresh) => {
    const chooser = await show()
    await pressInWindow({ key: 'n', code: 'KeyN', ctrlKey: true })
    const form = chooser.get('.new-books')
    await form.find('input').setValue('新店')
    for (let step = 0; step < steps; step += 1)
      await form.get('[role=radiogroup]').trigger('keydown', { key: 'ArrowRight' })
    await form.trigger('keydown', { key: 'F9', code: 'F9' })
    await flushPromises()
    expect(bridge.inputs(path)).toHaveLength(1)
    expect(useBooksStore().fresh).toBe(fresh)
    chooser.unmount()
  })
})
