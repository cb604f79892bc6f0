import { expect, test } from 'vitest'
import { usePagedList, type PageOf } from './paged-list.ts'

interface Question {
  readonly cursor: string | null
  readonly limit: number
  answer(page: PageOf<string>): void
  refuse(error: Error): void
}

function listWithQuestions() {
  const questions: Question[] = []
  const list = usePagedList<string>(
    (cursor, limit) => new Promise((answer, refuse) => questions.push({ cursor, limit, answer, refuse })),
  )
  return { list, questions }
}

test('pages are appended as they are asked for, and the end is known', async () => {
  const { list, questions } = listWithQuestions()
  const first = list.reload()
  questions[0]!.answer({ rows: ['a', 'b'], next: 'after b', total: 3 })
  await first
  expect([list.rows, list.total, list.hasMore]).toEqual([['a', 'b'], 3, true])

  const second = list.loadMore()
  expect(questions[1]!.cursor).toBe('after b')
  questions[1]!.answer({ rows: ['c'], next: null, total: null })
  await second
  expect([list.rows, list.total, list.hasMore]).toEqual([['a', 'b', 'c'], 3, false])
})

test('a reply that was overtaken is dropped', async () => {
  const { list, questions } = listWithQuestions()
  const slow = list.reload()
  const fast = list.reload()
  questions[1]!.answer({ rows: ['new'], next: null, total: 1 })
  await fast
  questions[0]!.answer({ rows: ['old'], next: 'x', total: 9 })
  await slow
  expect([list.rows, list.total, list.hasMore, list.loading]).toEqual([['new'], 1, false, false])
})

test('the failure of an overtaken question is dropped too', async () => {
  const { list, questions } = listWithQuestions()
  const slow = list.reload()
  const fast = list.reload()
  questions[1]!.answer({ rows: ['new'], next: null, total: 1 })
  await fast
  questions[0]!.refuse(new Error('too late'))
  await slow
  expect(list.error).toBe(null)
})

test('a refresh asks for as much as was loaded and does not start over', async () => {
  const rows = Array.from({ length: 250 }, (_one, index) => `row ${index}`)
  const limits: number[] = []
  const list = usePagedList<string>(async (cursor, limit) => {
    limits.push(limit)
    const from = cursor === null ? 0 : Math.trunc(+cursor)
    const to = from + limit
    return {
      rows: rows.slice(from, to),
      next: to < rows.length ? String(to) : null,
      total: cursor === null ? rows.length : null,
    }
  })
  await list.reload()
  await list.loadMore()
  const epoch = list.epoch
  limits.length = 0
  await list.refresh()
  expect(list.rows).toHaveLength(200)
  expect([limits, list.epoch, list.total]).toEqual([[200], epoch, 250])
})

test('after a failure nothing is asked until it is retried, and the rows stay', async () => {
  const { list, questions } = listWithQuestions()
  const first = list.reload()
  questions[0]!.answer({ rows: ['a'], next: 'after a', total: 2 })
  await first
  const second = list.loadMore()
  questions[1]!.refuse(new Error('disk'))
  await second
  expect([list.rows, list.error instanceof Error]).toEqual([['a'], true])

  await list.loadMore()
  expect(questions).toHaveLength(2)
  const again = list.retry()
  expect(questions[2]!.cursor).toBe('after a')
  questions[2]!.answer({ rows: ['b'], next: null, total: null })
  await again
  expect([list.rows, list.error]).toEqual([['a', 'b'], null])
})
