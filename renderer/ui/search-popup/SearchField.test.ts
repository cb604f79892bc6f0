import { flushPromises, mount } from '@vue/test-utils'
import { defineComponent, h } from 'vue'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { useFieldReading } from '#renderer/ui/field-reading.ts'
import SearchField from './SearchField.vue'
import type { PopupColumn } from './popup-column.ts'

interface Hit {
  readonly id: number
  readonly name: string
}

const columns: PopupColumn<Hit>[] = [{ key: 'name', title: 'Name', matched: true, text: (row) => row.name }]
const hit = (id: number, name: string): Hit => ({ id, name })

beforeEach(() => vi.useFakeTimers())
afterEach(() => {
  vi.useRealTimers()
  document.body.innerHTML = ''
})

function fieldWith(search: (text: string) => Promise<readonly Hit[]>) {
  const wrapper = mount(SearchField<Hit>, {
    attachTo: document.body,
    props: {
      display: '',
      label: 'Supplier',
      search,
      columns,
      rowKey: (row: Hit) => row.id,
      createText: (typed: string) => (typed === '' ? null : `new ${typed}`),
    },
  })
  const input = wrapper.get('input')
  const press = (key: string) => input.trigger('keydown', { key })
  const answer = async () => {
    await vi.advanceTimersByTimeAsync(30)
    await flushPromises()
  }
  const options = () => [...document.querySelectorAll('[role=option]')].map((option) => option.textContent?.trim())
  return { wrapper, input, press, answer, options }
}

test('typing searches, arrows choose, Enter picks', async () => {
  const { wrapper, input, press, answer } = fieldWith(async () => [hit(1, 'Alpha'), hit(2, 'Beta')])
  await input.setValue('a')
  await answer()
  await press('ArrowDown')
  await press('Enter')
  expect(wrapper.emitted('pick')).toEqual([[hit(2, 'Beta')]])
  expect(document.querySelector('[role=listbox]')).toBe(null)
})

test('only the answer to what stands in the field counts', async () => {
  const answers: Record<string, (hits: readonly Hit[]) => void> = {}
  const { input, answer, options } = fieldWith((text) => new Promise((resolve) => (answers[text] = resolve)))
  await input.setValue('a')
  await vi.advanceTimersByTimeAsync(30)
  await input.setValue('ab')
  await vi.advanceTimersByTimeAsync(30)
  answers['ab']?.([hit(2, 'Abacus')])
  await answer()
  answers['a']?.([hit(1, 'Apple')])
  await answer()
  expect(options()[0]).toContain('Abacus')
})

test('Enter before the answer picks as soon as it arrives: a scanner is faster than the search', async () => {
  const { wrapper, input, press, answer } = fieldWith(async () => [hit(7, 'Scanned')])
  await input.setValue('6902000145481')
  await press('Enter')
  expect(wrapper.emitted('pick')).toBe(undefined)
  await answer()
  expect(wrapper.emitted('pick')).toEqual([[hit(7, 'Scanned')]])
})

test('with nothing found, the first Enter goes to 新建 and only the second creates', async () => {
  const { wrapper, input, press, answer } = fieldWith(async () => [])
  await input.setValue('Gamma')
  await answer()
  await press('Enter')
  expect(wrapper.emitted('create')).toBe(undefined)
  await press('Enter')
  expect(wrapper.emitted('create')).toEqual([['Gamma']])
})

test('who is known without being found, as 散客, is taken with the first Enter', async () => {
  const { wrapper, input, press, answer } = fieldWith(async () => [])
  await wrapper.setProps({ createsKnown: () => true })
  await input.setValue('sk')
  await answer()
  await press('Enter')
  expect(wrapper.emitted('create')).toEqual([['sk']])
})

test('Esc closes and puts the picked name back; an emptied field clears when it is left', async () => {
  const { wrapper, input, press, answer } = fieldWith(async () => [hit(1, 'Alpha')])
  await wrapper.setProps({ display: 'Alpha' })
  await input.setValue('x')
  await answer()
  await press('Escape')
  expect(input.element.value).toBe('Alpha')
  await input.setValue('')
  await input.trigger('blur')
  expect(wrapper.emitted('clear')).toHaveLength(1)
})

test('the box says what it controls and which candidate is active', async () => {
  const { input, answer } = fieldWith(async () => [hit(1, 'Alpha')])
  expect(input.attributes('aria-expanded')).toBe('false')
  await input.setValue('a')
  await answer()
  const listbox = document.querySelector('[role=listbox]')
  const active = document.querySelector('[aria-selected=true]')
  expect(input.attributes('aria-expanded')).toBe('true')
  expect(input.attributes('aria-controls')).toBe(listbox?.id)
  expect(input.attributes('aria-activedescendant')).toBe(active?.id)
})

test('the create row stands below the candidates that scroll, and is the last option of the same list', async () => {
  const { input, press, answer, options } = fieldWith(async () => [hit(1, 'Alpha'), hit(2, 'Beta')])
  await input.setValue('a')
  await answer()
  expect(options().at(-1)).toContain('new a')
  expect(document.querySelector('.hits')?.textContent).not.toContain('new a')
  expect(document.querySelector('[role=listbox]')?.textContent).toContain('new a')
  await press('ArrowUp')
  expect(document.querySelector('[aria-selected=true]')?.textContent).toContain('new a')
})

test('in a form words are no choice: it is not sent with the one before them, and Esc brings that back', async () => {
  let readFields = () => true
  const Form = defineComponent(() => {
    readFields = useFieldReading()
    const search = async () => [hit(2, 'Beta')]
    return () =>
      h(SearchField<Hit>, { display: 'Alpha', label: 'Customer', search, columns, rowKey: (row: Hit) => row.id })
  })
  const wrapper = mount(Form, { attachTo: document.body })
  const input = wrapper.get('input')
  expect(readFields()).toBe(true)
  await input.setValue('bet')
  expect(readFields()).toBe(false)
  expect(document.activeElement).toBe(input.element)
  await input.trigger('blur')
  expect([input.element.value, wrapper.get('[role=alert]').text()]).toEqual([
    'bet',
    '还没有选：请从列表里选一个（Enter），或按 Esc 不改',
  ])
  expect(readFields()).toBe(false)
  await input.trigger('keydown', { key: 'Escape' })
  await flushPromises()
  expect([input.element.value, readFields()]).toEqual(['Alpha', true])
})
