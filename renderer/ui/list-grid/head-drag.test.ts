import { mount } from '@vue/test-utils'
import { computed, nextTick, shallowRef } from 'vue'
import { expect, test } from 'vitest'
import type { ColumnArrangement } from '../column-layout/column-arrangement.ts'
import { PLAIN_LAYOUT, type ColumnLayout } from '../column-layout/column-layout.ts'
import GridHead from './GridHead.vue'
import { placeAt } from './head-drag.ts'
import type { ListColumn } from './list-column.ts'

const EDGES = [
  { key: 'a', left: 0, right: 100 },
  { key: 'b', left: 100, right: 200 },
  { key: 'c', left: 200, right: 300 },
]

test('a column is dropped before the half of a head that the pointer has not passed', () => {
  expect(placeAt(EDGES, 10)).toBe('a')
  expect(placeAt(EDGES, 60)).toBe('b')
  expect(placeAt(EDGES, 149)).toBe('b')
  expect(placeAt(EDGES, 151)).toBe('c')
  expect(placeAt(EDGES, 260)).toBeNull()
})

/** Heads 100 px wide, side by side from 0, at 150 % type. */
function headOf() {
  const layout = shallowRef<ColumnLayout>(PLAIN_LAYOUT)
  const columns: ListColumn<string>[] = ['a', 'b', 'c'].map((key) => ({ key, title: key, width: 100, sort: key }))
  const arrangement: ColumnArrangement = {
    layout: computed(() => layout.value),
    columns: computed(() =>
      columns.map(({ key, title, width }) => ({ key, title, width, visible: true, locked: false, stop: null })),
    ),
    presets: computed(() => []),
    preset: computed(() => null),
    change: (next) => (layout.value = next),
  }
  const placed = columns.map((column) => ({ column, width: 100 }))
  const wrapper = mount(GridHead<string>, {
    attachTo: document.body,
    props: { placed, template: '100px 100px 100px', arrangement, scale: 1.5 },
  })
  for (const [index, cell] of wrapper.findAll('[role=columnheader]').entries())
    cell.element.getBoundingClientRect = () => new DOMRect(index * 100, 0, 100, 32)
  return { wrapper, layout }
}

const pointer = (type: string, clientX: number) => window.dispatchEvent(new MouseEvent(type, { clientX }))

test('the edge of a head sets its width at 100 %; a double click gives the own width back', async () => {
  const { wrapper, layout } = headOf()
  const edge = wrapper.findAll('.edge')[1]
  await edge?.trigger('pointerdown', { button: 0, clientX: 200 })
  pointer('pointermove', 260)
  await nextTick()
  expect(wrapper.find('.guide').exists()).toBe(true)
  expect(layout.value).toBe(PLAIN_LAYOUT)
  pointer('pointerup', 280)
  expect(layout.value.widths).toEqual({ b: 120 })
  await edge?.trigger('dblclick')
  expect(layout.value.widths).toEqual({})
  wrapper.unmount()
})

test('a head is carried to another place, and its click sorts nothing', async () => {
  const { wrapper, layout } = headOf()
  const cell = wrapper.get('[data-column=c]')
  await cell.trigger('pointerdown', { button: 0, clientX: 250 })
  pointer('pointermove', 120)
  pointer('pointerup', 120)
  await cell.get('button').trigger('click')
  expect(layout.value.order).toEqual(['a', 'c', 'b'])
  expect(wrapper.emitted('sort')).toBeUndefined()
  wrapper.unmount()
})

test('Esc leaves everything as it was, and a press without a move is a click', async () => {
  const { wrapper, layout } = headOf()
  const cell = wrapper.get('[data-column=a]')
  await cell.trigger('pointerdown', { button: 0, clientX: 50 })
  pointer('pointermove', 250)
  window.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape' }))
  pointer('pointerup', 250)
  expect(layout.value).toBe(PLAIN_LAYOUT)
  await cell.trigger('pointerdown', { button: 0, clientX: 50 })
  pointer('pointerup', 51)
  await cell.get('button').trigger('click')
  expect(wrapper.emitted('sort')).toEqual([[{ key: 'a', descending: false }]])
  wrapper.unmount()
})
