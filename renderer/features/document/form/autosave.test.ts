import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { effectScope } from 'vue'
import { AppError } from '#shared/errors/app-error.ts'
import { id } from '#shared/kernel/id.ts'
import type { DraftContent, DraftVersion } from '../store.ts'
import { useAutosave } from '#renderer/ui/document-shell/autosave.ts'

let content: DraftContent = {}
const answer = async (draft: DraftVersion | null, _content: DraftContent, _requestId: string) => ({
  id: draft?.id ?? id<'draft'>(18),
  version: (draft?.version ?? 0) + 1,
  updatedAt: 1000,
})
const save = vi.fn(answer)
/** What was sent, without the request ids. */
const sent = () => save.mock.calls.map(([draft, text]) => [draft && [draft.id, draft.version], text])
const requestIds = () => save.mock.calls.map((call) => call[2])
const GONE = new AppError('NOT_FOUND', { entity: 'draft', id: 18 })
const CHANGED = new AppError('CHANGED_MEANWHILE', { entity: 'draft', name: '#18' })
const stored = (version: number) => ({ id: id<'draft'>(18), version, updatedAt: 900 })

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
  save.mockReset()
  save.mockImplementation(answer)
  content = {}
})
afterEach(() => vi.useRealTimers())

it('saves within a second of a change and keeps the id', async () => {
  const { autosave } = make()
  content = { remark: 'a' }
  autosave.touch()
  await vi.advanceTimersByTimeAsync(1000)
  expect(sent()).toEqual([[null, { remark: 'a' }]])
  expect([autosave.draftId.value, autosave.savedAt.value, autosave.status.value]).toEqual([18, 1000, 'idle'])
  content = { remark: 'ab' }
  autosave.touch()
  await vi.advanceTimersByTimeAsync(1000)
  expect(sent()[1]).toEqual([[18, 1], { remark: 'ab' }])
  content = { remark: 'abc' }
  await autosave.flush()
  expect(sent()[2]).toEqual([[18, 2], { remark: 'abc' }])
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
  autosave.adopt(stored(5))
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
  expect(sent().map(([draft]) => draft)).toEqual([null, [18, 1]])
})

it('drops the answer for a draft the form has turned away from', async () => {
  const { autosave } = make()
  content = { remark: 'a' }
  const saving = autosave.flush()
  autosave.adopt(null)
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

it('never fires again once the tab is closed: other books may be open by then', async () => {
  const { autosave, scope } = make()
  save.mockRejectedValue(new Error('disk'))
  content = { remark: 'a' }
  autosave.touch()
  await vi.advanceTimersByTimeAsync(600)
  scope.stop()
  await vi.advanceTimersByTimeAsync(0)
  const before = save.mock.calls.length
  autosave.touch()
  await vi.advanceTimersByTimeAsync(60_000)
  await autosave.flush()
  expect([before, save.mock.calls.length, vi.getTimerCount()]).toEqual([2, 2, 0])
})

it('flush says that it failed', async () => {
  const { autosave } = make()
  save.mockRejectedValueOnce(new AppError('DISK_FULL', {}))
  content = { remark: 'a' }
  await expect(autosave.flush()).rejects.toEqual(new AppError('DISK_FULL', {}))
  expect([autosave.status.value, autosave.draftId.value]).toEqual(['failed', null])
})

it('repeats the creating call as it was until it is answered, then saves what came after', async () => {
  const { autosave } = make()
  save.mockRejectedValueOnce(new Error('no answer'))
  save.mockRejectedValueOnce(new AppError('DISK_FAULT', {}))
  content = { remark: 'a' }
  autosave.touch()
  await vi.advanceTimersByTimeAsync(600)
  content = { remark: 'ab' }
  autosave.touch()
  await vi.advanceTimersByTimeAsync(5000)
  expect(sent()).toEqual([
    [null, { remark: 'a' }],
    [null, { remark: 'a' }],
    [null, { remark: 'a' }],
    [[18, 1], { remark: 'ab' }],
  ])
  const [first, second, third, fourth] = requestIds()
  expect([second, third, fourth === first]).toEqual([first, first, false])
})

it('a lost answer to an update is no change by somebody else: the same content goes first', async () => {
  const { autosave } = make()
  autosave.adopt(stored(1))
  save.mockRejectedValueOnce(new Error('no answer'))
  content = { remark: 'a' }
  await expect(autosave.flush()).rejects.toThrow('no answer')
  content = { remark: 'ab' }
  await autosave.flush()
  expect(sent().map(([draft, text]) => [draft, text])).toEqual([
    [[18, 1], { remark: 'a' }],
    [[18, 1], { remark: 'a' }],
    [[18, 2], { remark: 'ab' }],
  ])
})

it('a draft posted or deleted elsewhere comes back only as a new one and only when somebody types on', async () => {
  const { autosave } = make()
  autosave.adopt(stored(3))
  save.mockRejectedValueOnce(GONE)
  content = { remark: 'a' }
  autosave.touch()
  await vi.advanceTimersByTimeAsync(60_000)
  expect([autosave.trouble.value, autosave.draftId.value, save.mock.calls.length]).toEqual(['gone', null, 1])
  await expect(autosave.flush()).rejects.toEqual(GONE)
  expect(save).toHaveBeenCalledTimes(1)
  content = { remark: 'ab' }
  autosave.touch()
  await vi.advanceTimersByTimeAsync(1000)
  expect(sent()[1]).toEqual([null, { remark: 'ab' }])
  expect([autosave.trouble.value, autosave.draftId.value]).toEqual(['renewed', 18])
})

it('a draft changed elsewhere is left alone until the user chooses', async () => {
  const { autosave } = make()
  autosave.adopt(stored(3))
  save.mockRejectedValueOnce(CHANGED)
  content = { remark: 'a' }
  autosave.touch()
  await vi.advanceTimersByTimeAsync(1000)
  content = { remark: 'ab' }
  autosave.touch()
  await vi.advanceTimersByTimeAsync(60_000)
  await expect(autosave.flush()).rejects.toEqual(CHANGED)
  expect([autosave.trouble.value, save.mock.calls.length]).toEqual(['changed', 1])
  await autosave.saveAsNew()
  expect(sent()[1]).toEqual([null, { remark: 'ab' }])
  expect(autosave.trouble.value).toBeNull()
})

it('closing the tab over a draft changed elsewhere keeps both', async () => {
  const { autosave, scope } = make()
  autosave.adopt(stored(3))
  save.mockRejectedValueOnce(CHANGED)
  content = { remark: 'a' }
  await expect(autosave.flush()).rejects.toEqual(CHANGED)
  scope.stop()
  await vi.advanceTimersByTimeAsync(0)
  expect(sent()[1]).toEqual([null, { remark: 'a' }])
})

it('saves nothing while the draft is being posted, and goes on when that was refused', async () => {
  const { autosave } = make()
  content = { remark: 'a' }
  await autosave.handOver()
  content = { remark: 'ab' }
  autosave.touch()
  expect(await autosave.flush()).toBe(18)
  await vi.advanceTimersByTimeAsync(60_000)
  expect(save).toHaveBeenCalledTimes(1)
  autosave.release(new AppError('DOCUMENT_EMPTY', {}))
  await vi.advanceTimersByTimeAsync(1000)
  expect(sent()[1]).toEqual([[18, 1], { remark: 'ab' }])
})

it('a posting refused because the draft is gone does not bring it back', async () => {
  const { autosave } = make()
  content = { remark: 'a' }
  await autosave.handOver()
  autosave.release(GONE)
  await vi.advanceTimersByTimeAsync(60_000)
  await expect(autosave.flush()).rejects.toEqual(GONE)
  expect([autosave.trouble.value, autosave.draftId.value, save.mock.calls.length]).toEqual(['gone', null, 1])
})
