import { flushPromises } from '@vue/test-utils'
import { expect, it, vi } from 'vitest'
import { refuse } from '../testing.ts'
import { openForm, settle } from './testing-form.ts'

interface Save {
  readonly id: number | null
  readonly version: number | null
}

const FULL = refuse({ code: 'DISK_FULL', params: {} })
const CHANGED = refuse({ code: 'CHANGED_MEANWHILE', params: { entity: 'draft', name: '#18' } })
const saved = ({ id, version }: Save) => ({ id: id ?? 18, version: (version ?? 0) + 1, updatedAt: 1 + (version ?? 0) })

/** A new receipt in which somebody just typed a remark. */
async function typed(saveDraft: (save: Save) => unknown) {
  const opened = await openForm('purchaseReceipt', { 'document.saveDraft': saveDraft })
  const { backEnd, tab, wrapper: form } = opened
  const remark = async (words: string) => {
    await form.findAll<HTMLInputElement>('.header-fields input').at(-1)!.setValue(words)
    await settle()
  }
  await remark('急')
  const close = async () => {
    const closed = tab.mayClose()
    await settle()
    return closed
  }
  const press = async (key: string) => {
    tab.press(key)
    await settle()
  }
  return { tab, form, remark, close, press, saves: () => backEnd.asked('document.saveDraft') }
}

it('what was typed a moment ago is saved before the tab closes', async () => {
  const { tab, close, saves } = await typed(saved)
  expect(await close()).toBe(false)
  expect([saves().length, tab.opened]).toEqual([1, [['close']]])
})

it('a form whose entries are saved closes at once', async () => {
  const { tab, close } = await typed(saved)
  await vi.advanceTimersByTimeAsync(1000)
  expect(await close()).toBe(true)
  expect(tab.opened).toEqual([])
})

it('asks when they cannot be saved, and stays open on Esc', async () => {
  const { tab, form, close, press } = await typed(() => FULL)
  await close()
  const strip = form.get('.strip.warning')
  expect(strip.text()).toContain('这张单没有存上，标签页先不关。磁盘满了')
  expect(strip.findAll('button').map((button) => button.text())).toEqual([
    '先不关Esc',
    '再试一次CtrlW',
    '丢掉没存的，关掉CtrlShiftW',
  ])
  await press('Escape')
  expect(form.find('.strip.warning').exists()).toBe(false)
  expect(tab.opened).toEqual([])
})

it('closing once more tries once more', async () => {
  let full = true
  const { tab, form, close } = await typed((save) => (full ? FULL : saved(save)))
  await close()
  await close()
  expect(form.find('.strip.warning').exists()).toBe(true)
  expect(tab.opened).toEqual([])
  full = false
  await close()
  expect(tab.opened).toEqual([['close']])
})

it('the question leaves when the draft could be saved after all', async () => {
  let full = true
  const { form, close } = await typed((save) => (full ? FULL : saved(save)))
  await close()
  full = false
  await vi.advanceTimersByTimeAsync(3000)
  await flushPromises()
  expect(form.find('.strip.warning').exists()).toBe(false)
})

it('discards on demand only, and then writes nothing any more', async () => {
  const { tab, form, close, press, saves } = await typed(() => FULL)
  await press('Control+Shift+w')
  expect(tab.opened).toEqual([])
  await close()
  await press('Control+Shift+w')
  expect(tab.opened).toEqual([['close']])
  const asked = saves().length
  form.unmount()
  await vi.advanceTimersByTimeAsync(60_000)
  expect(saves()).toHaveLength(asked)
})

it('a draft changed elsewhere is kept as one of its own when its tab closes', async () => {
  let elsewhere = false
  const { tab, remark, close, saves } = await typed((save) => (elsewhere && save.id !== null ? CHANGED : saved(save)))
  await vi.advanceTimersByTimeAsync(1000)
  elsewhere = true
  await remark('很急')
  await vi.advanceTimersByTimeAsync(1000)
  await close()
  expect(saves().at(-1)?.input).toMatchObject({ id: null, content: { header: { remark: '很急' } } })
  expect(tab.opened).toEqual([['close']])
})
