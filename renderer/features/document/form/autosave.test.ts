import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { effectScope } from 'vue'
import { id } from '#shared/kernel/id.ts'
import type { DraftContent } from '../store.ts'
import { useAutosave } from './autosave.ts'

let content: DraftContent = {}
const save = vi.fn(async (draftId: number | null, _content: DraftContent) => ({
  id: id<'draft'>(draftId ?? 18),
  updatedAt: 1000,
}))

function make() {
  const scope = effectScope()
  const autosave = scope.run(() =>
    useAutosave({ content: () => content, isEmpty: () => Object.keys(content).length === 0, save }),
  )
  if (autosave === undefined) throw new Error('no scope')
  return { autosave, scope }
}

beforeEach(() => {
  vi.useFakeTimers()
  save.mockClear()
  content = {}
})
afterEach(() => vi.useRealTimers())

it('saves within a second of a change and keeps the id', async () => {
  const { autosave } = make()
  content = { remark: 'a' }
  autosave.touch()
  await vi.advanceTimersByTimeAsync(1000)
  expect(save.mock.calls).toEqual([[null, { remark: 'a' }]])
  expect([autosave.draftId.value, autosave.savedAt.value, autosave.status.value]).toEqual([18, 1000, 'idle'])
  content = { remark: 'ab' }
  autosave.touch()
  await vi.advanceTimersByTimeAsync(1000)
  expect(save.mock.calls[1]).toEqual([18, { remark: 'ab' }])
})

it('keeps saving while somebody keeps typing', async () => {
  const { autosave } = make()
  for (let stroke = 0; stroke < 20; stroke += 1) {
    content = { remark: 'x'.repeat(stroke + 1) }
    autosave.touch()
    await vi.advanceTimersByTimeAsync(100)
  }
  expect(save.mock.calls.length).toBeGreaterThanOrEqual(3)
})

it('makes no draft of an empty form and none of a change that is none', async () => {
  const { autosave } = make()
  autosave.touch()
  await vi.advanceTimersByTimeAsync(1000)
  content = { remark: 'a' }
  autosave.adopt(id<'draft'>(5), 900)
  autosave.touch()
  await vi.advanceTimersByTimeAsync(1000)
  expect(save).not.toHaveBeenCalled()
})

it('tries again after a failure and says so meanwhile', async () => {
  const { autosave } = make()
  save.mockRejectedValueOnce(new Error('disk'))
  content = { remark: 'a' }
  autosave.touch()
  await vi.advanceTimersByTimeAsync(600)
  expect(autosave.status.value).toBe('failed')
  await vi.advanceTimersByTimeAsync(2500)
  expect([autosave.status.value, autosave.draftId.value]).toEqual(['idle', 18])
})

it('never runs two saves at once, so that only one draft is made', async () => {
  const { autosave } = make()
  content = { remark: 'a' }
  await Promise.all([autosave.flush(), autosave.flush()])
  content = { remark: 'b' }
  await autosave.flush()
  expect(save.mock.calls.map((call) => call[0])).toEqual([null, 18])
})

it('drops the answer for a draft the form has turned away from', async () => {
  const { autosave } = make()
  content = { remark: 'a' }
  const saving = autosave.flush()
  autosave.adopt(null, null)
  await saving
  expect(autosave.draftId.value).toBeNull()
})

it('saves what is left when the tab closes', async () => {
  const { autosave, scope } = make()
  content = { remark: 'a' }
  autosave.touch()
  scope.stop()
  await vi.advanceTimersByTimeAsync(0)
  expect(save).toHaveBeenCalledTimes(1)
})
