import { flushPromises, mount } from '@vue/test-utils'
import { nextTick } from 'vue'
import { afterEach, expect, test } from 'vitest'
import { AppError } from '#shared/errors/app-error.ts'
import { CURRENT_TAB } from '#renderer/shell/current-tab.ts'
import { createFakeTab, installFakeBridge, type Answer } from '#renderer/ui/record-form/fake-program.ts'
import PartnerForm from './PartnerForm.vue'

async function form(
  props: { id?: number; side?: 'supplier' | 'customer' },
  answers: Readonly<Record<string, Answer>> = {},
) {
  const bridge = installFakeBridge({ 'product.priceLevels': () => [], ...answers })
  const tab = createFakeTab()
  const wrapper = mount(PartnerForm, { props, attachTo: document.body, global: { provide: { [CURRENT_TAB]: tab } } })
  await flushPromises()
  const press = async (key: string) => {
    tab.keys[key]?.(new KeyboardEvent('keydown', { key }))
    await flushPromises()
    await nextTick()
  }
  const byLabel = (label: string) => {
    const found = wrapper.findAll('label').find((one) => one.text().startsWith(label))
    return wrapper.get<HTMLInputElement>(`[id="${found?.attributes('for') ?? ''}"]`)
  }
  const sent = (path: string) =>
    bridge.requests.filter((request) => request.path === path).map((request) => request.input)
  return { wrapper, tab, press, byLabel, sent }
}

afterEach(() => {
  document.body.innerHTML = ''
})

test('a new supplier starts on its side and is sent whole', async () => {
  const { byLabel, press, sent } = await form(
    { side: 'supplier' },
    {
      'partner.create': () => ({
        id: 3,
        code: 'G003',
        name: '永盛',
        version: 1,
        enabled: true,
        isWalkIn: false,
        isSupplier: true,
        isCustomer: false,
        termDays: 30,
      }),
    },
  )
  await byLabel('名称').setValue('永盛粮油商行')
  await byLabel('账期（天）').setValue('30')
  await press('Control+s')
  expect(sent('partner.create')).toEqual([
    {
      code: '',
      name: '永盛粮油商行',
      isSupplier: true,
      isCustomer: false,
      contact: '',
      phone: '',
      address: '',
      taxNumber: '',
      bankName: '',
      bankAccount: '',
      priceLevelId: null,
      creditLimit: null,
      termDays: 30,
      remark: '',
    },
  ])
})

test('half a day is refused at its field and nothing is sent', async () => {
  const { wrapper, byLabel, press, sent } = await form({ side: 'customer' })
  await byLabel('账期（天）').setValue('1.5')
  await press('F9')
  expect(wrapper.get('.note.error').text()).toBe('不是有效的数')
  expect(sent('partner.create')).toEqual([])
})

test('neither supplier nor customer: said at the boxes, gone once one is ticked', async () => {
  const { wrapper, press } = await form(
    {},
    {
      'partner.create': () => {
        throw new AppError('INVALID_INPUT', { problems: [{ field: 'isSupplier', rule: 'custom' }] })
      },
    },
  )
  await press('F9')
  expect(wrapper.get('.wrong').text()).toBe('至少选一种：供应商或客户')
  await wrapper.findAll('[type=checkbox]')[1]?.setValue(true)
  expect(wrapper.find('.wrong').exists()).toBe(false)
})

test('a code that is taken names its holder', async () => {
  const { wrapper, press } = await form(
    { side: 'customer' },
    {
      'partner.create': () => {
        throw new AppError('DUPLICATE', { entity: 'partner', field: 'code', value: 'K001', holder: '好又多超市' })
      },
    },
  )
  await press('F9')
  expect(wrapper.get('.note.error').text()).toBe('「K001」已经是「好又多超市」的')
})

test('Shift+F9 saves and goes on with the next partner of the same side', async () => {
  const supplier = { id: 3, code: 'G003', name: '永盛', version: 1, enabled: true, isWalkIn: false }
  const { wrapper, tab, byLabel, press, sent } = await form(
    { side: 'supplier' },
    { 'partner.create': () => ({ ...supplier, isSupplier: true, isCustomer: false, termDays: 30 }) },
  )
  await byLabel('名称').setValue('永盛')
  await press('Shift+F9')
  expect(sent('partner.create')).toHaveLength(1)
  expect(byLabel('名称').element.value).toBe('')
  expect(wrapper.findAll<HTMLInputElement>('[type=checkbox]').map((box) => box.element.checked)).toEqual([true, false])
  expect(tab.state).toMatchObject({ title: '新建往来单位', parameters: { id: null, side: 'supplier' }, closed: false })
})

test('a limit that cannot be read is not saved as no limit', async () => {
  const { wrapper, byLabel, press, sent } = await form({ side: 'customer' })
  await byLabel('名称').setValue('惠民超市')
  await byLabel('欠款额度').setValue('5000元')
  await press('F9')
  expect(sent('partner.create')).toEqual([])
  expect(document.activeElement).toBe(byLabel('欠款额度').element)
  expect(wrapper.get('.note.error').text()).toBe('请输入金额，最多两位小数')
})
