import { mount } from '@vue/test-utils'
import { expect, it } from 'vitest'
import { usualTemplate, type PrintTemplate } from '#shared/domain/print/print-template.ts'
import ColumnTable from './ColumnTable.vue'

function table() {
  const wrapper = mount(ColumnTable, {
    props: {
      subject: 'statement' as const,
      modelValue: usualTemplate('statement'),
      'onUpdate:modelValue': (modelValue: PrintTemplate) => wrapper.setProps({ modelValue }),
    },
  })
  const keys = () => wrapper.props('modelValue').columns.map(({ key }) => key)
  return { wrapper, keys }
}

it('a column moves with Alt and an arrow, and by its button', async () => {
  const { wrapper, keys } = table()
  await wrapper.findAll('tbody tr')[0]!.trigger('keydown', { key: 'ArrowDown', altKey: true })
  expect(keys().slice(0, 3)).toEqual(['number', 'date', 'type'])
  await wrapper.findAll('tbody tr')[2]!.findAll('button')[0]!.trigger('click')
  expect(keys().slice(0, 3)).toEqual(['number', 'type', 'date'])
})

it('a column is carried by its handle to the place of another; a sum not left of the summary', async () => {
  const { wrapper, keys } = table()
  const carry = async (from: number, to: number) => {
    await wrapper.findAll('.handle')[from]!.trigger('dragstart')
    await wrapper.findAll('tbody tr')[to]!.trigger('drop')
  }
  await carry(7, 4)
  expect(keys()).toEqual(['date', 'number', 'type', 'summary', 'balance', 'increase', 'paid', 'adjusted'])
  await carry(4, 0)
  expect(keys().slice(0, 5)).toEqual(['date', 'number', 'type', 'summary', 'balance'])
})

it('what must be printed cannot be left out', () => {
  const { wrapper } = table()
  const disabled = wrapper.findAll<HTMLInputElement>('input[type=checkbox]').map(({ element }) => element.disabled)
  expect(disabled).toEqual([true, true, false, true, true, true, false, true])
})
