import { beforeEach, describe, expect, it } from 'vitest'
import { reactive, ref } from 'vue'
import { withVisible } from '#renderer/ui/column-layout/column-layout.ts'
import { giveLayouts } from '#renderer/ui/column-layout/kept-layouts.ts'
import type { ListColumn, SortState } from './list-column.ts'
import { createListView } from './list-view.ts'

const kept: [string, unknown][] = []
beforeEach(() => {
  kept.length = 0
  giveLayouts({}, (name, layout) => kept.push([name, layout]))
})

const COLUMNS: readonly ListColumn<string>[] = ['code', 'name', 'stock'].map((key) => ({ key, title: key, width: 80 }))

function list() {
  const filter = reactive({ search: '', status: 'enabled', categoryId: null as number | null })
  const sort = ref<SortState>({ key: 'code', descending: false })
  const view = createListView<string>({ name: 'product', columns: () => COLUMNS, filter, sort, exported: () => null })
  return { filter, sort, view, shown: () => view.columns.value.map(({ key }) => key) }
}

describe('saved views', () => {
  it('keep filters, sort and columns under a name and bring them back', () => {
    const { filter, sort, view, shown } = list()
    Object.assign(filter, { search: '米', categoryId: 7 })
    sort.value = { key: 'stock', descending: true }
    view.arrangement.change(withVisible(view.arrangement.layout.value, 'code', false))
    view.save('缺货的米')
    expect(view.current.value).toBe('缺货的米')
    expect(kept.map(([name]) => name)).toEqual(['list:product', 'views:product'])

    view.applyOwn()
    expect([filter.search, filter.categoryId, sort.value.key, shown()]).toEqual([
      '',
      null,
      'code',
      ['code', 'name', 'stock'],
    ])
    expect(view.current.value).toBeNull()

    const [saved] = view.views.value
    if (saved !== undefined) view.apply(saved)
    expect([filter.search, filter.categoryId, sort.value.key, shown()]).toEqual(['米', 7, 'stock', ['name', 'stock']])
  })

  it('the same name is saved over, and can be removed', () => {
    const { filter, view } = list()
    view.save('a')
    filter.search = 'x'
    view.save('a')
    expect(view.views.value.map(({ name, filter: saved }) => [name, saved.search])).toEqual([['a', 'x']])
    view.remove('a')
    expect(view.views.value).toEqual([])
  })

  it('a kept value that no longer fits its filter is left out', () => {
    giveLayouts(
      { 'views:product': [{ name: 'old', filter: { search: 7, status: 'all', gone: 1 }, sort: 'x' }, 4] },
      () => undefined,
    )
    const { filter, view } = list()
    const [old] = view.views.value
    if (old !== undefined) view.apply(old)
    expect(view.views.value).toHaveLength(1)
    expect(filter).toEqual({ search: '', status: 'all', categoryId: null })
  })
})

it('the column a row is known by cannot be hidden', () => {
  const { view, shown } = list()
  view.arrangement.change(withVisible(view.arrangement.layout.value, 'name', false))
  expect(shown()).toEqual(['code', 'name', 'stock'])
})
