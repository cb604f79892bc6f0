import { mount } from '@vue/test-utils'
import { defineComponent, h, ref, type VNode } from 'vue'
import { afterEach, expect, test } from 'vitest'
import { businessDate, type BusinessDate } from '#shared/kernel/business-date.ts'
import { money, type Money } from '#shared/kernel/money.ts'
import DateField from './DateField.vue'
import { useFieldReading } from './field-reading.ts'
import MoneyInput from './MoneyInput.vue'

const today = businessDate('2026-11-22')

function form() {
  const limit = ref<Money | null>(money(500_000))
  const day = ref<BusinessDate | null>(today)
  const shown = ref(true)
  let readFields = () => false
  const Form = defineComponent(() => {
    readFields = useFieldReading()
    return () => [
      h(DateField, { today, modelValue: day.value, 'onUpdate:modelValue': (now) => (day.value = now) }),
      shown.value ? moneyField() : null,
    ]
  })
  const moneyField = (): VNode =>
    h(MoneyInput, { modelValue: limit.value, 'onUpdate:modelValue': (now) => (limit.value = now) })
  const wrapper = mount(Form, { attachTo: document.body })
  const [date, amount] = wrapper.findAll('input')
  if (date === undefined || amount === undefined) throw new Error('two fields are drawn')
  return { wrapper, limit, day, shown, date, amount, read: () => readFields() }
}

afterEach(() => {
  document.body.innerHTML = ''
})

test('a date that is still being typed counts', async () => {
  const { date, day, read } = form()
  await date.setValue('11-05')
  expect(day.value).toBe('2026-11-22')
  expect(read()).toBe(true)
  expect(day.value).toBe('2026-11-05')
})

test('what cannot be read stops the form, says why and has the focus', async () => {
  const { wrapper, amount, limit, read } = form()
  await amount.setValue('5000元')
  expect(limit.value).toBe(null)
  expect(read()).toBe(false)
  await wrapper.vm.$nextTick()
  expect(document.activeElement).toBe(amount.element)
  expect(wrapper.get('[role=alert]').text()).toBe('请输入金额，最多两位小数')
  await amount.setValue('5000')
  expect(read()).toBe(true)
  expect(limit.value).toBe(500_000)
})

test('no date is none: the one before it does not count silently', async () => {
  const { wrapper, date, day, read } = form()
  await date.setValue('11-31')
  expect(read()).toBe(false)
  await wrapper.vm.$nextTick()
  expect(document.activeElement).toBe(date.element)
  expect(wrapper.get('[role=alert]').text()).toContain('日期')
  await date.setValue('11-30')
  expect(read()).toBe(true)
  expect(day.value).toBe('2026-11-30')
})

test('a value given from outside, or a field that is gone, stops nothing', async () => {
  const { wrapper, amount, limit, shown, read } = form()
  await amount.setValue('x')
  limit.value = money(12_000)
  await wrapper.vm.$nextTick()
  expect(amount.element.value).toBe('120.00')
  expect(read()).toBe(true)
  await amount.setValue('x')
  expect(read()).toBe(false)
  shown.value = false
  await wrapper.vm.$nextTick()
  expect(read()).toBe(true)
})

test('F9 and Ctrl+P take the date they are pressed on; keys that edit do not', async () => {
  const { date, day } = form()
  await date.setValue('11-05')
  await date.trigger('keydown', { key: 'v', ctrlKey: true })
  await date.trigger('keydown', { key: 'ArrowLeft', ctrlKey: true })
  expect(day.value).toBe('2026-11-22')
  await date.trigger('keydown', { key: 'F9' })
  expect(day.value).toBe('2026-11-05')
  await date.setValue('11-06')
  await date.trigger('keydown', { key: 'p', ctrlKey: true })
  expect(day.value).toBe('2026-11-06')
})
