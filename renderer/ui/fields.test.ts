import { mount } from '@vue/test-utils'
import { describe, expect, it } from 'vitest'
import { businessDate } from '#shared/kernel/business-date.ts'
import { money } from '#shared/kernel/money.ts'
import { quantity } from '#shared/kernel/quantity.ts'
import DateField from './DateField.vue'
import MoneyInput from './MoneyInput.vue'
import QuantityInput from './QuantityInput.vue'
import SelectField from './SelectField.vue'

const today = businessDate('2026-11-22')

describe('MoneyInput', () => {
  it('gives 分 for what is typed and writes it in order when it is left', async () => {
    const field = mount(MoneyInput, { props: { modelValue: null, label: '运费' } })
    const input = field.get('input')
    await input.setValue('1,234.5')
    expect(field.emitted('update:modelValue')?.at(-1)).toEqual([123_450])
    await field.setProps({ modelValue: money(123_450) })
    await input.trigger('blur')
    expect(input.element.value).toBe('1234.50')
    expect(field.get('label').attributes('for')).toBe(input.attributes('id'))
  })

  it('understands full-width digits and 。 of an IME', async () => {
    const field = mount(MoneyInput, { props: { modelValue: null } })
    await field.get('input').setValue('１２。５')
    expect(field.emitted('update:modelValue')?.at(-1)).toEqual([1250])
  })

  it('gives null and says so when it is no amount, once the field is left', async () => {
    const field = mount(MoneyInput, { props: { modelValue: money(100) } })
    await field.get('input').setValue('1.234')
    expect(field.emitted('update:modelValue')?.at(-1)).toEqual([null])
    expect(field.find('[role=alert]').exists()).toBe(false)
    await field.setProps({ modelValue: null })
    await field.get('input').trigger('blur')
    expect(field.get('[role=alert]').text()).toBe('请输入金额，最多两位小数')
    expect(field.get('input').element.value).toBe('1.234')
  })

  it('shows a value that is set from outside', async () => {
    const field = mount(MoneyInput, { props: { modelValue: null } })
    await field.setProps({ modelValue: money(8000) })
    expect(field.get('input').element.value).toBe('80.00')
  })

  it('refuses less than the minimum', async () => {
    const field = mount(QuantityInput, { props: { modelValue: quantity(10_000), minimum: 1 } })
    await field.get('input').setValue('0')
    expect(field.emitted('update:modelValue')?.at(-1)).toEqual([null])
    await field.get('input').setValue('0.0001')
    expect(field.emitted('update:modelValue')?.at(-1)).toEqual([1])
  })
})

describe('DateField', () => {
  const make = () => mount(DateField, { props: { modelValue: today, today, label: '业务日期' } })

  it.each([
    ['1103', '2026-11-03'],
    ['5', '2026-11-05'],
    ['-1', '2026-11-21'],
    ['+1', '2026-11-23'],
    ['2025-12-31', '2025-12-31'],
  ])('reads %s as %s on Enter', async (typed, date) => {
    const field = make()
    await field.get('input').setValue(typed)
    await field.get('input').trigger('keydown', { key: 'Enter' })
    expect(field.emitted('update:modelValue')?.at(-1)).toEqual([date])
    expect(field.emitted('enter')).toHaveLength(1)
  })

  it('takes T for today and ↑ for the next day', async () => {
    const field = mount(DateField, { props: { modelValue: null, today } })
    await field.get('input').trigger('keydown', { key: 't' })
    expect(field.emitted('update:modelValue')?.at(-1)).toEqual(['2026-11-22'])
    await field.setProps({ modelValue: today })
    await field.get('input').trigger('keydown', { key: 'ArrowUp' })
    expect(field.emitted('update:modelValue')?.at(-1)).toEqual(['2026-11-23'])
  })

  it('opens a month with Alt+↓ and takes the picked day', async () => {
    const field = mount(DateField, { props: { modelValue: today, today }, attachTo: document.body })
    await field.get('input').trigger('keydown', { key: 'ArrowDown', altKey: true })
    expect(field.get('.calendar-panel b').text()).toBe('2026 年 11 月')
    await field.get('[aria-label="2026 年 11 月 3 日"]').trigger('click')
    expect(field.emitted('update:modelValue')?.at(-1)).toEqual(['2026-11-03'])
    expect(field.find('.calendar-panel').exists()).toBe(false)
    field.unmount()
  })

  it('says of an empty date that it is required', async () => {
    const field = mount(DateField, { props: { modelValue: today, today, label: '业务日期', required: true } })
    await field.get('input').setValue('')
    await field.get('input').trigger('blur')
    expect(field.text()).toContain('必填。可以输入 1122')
  })

  it('keeps what is not a date and says how to type one', async () => {
    const field = make()
    await field.get('input').setValue('1345')
    await field.get('input').trigger('keydown', { key: 'Enter' })
    expect(field.emitted('enter')).toBeUndefined()
    expect(field.get('[role=alert]').text()).toContain('不是日期')
    expect(field.get('input').element.value).toBe('1345')
  })
})

describe('SelectField', () => {
  const options = [
    { value: 1, label: '门店仓', keywords: 'mdc' },
    { value: 2, label: '后库', keywords: 'hk', disabled: true },
    { value: 3, label: '旧仓', keywords: 'jc' },
  ]
  const make = () => mount(SelectField, { props: { modelValue: 1, options, label: '仓库' } })

  it('opens with ↓, passes over what is disabled, and takes with Enter', async () => {
    const field = make()
    const input = field.get('input')
    await input.trigger('keydown', { key: 'ArrowDown' })
    expect(input.attributes('aria-expanded')).toBe('true')
    await input.trigger('keydown', { key: 'ArrowDown' })
    await input.trigger('keydown', { key: 'Enter' })
    expect(field.emitted('update:modelValue')).toEqual([[3]])
    expect(input.attributes('aria-expanded')).toBe('false')
  })

  it('narrows by what is typed', async () => {
    const field = make()
    await field.get('input').setValue('jc')
    expect(field.findAll('[role=option]').map((option) => option.text())).toEqual(['旧仓'])
    await field.get('input').trigger('keydown', { key: 'Enter' })
    expect(field.emitted('update:modelValue')).toEqual([[3]])
  })

  it('passes Enter on while closed and closes with Esc without choosing', async () => {
    const field = make()
    const input = field.get('input')
    await input.trigger('keydown', { key: 'Enter' })
    expect(field.emitted('enter')).toHaveLength(1)
    await input.trigger('keydown', { key: 'ArrowDown' })
    await input.trigger('keydown', { key: 'Escape' })
    expect(input.attributes('aria-expanded')).toBe('false')
    expect(field.emitted('update:modelValue')).toBeUndefined()
  })
})
