import { expect, test } from 'vitest'
import { AppError } from '#shared/errors/app-error.ts'
import { giveRights } from '#renderer/ui/rights.ts'
import { openProduct, stored } from './testing-product-form.ts'

test('a new product is sent with its unit, barcode and prices, and the tab stays on it', async () => {
  const { field, press, sent, tab } = await openProduct(null, {
    'product.create': () => ({ ...stored, id: 16, version: 1, used: false }),
  })
  await field('名称').setValue(' 乌江榨菜 ')
  await field('基本单位').setValue('袋')
  await field('袋的第 1 个条码').setValue('6926896701663')
  await field('零售价，每袋').setValue('２.５')
  await press('F9')
  expect(sent('product.create')).toEqual([
    {
      code: '',
      name: '乌江榨菜',
      spec: '',
      brand: '',
      categoryId: null,
      kind: 'goods',
      units: [{ name: '袋', ratio: 10_000 }],
      barcodes: [{ barcode: '6926896701663', unitName: '袋' }],
      prices: [{ levelId: 1, unitName: '袋', price: 2_500_000 }],
      purchasePrice: null,
      minimumStock: null,
      maximumStock: null,
      remark: '',
      batchTracked: false,
      serialTracked: false,
      shelfLifeDays: null,
    },
  ])
  expect(tab.state.parameters).toEqual({ id: 16 })
  expect(tab.state.title).toBe('海天金标生抽')
})

test('个 is on offer for a new product although no product has it yet, and once only', async () => {
  const offered = async (unitNames: readonly string[]) => {
    const { wrapper, field } = await openProduct(null, { 'product.unitNames': () => unitNames })
    const words = () => wrapper.findAll('.more .link').map((button) => button.text())
    const before = words()
    await wrapper.find('.more .link').trigger('click')
    expect(field('基本单位').element.value).toBe('个')
    return before
  }
  expect(await offered(['瓶', '箱', '桶', '罐', '盒', '坛', '提', '包', '袋'])).toEqual([
    ...['个', '瓶', '箱', '桶', '罐', '盒', '坛', '提'],
  ])
  document.body.innerHTML = ''
  expect(await offered(['瓶', '个'])).toEqual(['个', '瓶'])
})

test('opening and saving changes nothing: every barcode and price goes back where it was', async () => {
  const { press, sent } = await openProduct(7, { 'product.update': () => ({ ...stored, version: 4 }) })
  await press('F9')
  const { id, enabled: _enabled, incomplete: _incomplete, version, used: _used, pinyin: _pinyin, ...content } = stored
  const units = content.units.map(({ name, ratio }) => ({ name, ratio }))
  expect(sent('product.update')).toEqual([{ id, version, content: { ...content, units } }])
})

test('INVALID_INPUT is said at the fields and leaves once they are edited', async () => {
  const { field, press, errors } = await openProduct(null, {
    'product.create': () => {
      throw new AppError('INVALID_INPUT', {
        problems: [
          { field: 'name', rule: 'too_small' },
          { field: 'units.0.name', rule: 'too_small' },
        ],
      })
    },
  })
  await press('F9')
  expect(errors()).toEqual(['必填', '必填'])
  expect(document.activeElement).toBe(field('名称').element)
  await field('名称').setValue('榨菜')
  expect(errors()).toEqual(['必填'])
})

test('a barcode that another product has is named with its holder', async () => {
  const { press, errors, field } = await openProduct(7, {
    'product.update': () => {
      throw new AppError('DUPLICATE', {
        entity: 'product',
        field: 'barcode',
        value: '16902265150111',
        holder: '李锦记旧庄蚝油',
      })
    },
  })
  await press('F9')
  expect(errors()).toEqual(['「16902265150111」已经是「李锦记旧庄蚝油」的'])
  expect(field('箱的第 1 个条码').attributes('aria-invalid')).toBe('true')
})

test('a wrong check digit is a warning, not an error', async () => {
  const { wrapper, field, press, sent } = await openProduct(7, { 'product.update': () => stored })
  await field('瓶的第 1 个条码').setValue('6902265150115')
  expect(wrapper.get('.note.warning').text()).toBe('校验位应为 4，请核对（仍可保存）')
  await press('F9')
  expect(sent('product.update')).toHaveLength(1)
})

test('conversions of a used product are frozen', async () => {
  const { field } = await openProduct(7)
  expect(field('1 箱等于多少瓶').attributes('disabled')).toBeDefined()
})

const box = (wrapper: Awaited<ReturnType<typeof openProduct>>['wrapper'], label: string) =>
  wrapper
    .findAll('.check-field')
    .find((one) => one.text() === label)!
    .get<HTMLInputElement>('input')

test('batches and serial numbers are frozen once used, the shelf life is not', async () => {
  const { wrapper, field, press, sent } = await openProduct(7, { 'product.update': () => ({ ...stored, version: 4 }) })
  expect([box(wrapper, '批次管理').element.disabled, box(wrapper, '序列号管理').element.disabled]).toEqual([true, true])
  expect(wrapper.text()).toContain('已有单据用过，批次和序列号管理不能再改')
  await field('保质期').setValue('365')
  await press('F9')
  expect(sent('product.update')).toMatchObject([{ content: { batchTracked: true, shelfLifeDays: 365 } }])
})

test('a new product may be kept by batch; half a day is no shelf life', async () => {
  const { wrapper, field, press, sent, errors } = await openProduct(null, { 'product.create': () => stored })
  await field('名称').setValue('鲜牛奶')
  await field('基本单位').setValue('盒')
  await box(wrapper, '批次管理').setValue(true)
  await field('保质期').setValue('0.5')
  await press('F9')
  expect(sent('product.create')).toEqual([])
  expect(errors()).toEqual(['不是有效的数'])
  await field('保质期').setValue('21')
  await press('F9')
  expect(sent('product.create')).toMatchObject([{ batchTracked: true, serialTracked: false, shelfLifeDays: 21 }])
})

test('what another window froze meanwhile is said in words', async () => {
  const { wrapper, press, field } = await openProduct(7, {
    'product.update': () => {
      throw new AppError('IN_USE', { entity: 'product', name: '海天金标生抽', field: 'tracking' })
    },
  })
  await field('名称').setValue('海天')
  await press('F9')
  expect(wrapper.text()).toContain('已有单据或库存，批次与序列号管理不能再改')
})

test('who may not write products looks at one: no cost, nothing to type into, nothing to save with', async () => {
  giveRights({ role: 'cashier', seesCost: false })
  const { wrapper, tab, sent, press } = await openProduct(7)
  expect(wrapper.text()).toContain('只能看：您没有改这里的权限')
  expect(wrapper.text()).not.toContain('参考进价')
  const buttons = wrapper.findAll('button').map((button) => button.text())
  expect(buttons.some((one) => /^(保存|停用|成本)/.test(one))).toBe(false)
  expect(wrapper.findAll('input').every((input) => input.element.closest('fieldset')?.disabled === true)).toBe(true)
  await press('F9')
  expect([tab.keys['F9'], sent('product.update')]).toEqual([undefined, []])
})
