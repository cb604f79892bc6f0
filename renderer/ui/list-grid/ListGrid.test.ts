import { flushPromises, mount } from '@vue/test-utils'
import { nextTick } from 'vue'
import { expect, test } from 'vitest'
import ListGrid from './ListGrid.vue'
import type { ListColumn } from './list-column.ts'
import { usePagedList } from './paged-list.ts'

interface Item {
  readonly id: number
  readonly name: string
}

const columns: ListColumn<Item>[] = [
  { key: 'id', title: 'Id', width: 80, sort: 'id', align: 'right', text: (row) => String(row.id) },
  { key: 'name', title: 'Name', width: 200, text: (row) => row.name },
]

const items = (from: number, to: number): Item[] =>
  Array.from({ length: to - from }, (_one, index) => ({ id: from + index, name: `item ${from + index}` }))

/** A list of which every page comes from `source.rows` as it is at that moment. */
async function gridOf(source: { rows: Item[] }) {
  const list = usePagedList<Item>(async (cursor, limit) => {
    const from = cursor === null ? 0 : Math.trunc(+cursor)
    const to = from + limit
    return {
      rows: source.rows.slice(from, to),
      next: to < source.rows.length ? String(to) : null,
      total: cursor === null ? source.rows.length : null,
    }
  })
  const wrapper = mount(ListGrid<Item>, {
    attachTo: document.body,
    props: { list, columns, rowKey: (row: Item) => row.id, label: 'Items', sort: { key: 'id', descending: false } },
    slots: { empty: '<p>nothing here</p>' },
  })
  await list.reload()
  await nextTick()
  const press = async (key: string) => {
    await wrapper.get('[role=grid]').trigger('keydown', { key })
  }
  const currentName = () => wrapper.find('[aria-selected=true]').findAll('[role=gridcell]')[1]?.text()
  return { list, wrapper, press, currentName }
}

test('the first row is current, arrows walk, Home and End jump, and the ends hold', async () => {
  const { wrapper, press, currentName } = await gridOf({ rows: items(0, 5) })
  expect(currentName()).toBe('item 0')
  await press('ArrowUp')
  expect(currentName()).toBe('item 0')
  await press('ArrowDown')
  await press('ArrowDown')
  expect(currentName()).toBe('item 2')
  await press('End')
  expect(currentName()).toBe('item 4')
  await press('ArrowDown')
  expect(currentName()).toBe('item 4')
  await press('Home')
  expect(currentName()).toBe('item 0')
  wrapper.unmount()
})

test('aria follows: the active row is named, counted and numbered', async () => {
  const { wrapper, press } = await gridOf({ rows: items(0, 5) })
  await press('ArrowDown')
  const grid = wrapper.get('[role=grid]')
  const row = wrapper.get('[aria-selected=true]')
  expect(grid.attributes('aria-activedescendant')).toBe(row.attributes('id'))
  expect(grid.attributes('aria-rowcount')).toBe('6')
  expect(row.attributes('aria-rowindex')).toBe('3')
  expect(wrapper.findAll('[role=columnheader]')[0]?.attributes('aria-sort')).toBe('ascending')
  wrapper.unmount()
})

test('Enter opens, Space explains, / searches, and letters do nothing', async () => {
  const { wrapper, press, currentName } = await gridOf({ rows: items(0, 5) })
  await press('ArrowDown')
  await press('Enter')
  await press(' ')
  await press('/')
  await press('x')
  expect(wrapper.emitted('open')).toEqual([[{ id: 1, name: 'item 1' }]])
  expect(wrapper.emitted('explain')).toEqual([[{ id: 1, name: 'item 1' }]])
  expect(wrapper.emitted('search')).toHaveLength(1)
  expect(currentName()).toBe('item 1')
  wrapper.unmount()
})

test('a double click opens what it points at', async () => {
  const { wrapper } = await gridOf({ rows: items(0, 5) })
  await wrapper.findAll('[role=row]')[4]?.trigger('dblclick')
  expect(wrapper.emitted('open')).toEqual([[{ id: 3, name: 'item 3' }]])
  wrapper.unmount()
})

test('a click on a head sorts by it, a second one the other way', async () => {
  const { wrapper } = await gridOf({ rows: items(0, 5) })
  const head = wrapper.get('[role=columnheader] button')
  await head.trigger('click')
  expect(wrapper.emitted('sort')?.[0]).toEqual([{ key: 'id', descending: true }])
  await wrapper.setProps({ sort: { key: 'id', descending: true } })
  await head.trigger('click')
  expect(wrapper.emitted('sort')?.[1]).toEqual([{ key: 'id', descending: false }])
  wrapper.unmount()
})

test('a refetch keeps the current row even when others came before it', async () => {
  const source = { rows: items(0, 5) }
  const { list, wrapper, press, currentName } = await gridOf(source)
  await press('ArrowDown')
  await press('ArrowDown')
  source.rows = [{ id: 90, name: 'newcomer' }, ...source.rows]
  await list.refresh()
  await nextTick()
  expect(currentName()).toBe('item 2')
  expect(wrapper.get('[aria-selected=true]').attributes('aria-rowindex')).toBe('5')
  wrapper.unmount()
})

test('when the current row vanished, the one in its place becomes current', async () => {
  const source = { rows: items(0, 5) }
  const { list, wrapper, press, currentName } = await gridOf(source)
  await press('End')
  source.rows = source.rows.slice(0, 3)
  await list.refresh()
  await nextTick()
  expect(currentName()).toBe('item 2')
  wrapper.unmount()
})

test('only rows near the screen are drawn, and walking to the end asks for more', async () => {
  const { list, wrapper } = await gridOf({ rows: items(0, 350) })
  expect(list.rows).toHaveLength(100)
  expect(wrapper.findAll('[role=row]').length).toBeLessThan(60)
  const grid = wrapper.get('[role=grid]')
  grid.element.scrollTop = 90 * 32
  await grid.trigger('scroll')
  await flushPromises()
  expect(list.rows).toHaveLength(200)
  expect(wrapper.findAll('[role=row]').length).toBeLessThan(60)
  wrapper.unmount()
})

test('an empty list says so, and a failed one offers to retry', async () => {
  const { wrapper } = await gridOf({ rows: [] })
  expect(wrapper.text()).toContain('nothing here')
  wrapper.unmount()

  let broken = true
  const list = usePagedList<Item>(async () => {
    if (broken) throw new Error('disk')
    return { rows: items(0, 2), next: null, total: 2 }
  })
  const failing = mount(ListGrid<Item>, { props: { list, columns, rowKey: (row: Item) => row.id, label: 'Items' } })
  await list.reload()
  await nextTick()
  broken = false
  await failing.get('[role=alert] button').trigger('click')
  await nextTick()
  await nextTick()
  expect(failing.find('[role=alert]').exists()).toBe(false)
  expect(failing.text()).toContain('item 1')
})

test('notes stand under their row, and the rows below make room', async () => {
  const list = usePagedList<Item>(async () => ({ rows: items(0, 3), next: null, total: 3 }))
  const wrapper = mount(ListGrid<Item>, {
    attachTo: document.body,
    props: {
      list,
      columns,
      rowKey: (row: Item) => row.id,
      label: 'Items',
      noteCount: (row: Item) => (row.id === 0 ? 2 : 0),
    },
    slots: { note: ({ row, index }: { row: Item; index: number }) => `note ${index} of ${row.name}` },
  })
  await list.reload()
  await nextTick()
  await nextTick()
  expect(wrapper.findAll('.note').map((note) => note.text())).toEqual(['note 0 of item 0', 'note 1 of item 0'])
  const tops = wrapper.findAll<HTMLElement>('.row').map((row) => row.element.style.transform)
  expect(tops).toEqual(['translateY(0px)', 'translateY(88px)', 'translateY(120px)'])
  wrapper.unmount()
})

test('a row can be brought into sight by its key', async () => {
  const { wrapper } = await gridOf({ rows: items(0, 5) })
  const grid = wrapper.vm as unknown as { reveal(key: number): boolean }
  expect(grid.reveal(3)).toBe(true)
  await nextTick()
  expect(wrapper.get('.row.current').text()).toContain('item 3')
  expect(grid.reveal(99)).toBe(false)
})
