import { flushPromises } from '@vue/test-utils'
import { expect, test, vi } from 'vitest'
import { AppError } from '#shared/errors/app-error.ts'
import { BurstDesk } from '#renderer/ui/scan/burst-desk.ts'
import { scanService } from '#renderer/ui/scan/scanner.ts'
import { giveRights } from '#renderer/ui/rights.ts'
import { openProduct, stored } from './testing-product-form.ts'

test('changed meanwhile: a strip offers to read again, which shows what is there now', async () => {
  let name = '海天金标生抽'
  let version = 3
  const { wrapper, field, press } = await openProduct(7, {
    'product.get': () => ({ ...stored, name, version }),
    'product.update': () => {
      throw new AppError('CHANGED_MEANWHILE', { entity: 'product', name: stored.name })
    },
  })
  await field('规格').setValue('800ml')
  await press('F9')
  name = '海天特级生抽'
  version = 4
  await wrapper.get('[role=alert] button').trigger('click')
  await flushPromises()
  expect(field('名称').element.value).toBe('海天特级生抽')
  expect(wrapper.find('[role=alert]').exists()).toBe(false)
})

test('Esc goes back at once when nothing was typed, and asks when something was', async () => {
  const clean = await openProduct(7)
  await clean.press('Escape')
  expect(clean.tab.state.closed).toBe(true)
  clean.wrapper.unmount()

  const { wrapper, tab, field, press } = await openProduct(7)
  await field('规格').setValue('800ml')
  expect(tab.state.dirty).toBe(true)
  await press('Escape')
  expect(tab.state.closed).toBe(false)
  expect(wrapper.get('[role=alert]').text()).toContain('还有没保存的修改')
  await press('Escape')
  expect(wrapper.find('[role=alert]').exists()).toBe(false)
})

test('Enter walks from field to field', async () => {
  const { field } = await openProduct(7)
  field('名称').element.focus()
  await field('名称').trigger('keydown', { key: 'Enter' })
  expect(document.activeElement).toBe(field('编码').element)
})

test('a second product of the same name is warned of, with the way to the first; saving stays possible', async () => {
  const { wrapper, field, press, sent, tab } = await openProduct(null, {
    'product.namesakes': () => [{ id: 7, code: '01007', name: '海天金标生抽', spec: '500ml', enabled: true }],
    'product.create': () => ({ ...stored, id: 16, version: 1, used: false }),
  })
  expect(wrapper.find('.namesake').exists()).toBe(false)
  await field('名称').setValue('海天金标生抽')
  await vi.waitFor(() =>
    expect(wrapper.get('.namesake').text()).toContain('已经有「海天金标生抽 500ml」了（编码 01007）'),
  )
  expect(sent('product.namesakes').at(-1)).toEqual({ name: '海天金标生抽', spec: '', except: null })
  await wrapper.get('.namesake button').trigger('click')
  expect(tab.opened).toEqual([{ screen: 'product.form', parameters: { id: 7 } }])
  await press('F9')
  expect(sent('product.create')).toHaveLength(1)
})

test('Shift+F9 saves and goes on with an empty form in the same tab', async () => {
  const { field, press, sent, tab, wrapper } = await openProduct(7, {
    'product.update': () => ({ ...stored, version: 4 }),
  })
  await field('规格').setValue('800ml')
  await press('Shift+F9')
  expect(sent('product.update')).toHaveLength(1)
  expect(field('名称').element.value).toBe('')
  expect(document.activeElement).toBe(field('名称').element)
  expect(tab.state).toMatchObject({ title: '新建商品', parameters: { id: null }, dirty: false, closed: false })
  expect(wrapper.get('[role=status]').text()).toContain('已保存')
})

test('Shift+F9 that was refused stays on what is entered', async () => {
  const { field, press, tab } = await openProduct(7, {
    'product.update': () => {
      throw new AppError('INVALID_INPUT', { problems: [{ field: 'name', rule: 'too_small' }] })
    },
  })
  await field('名称').setValue(' ')
  await press('Shift+F9')
  expect(field('规格').element.value).toBe('500ml')
  expect(document.activeElement).toBe(field('名称').element)
  expect(tab.state.parameters).toEqual({})
})

test('who may only look at a product does not change it by a scan; the code is looked for', async () => {
  giveRights({ role: 'cashier', seesCost: false })
  const { wrapper, tab } = await openProduct(7)
  const looked: string[] = []
  scanService.unclaimed = (code) => looked.push(code)
  vi.useFakeTimers()
  const desk = new BurstDesk((milliseconds) => vi.advanceTimersByTime(milliseconds))
  for (const sign of '6901285991257') desk.press(sign, 5)
  desk.press('Enter', 5)
  vi.useRealTimers()
  await flushPromises()
  expect([looked, tab.state.dirty]).toEqual([['6901285991257'], false])
  scanService.unclaimed = null
  desk.close()
  wrapper.unmount()
})
