import { beforeEach, describe, expect, test } from 'vitest'
import type { Stocktake } from '#shared/contract/stocktake-task.ts'
import { type CountShop } from '#electron/harness/count-shop.ts'
import { productContent } from '#electron/harness/test-program.ts'
import { beginCount, pieces } from '#electron/harness/begun-count.ts'

let shop: CountShop
let task: Stocktake

beforeEach(async () => {
  ;({ shop, task } = await beginCount())
})

describe('lists', () => {
  test('tabs, newest entry first, the next uncounted', async () => {
    await shop.count(task, '红牛', '22')
    await shop.count(task, '百威', '61')
    const names = async (tab: 'all' | 'counted' | 'uncounted', sort: 'row' | 'countedAt') => {
      const page = await shop.api.stocktakeCount.lines({
        id: task.id,
        tab,
        sort,
        descending: sort === 'countedAt',
        cursor: null,
        limit: 10,
        search: '',
        segmentId: null,
      })
      expect(page.total).toBe(page.rows.length)
      return page.rows.map(({ name }) => name)
    }
    expect(await names('all', 'row')).toEqual(['百威', '红牛', '怡宝'])
    expect(await names('counted', 'countedAt')).toEqual(['百威', '红牛'])
    expect(await names('uncounted', 'row')).toEqual(['怡宝'])
    expect(await shop.api.stocktakeCount.nextUncounted({ id: task.id, afterRow: 3 })).toMatchObject({ name: '怡宝' })
    await shop.count(task, '怡宝', '0')
    expect(await shop.api.stocktakeCount.nextUncounted({ id: task.id, afterRow: 0 })).toBeNull()
  })

  test('pages go on where the one before ended, and search narrows them', async () => {
    const ask = (cursor: string | null, search = '') =>
      shop.api.stocktakeCount.lines({
        id: task.id,
        tab: 'all',
        sort: 'row',
        descending: false,
        cursor,
        limit: 2,
        search,
        segmentId: null,
      })
    const first = await ask(null)
    const second = await ask(first.next)
    expect([...first.rows, ...second.rows].map(({ rowNumber }) => rowNumber)).toEqual([1, 2, 3])
    expect(second.next).toBeNull()
    expect(await ask(null, 'hn')).toMatchObject({ rows: [{ name: '红牛' }], total: 1, next: null })
  })

  test('progress by segment and person, with the last entry', async () => {
    const { segments } = await shop.api.stocktake.addSegment({ id: task.id, name: 'A区', person: '小王' })
    await shop.count(task, '红牛', '22', segments[0]!.id)
    // An entry taken back is none.
    await shop.count(task, '红牛', '9', segments[0]!.id)
    await shop.api.stocktakeCount.undo({ id: task.id, eventId: null })
    await shop.count(task, '百威', '61')
    expect(await shop.api.stocktake.progress({ id: task.id })).toEqual({
      state: 'counting',
      roundId: 1,
      total: 3,
      counted: 2,
      segments: [{ id: segments[0]!.id, total: null, counted: 0, entries: 1 }],
      counters: [
        { name: '小王', lines: 1 },
        { name: '老板', lines: 1 },
      ],
      startedAt: task.startedAt,
      remainingMinutes: 1,
      lastEntry: { at: task.startedAt, counter: '老板', productName: '百威', quantity: pieces(61) },
    })
  })

  test('an area gives a segment its total', async () => {
    await shop.api.stocktake.cancel({ id: task.id, reason: '' })
    const category = await shop.api.product.createCategory({ name: '饮料', parentId: null })
    await shop.api.product.create(productContent({ name: '雪碧', categoryId: category.id }))
    task = await shop.begin({
      segments: [
        { name: 'A', person: '', categoryId: category.id, location: '' },
        { name: 'B', person: '', categoryId: null, location: 'C-' },
      ],
    })
    expect((await shop.api.stocktake.progress({ id: task.id })).segments).toMatchObject([{ total: 1 }, { total: 0 }])
  })
})
