import { flushPromises } from '@vue/test-utils'
import { expect, it, vi } from 'vitest'
import type { Draft } from '#shared/contract/document.ts'
import { businessDate } from '#shared/kernel/business-date.ts'
import { id } from '#shared/kernel/id.ts'
import { quantity } from '#shared/kernel/quantity.ts'
import { keepAll } from '#renderer/shell/before-leaving.ts'
import { postedRow, refuse, riceHit, SUPPLIER, type Answer } from '../testing.ts'
import { openForm, settle } from './testing-form.ts'
import { newLine, withProduct } from './entry-line.ts'
import { emptyHeader, writeDraft } from './form-content.ts'

const GONE = refuse({ code: 'NOT_FOUND', params: { entity: 'draft', id: 18 } })
const CHANGED = refuse({ code: 'CHANGED_MEANWHILE', params: { entity: 'draft', name: '#18' } })
const FULL = refuse({ code: 'DISK_FULL', params: {} })

/** Draft 18 as it is stored: 永盛, so many bags of rice. */
function draftOf(bags: number, version: number): Draft {
  const line = { ...withProduct(newLine(), riceHit()), quantity: quantity(bags * 10_000) }
  const header = {
    ...emptyHeader(businessDate('2026-11-22'), id<'warehouse'>(1)),
    partner: { ...SUPPLIER, id: id<'partner'>(1) },
  }
  const content = writeDraft({ header, lines: [line] })
  return { id: id<'draft'>(18), type: 'purchaseReceipt', version, updatedAt: 1_795_000_000_000, content }
}

async function open(change: Record<string, Answer> = {}) {
  const opened = await openForm(
    'purchaseReceipt',
    { 'document.getDraft': () => draftOf(40, 2), ...change },
    { draftId: 18 },
  )
  const { backEnd, tab, wrapper: form } = opened
  const remark = async (words: string) => {
    await form.findAll<HTMLInputElement>('.header-fields input').at(-1)!.setValue(words)
    await settle()
  }
  const press = async (key: string) => {
    tab.press(key)
    await settle()
  }
  const click = async (label: string) => {
    await form
      .findAll('button')
      .find((button) => button.text() === label)!
      .trigger('click')
    await settle()
  }
  const second = async () => {
    await vi.advanceTimersByTimeAsync(1000)
    await flushPromises()
  }
  return { backEnd, tab, form, remark, press, click, second, saves: () => backEnd.asked('document.saveDraft') }
}

it('Ctrl+S that failed does not say the draft was saved', async () => {
  const { form, remark, press } = await open({ 'document.saveDraft': () => FULL })
  await remark('急')
  await press('Control+s')
  expect(form.text()).toContain('草稿没有存上。磁盘满了')
  expect(form.text()).not.toContain('已存为草稿')
})

it('sends the version it was read with, then the one of the last answer', async () => {
  const { remark, press, saves } = await open()
  await remark('急')
  await press('Control+s')
  await remark('很急')
  await press('Control+s')
  expect(saves().map(({ input }) => input)).toMatchObject([
    { id: 18, version: 2 },
    { id: 18, version: 3 },
  ])
})

it('a draft changed elsewhere can be read again', async () => {
  let bags = 40
  const { form, remark, click, second, saves } = await open({
    'document.saveDraft': () => CHANGED,
    'document.getDraft': () => draftOf(bags, bags === 40 ? 2 : 5),
  })
  bags = 60
  await remark('急')
  await second()
  expect(form.get('.strip.warning').text()).toContain('这张草稿在别处改过')
  expect(form.text()).not.toContain('已自动保存')
  await click('重新读取')
  expect(form.text()).toContain('¥2,670.00')
  expect(form.find('.strip').exists()).toBe(false)
  await remark('急')
  await second()
  expect(saves().at(-1)?.input).toMatchObject({ id: 18, version: 5 })
})

it('a draft changed elsewhere can be left alone: what stands here becomes one of its own', async () => {
  const { form, tab, remark, click, second, saves } = await open({
    'document.saveDraft': (({ id: draft }: { id: number | null }) =>
      draft === null ? { id: 19, version: 1, updatedAt: 1_795_000_000_000 } : CHANGED) as Answer,
  })
  await remark('急')
  await second()
  await click('存为新草稿')
  expect(saves().at(-1)?.input).toMatchObject({ id: null, version: null, content: { header: { remark: '急' } } })
  expect(form.text()).toContain('已存为草稿 #19')
  expect(tab.parameters).toEqual({ type: 'purchaseReceipt', draftId: 19 })
})

it('a draft that was posted elsewhere is not posted again, and not brought back', async () => {
  const { form, backEnd, press, saves } = await open({ 'document.post': () => GONE })
  await press('F9')
  expect(form.get('.strip.warning').text()).toContain('这张草稿在别处已保存入账或被删除')
  await press('F9')
  await press('Control+s')
  await vi.advanceTimersByTimeAsync(60_000)
  expect([backEnd.asked('document.post').length, saves().length]).toEqual([1, 0])
  expect(form.text()).not.toContain('已存为草稿')
})

it('saves nothing while its own posting is on the way', async () => {
  const answer = Promise.withResolvers<unknown>()
  const { backEnd, form, press, saves } = await open({ 'document.post': () => answer.promise })
  await press('F9')
  backEnd.changed('stock', 'draft')
  await press('Control+s')
  await vi.advanceTimersByTimeAsync(5000)
  answer.resolve(postedRow())
  await vi.advanceTimersByTimeAsync(5000)
  await flushPromises()
  expect(saves()).toHaveLength(0)
  expect(form.text()).toContain('0 种 0 件')
})

it('keeps the books open when what was typed cannot be kept, and says so', async () => {
  const { form, remark } = await open({ 'document.saveDraft': () => FULL })
  await remark('急')
  expect(await keepAll()).toBe('tab-1')
  await flushPromises()
  expect(form.text()).toContain('草稿没有存上，账套先不关。磁盘满了')
})

it('is waited for by the closing of the books until its last words are written', async () => {
  const answer = Promise.withResolvers<unknown>()
  const { form, remark, saves } = await open({ 'document.saveDraft': () => answer.promise })
  await remark('急')
  form.unmount()
  let left = false
  const leaving = keepAll().then(() => (left = true))
  await flushPromises()
  expect([saves().length, left]).toEqual([1, false])
  answer.resolve({ id: 18, version: 3, updatedAt: 1 })
  await leaving
  expect([left, await keepAll()]).toEqual([true, null])
})
