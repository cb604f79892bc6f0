import { flushPromises, mount } from '@vue/test-utils'
import { createPinia, setActivePinia } from 'pinia'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Progress } from '#shared/contract/bridge.ts'
import { AppError } from '#shared/errors/app-error.ts'
import { leaveTable, takeTable } from '#renderer/shell/dropped-table.ts'
import { CURRENT_TAB } from '#renderer/shell/current-tab.ts'
import { createFakeTab, installFakeBridge, type Answer } from '#renderer/ui/record-form/fake-program.ts'
import ImportScreen from './ImportScreen.vue'
import { problemText } from './problem-text.ts'
import { checkOf, RESULT, sourceOf } from './testing-import.ts'

type Edits = { edits: readonly unknown[] }

async function importScreen(change: Readonly<Record<string, Answer>> = {}) {
  const bridge = installFakeBridge({
    'warehouse.list': () => [],
    'account.list': () => [],
    'import.list': () => [],
    'import.open': () => sourceOf(),
    'import.paste': () => sourceOf(),
    'import.read': () => sourceOf(),
    'import.check': (input) => checkOf((input as Edits).edits.length > 0),
    'import.run': () => RESULT,
    'import.undo': () => ({ undone: 2, kept: [] }),
    'work.cancel': () => null,
    ...change,
  })
  const listeners = new Set<(progress: Progress) => void>()
  bridge.onProgress = (listener) => {
    listeners.add(listener)
    return () => listeners.delete(listener)
  }
  const tab = createFakeTab()
  const wrapper = mount(ImportScreen, { attachTo: document.body, global: { provide: { [CURRENT_TAB]: tab } } })
  await flushPromises()
  const press = async (key: string) => {
    tab.keys[key]?.(new KeyboardEvent('keydown', { key }))
    await flushPromises()
  }
  const asked = (path: string) => bridge.requests.filter((request) => request.path === path)
  return {
    ...{ wrapper, tab, bridge, press, asked },
    inputOf: (path: string) => asked(path).at(-1)?.input as Record<string, unknown>,
    /** As main says it of the newest request for a path. */
    progress: async (path: string, done: number, total: number, stage: string) => {
      const requestId = asked(path).at(-1)?.requestId ?? ''
      for (const listener of listeners) listener({ requestId, done, total, stage })
      await flushPromises()
    },
    paste: async (text: string) => {
      const event = new Event('paste', { bubbles: true, cancelable: true })
      Object.assign(event, { clipboardData: { getData: () => text } })
      wrapper.get('.file button').element.dispatchEvent(event)
      await flushPromises()
    },
  }
}

beforeEach(() => setActivePinia(createPinia()))
afterEach(() => {
  document.body.innerHTML = ''
})

test('without a table there is nothing to try: what was imported before is listed', async () => {
  const { wrapper, press, asked } = await importScreen()
  expect(wrapper.text()).toContain('还没有选表')
  expect(wrapper.text()).toContain('还没有导入过')
  await press('F9')
  expect(asked('import.check')).toEqual([])
})

test('a file dropped here, or on a screen that leads here, is opened', async () => {
  const opened = (input: unknown) => ({ ...sourceOf(), name: (input as { name: string }).name })
  leaveTable(new File(['名称'], '一.csv'))
  const { asked } = await importScreen({ 'import.drop': opened })
  await expect.poll(() => asked('import.drop').map(({ input }) => (input as { name: string }).name)).toEqual(['一.csv'])
  expect(takeTable()).toBeNull()
  const files = [new File(['名称'], '二.csv')]
  window.dispatchEvent(
    Object.assign(new Event('drop', { cancelable: true }), { dataTransfer: { types: ['Files'], files } }),
  )
  await expect.poll(() => asked('import.drop').map(({ input }) => (input as { name: string }).name)).toContain('二.csv')
})

test('a cancelled dialog leaves everything as it was, an unreadable file says so', async () => {
  let answer: () => unknown = () => null
  const { wrapper, press } = await importScreen({ 'import.open': () => answer() })
  await press('o')
  expect(wrapper.text()).toContain('还没有选表')
  answer = () => {
    throw new AppError('TABLE_UNREADABLE', { file: '图.png', fault: 'not_a_table' })
  }
  await press('o')
  expect(wrapper.text()).toContain('图.png')
})

test('the columns are shown with examples; reading one as something takes that from where it was', async () => {
  const { wrapper, press, inputOf } = await importScreen()
  await press('o')
  const meanings = () =>
    wrapper.findAll('input[aria-label$="列读作"]').map(({ element }) => (element as HTMLInputElement).value)
  expect(meanings()).toEqual(['编码', '名称', '单位', '零售价', '不导入'])
  const examples = wrapper.findAll('td.examples').map((cell) => cell.text())
  expect(examples).toEqual(['N01 · N02', '可乐 · 雪碧', '瓶 · 瓶', '3 · 七块', 'kl · xb'])
  await wrapper.get('input[aria-label="E 列读作"]').trigger('mousedown')
  await wrapper.get('input[aria-label="E 列读作"]').setValue('名称')
  await wrapper.get('input[aria-label="E 列读作"]').trigger('keydown', { key: 'Enter' })
  await flushPromises()
  expect(meanings()).toEqual(['编码', '不导入', '单位', '零售价', '名称'])
  await press('F9')
  expect(inputOf('import.check')['settings']).toMatchObject({ columns: ['code', null, 'unit', 'retailPrice', 'name'] })
})

test('a column that is needed and missing is named, and F9 waits for it', async () => {
  const { wrapper, press, asked } = await importScreen({
    'import.open': () => sourceOf({ columns: ['code', null, 'unit', 'retailPrice', null] }),
  })
  await press('o')
  expect(wrapper.get('[role=alert]').text()).toBe('还缺：名称')
  await press('F9')
  expect(asked('import.check')).toEqual([])
})

test('a wrong cell is corrected where it stands, tried again, imported and taken back', async () => {
  const { wrapper, press, asked, inputOf } = await importScreen()
  await press('o')
  await press('F9')
  const wrong = wrapper.get<HTMLInputElement>('input[aria-invalid="true"]')
  expect(wrong.element.value).toBe('七块')
  expect(document.activeElement).toBe(wrong.element)
  expect(wrapper.text()).toContain('零售价：不是数字')
  // With an error in it nothing can be imported.
  await press('F9')
  expect(asked('import.run')).toEqual([])

  await wrong.setValue('7')
  expect(wrapper.text()).toContain('改过了，按 F9 再试一次')
  await press('F9')
  expect(inputOf('import.check')['edits']).toEqual([{ row: 2, column: 3, text: '7' }])
  expect(wrapper.find('input[aria-invalid="true"]').exists()).toBe(false)
  await press('F9')
  expect(inputOf('import.run')).toMatchObject({ edits: [{ row: 2, column: 3, text: '7' }], leaveOut: false })
  expect(wrapper.text()).toContain('已导入：新增 2，更新 0，跳过 0，单据 0 张。')
  // The table is gone: the next thing to do has the focus.
  expect(document.activeElement).toBe(wrapper.get('.file button').element)

  await press('Control+z')
  expect(inputOf('import.undo')).toEqual({ id: RESULT.batchId })
  expect(wrapper.text()).toContain('已撤销 2 项。')
  // Taken back once.
  await press('Control+z')
  expect(asked('import.undo').length).toBe(1)
})

test('rows with errors are left out only when that was ticked', async () => {
  const { wrapper, press, inputOf } = await importScreen()
  await press('o')
  await press('F9')
  await wrapper.get('.tools input[type=checkbox]').setValue(true)
  await press('F9')
  expect(inputOf('import.run')).toMatchObject({ edits: [], leaveOut: true })
})

test('what was left out is said with what was imported', async () => {
  const { wrapper, press } = await importScreen({ 'import.run': () => ({ ...RESULT, created: 1, leftOut: 1 }) })
  await press('o')
  await press('F9')
  await wrapper.get('.tools input[type=checkbox]').setValue(true)
  await press('F9')
  expect(wrapper.text()).toContain('已导入：新增 1，更新 0，跳过 0，单据 0 张。 有错误的 1 行没有导入。')
})

test('a partner a history names and nobody knows may be made, and the row says where', () => {
  const problem = { column: 1, key: 'partner', problem: 'unknownPartner', text: '', refusal: null } as const
  expect(problemText('salesHistory', problem)).toBe('客户：没有这个往来单位（可在上面勾选顺便新建）')
  expect(problemText('openingStock', { ...problem, key: 'name', problem: 'unknownGoods' })).toBe(
    '商品名称：没有这个商品',
  )
})

test('stock that may be counted twice is said with the trial, and stands in no way', async () => {
  const days = { openingOn: '2025-12-31', from: '2026-01-02', to: '2026-01-09' }
  const doubt = { doubt: 'historyAfterOpening', products: 7, names: ['可乐', '雪碧'], ...days }
  const { wrapper, press } = await importScreen({
    'import.open': () =>
      sourceOf({ kind: 'salesHistory', columns: ['barcode', 'name', 'date', 'partner', 'quantity'] }),
    'import.check': () => ({ ...checkOf(true), stockDoubts: [doubt] }),
  })
  await press('o')
  await press('F9')
  expect(wrapper.get('.strip[role="alert"]').text()).toContain(
    '可乐、雪碧等 7 种商品在 2025-12-31 已有期初库存，这里的历史（2026-01-02 至 2026-01-09）会在它上面再加减。',
  )
  expect(wrapper.text()).toContain('导入 2 行')
})

test('how far it is shows, and calling it off says that nothing was written', async () => {
  const { promise, reject } = Promise.withResolvers<unknown>()
  const { wrapper, press, progress, asked, inputOf } = await importScreen({ 'import.run': () => promise })
  await press('o')
  await press('F9')
  await wrapper.get('input[aria-invalid="true"]').setValue('7')
  await press('F9')
  await press('F9')
  await progress('import.run', 50, 200, 'importing')
  expect(wrapper.get('.progress').text()).toContain('正在导入… 50 / 200')
  // Nothing is begun twice.
  await press('F9')
  expect(asked('import.run').length).toBe(1)
  await wrapper.get('.progress button').trigger('click')
  expect(inputOf('work.cancel')).toEqual({ requestId: asked('import.run')[0]?.requestId })
  reject(new AppError('CANCELLED', {}))
  await flushPromises()
  expect(wrapper.text()).toContain('已取消，什么也没有写。')
  expect(wrapper.find('.progress').exists()).toBe(false)
  // The table is still there, and may be imported after all.
  await press('F9')
  expect(asked('import.run').length).toBe(2)
})

test('Esc calls off what runs; only then it leaves', async () => {
  const { promise, reject } = Promise.withResolvers<unknown>()
  const { press, progress, asked, inputOf, tab } = await importScreen({ 'import.check': () => promise })
  await press('o')
  await press('F9')
  await progress('import.check', 0, 200, 'checking')
  await press('Escape')
  expect(inputOf('work.cancel')).toEqual({ requestId: asked('import.check')[0]?.requestId })
  expect(tab.state.closed).toBe(false)
  reject(new AppError('CANCELLED', {}))
  await flushPromises()
  await press('Escape')
  expect(tab.state.closed).toBe(true)
})

test('a second file forgets what was corrected and tried in the first', async () => {
  const { wrapper, press, inputOf } = await importScreen()
  await press('o')
  await press('F9')
  await wrapper.get('input[aria-invalid="true"]').setValue('7')
  await press('o')
  expect(wrapper.find('input[aria-invalid="true"]').exists()).toBe(false)
  expect(wrapper.text()).not.toContain('改过了')
  await press('F9')
  expect(inputOf('import.check')['edits']).toEqual([])
})

test('a table is pasted; one cell alone is no table', async () => {
  const { paste, asked, inputOf } = await importScreen()
  await paste('可乐')
  expect(asked('import.paste')).toEqual([])
  await paste('品名\t单位\n可乐\t瓶\n')
  expect(inputOf('import.paste')).toEqual({
    kind: null,
    language: 'zh-CN',
    name: '粘贴的表',
    rows: [
      ['品名', '单位'],
      ['可乐', '瓶'],
    ],
  })
})

test('a table with headings known from before says that it is read like then', async () => {
  const { wrapper, press } = await importScreen({ 'import.open': () => sourceOf({}, true) })
  await press('o')
  expect(wrapper.text()).toContain('这样的表头导入过，已按上次的对应读取。')
})

test('an import of before is taken back on the second press', async () => {
  const batch = { id: 3, kind: 'product', sourceName: '旧.csv', created: 4, updated: 0, skipped: 0, leftOut: 0 }
  const done = { documents: 0, at: Date.parse('2026-11-27T08:00:00'), by: '老板', undone: null }
  const { wrapper, asked, inputOf } = await importScreen({ 'import.list': () => [{ ...batch, ...done }] })
  const button = () => wrapper.get('td.undo button')
  await button().trigger('click')
  expect(asked('import.undo')).toEqual([])
  expect(button().text()).toContain('确定撤销')
  await button().trigger('click')
  await flushPromises()
  expect(inputOf('import.undo')).toEqual({ id: 3 })
})

test('a refusal of the books is said, and the table stays', async () => {
  const { wrapper, press } = await importScreen({
    'import.check': () => checkOf(true),
    'import.run': () => {
      throw new AppError('IMPORT_HAS_ERRORS', { rows: 3 })
    },
  })
  await press('o')
  await press('F9')
  await press('F9')
  expect(wrapper.text()).toContain('3')
  expect(wrapper.text()).toContain('商品.csv：3 行 5 列')
})
