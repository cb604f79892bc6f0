import { expect, test, vi } from 'vitest'
import { effectScope, nextTick, shallowRef } from 'vue'
import { AppError } from '#shared/errors/app-error.ts'
import { id } from '#shared/kernel/id.ts'
import { money } from '#shared/kernel/money.ts'
import { quantity } from '#shared/kernel/quantity.ts'
import { newLine } from './cart-line.ts'
import { handOn, useHandedOn } from './handed-on.ts'
import { tillCalls } from './store.ts'
import { bottleHit } from './testing.ts'
import { useTill } from './use-till.ts'

const LINE = newLine(bottleHit(1), { quantity: quantity(10_000) })

/** A till whose calls are answered by hand. */
function openTill(running: boolean) {
  const saved: (() => void)[] = []
  const calls = {
    ...tillCalls,
    saveCart: vi.fn(() => new Promise<void>((resolve) => saved.push(resolve))),
    sell: vi.fn(() => Promise.resolve({ id: id<'document'>(7), number: 'LS-7' })),
    amendCart: vi.fn(() => Promise.reject(new AppError('ALREADY_VOIDED', { number: 'LS-5', by: 'LS-6' }))),
    scan: vi.fn(() => Promise.reject(new Error('not asked'))),
    hold: vi.fn(() => Promise.resolve({})),
    resume: vi.fn(() => Promise.reject(new Error('not asked'))),
    openDrawerFor: vi.fn(() => Promise.resolve({ kind: 'none' as const })),
  }
  const leave = vi.fn()
  const hooks = { facts: () => null, heard: () => undefined, running, leave }
  const till = effectScope().run(() => useTill(calls as unknown as typeof tillCalls, hooks))
  if (till === undefined) throw new Error('the till was opened')
  Object.assign(till.state, { warehouseId: 1, lines: [LINE], currentKey: LINE.key })
  return { till, calls, leave, answerSave: () => saved.shift()?.() }
}

/** What the line costs. */
const CASH = { method: 'cash' as const, accountId: id<'account'>(1), amount: money(200), received: null }

const AMENDED = { id: id<'document'>(5), number: 'LS-5', total: money(2000), paid: [], warehouseId: null, sold: [LINE] }

test('改单 in a tab of its own is not held: it would be sold a second time, and the running cart is another one', async () => {
  const { till, calls } = openTill(false)
  till.state.amends = AMENDED
  till.hold()
  await vi.waitFor(() => expect(till.state.notice).toEqual({ kind: 'ownTab' }))
  till.resume(id<'heldSale'>(3))
  await vi.waitFor(() => expect(till.state.notice).toEqual({ kind: 'ownTab' }))
  expect([calls.hold.mock.calls, calls.resume.mock.calls]).toEqual([[], []])
  expect([till.state.lines, till.state.amends]).toEqual([[LINE], AMENDED])
})

test('a sale that is amended stays that when its cart was cleared', () => {
  const { till } = openTill(false)
  till.state.amends = AMENDED
  till.clear()
  expect([till.state.lines, till.state.amends]).toEqual([[], AMENDED])
  till.setMode('return')
  expect(till.state.amends).toEqual(AMENDED)
})

test('a return that was cleared and brought back is still a return of that sale', async () => {
  const { till } = openTill(true)
  const returned = { mode: 'return', returnOf: AMENDED, remark: '破损', customer: { id: 9, name: '永盛' } } as const
  Object.assign(till.state, returned)
  till.clear()
  expect([till.state.mode, till.state.lines]).toEqual(['sale', []])
  till.undo()
  await vi.waitFor(() => expect(till.state.lines).toEqual([LINE]))
  expect(till.state).toMatchObject({ ...returned, notice: null })
})

test('nothing is sold or held before the running cart is kept: kept later, it would be there again after a crash', async () => {
  const { till, calls, answerSave } = openTill(true)
  // Kept while the first change is still on its way.
  till.step(1)
  till.hold()
  answerSave()
  await vi.waitFor(() => expect(calls.saveCart).toHaveBeenCalledTimes(2))
  expect(calls.hold).not.toHaveBeenCalled()
  answerSave()
  await vi.waitFor(() => expect(calls.hold).toHaveBeenCalledTimes(1))
})

test('改单 that is refused sells nothing else: what is scanned, typed or picked there goes to the running till', async () => {
  const { till, calls, leave } = openTill(false)
  Object.assign(till.state, { lines: [], currentKey: null })
  till.openAmend(AMENDED.id)
  till.scan('6901')
  till.pick(bottleHit(3))
  till.state.typed = 'nfsq'
  till.submit()
  await vi.waitFor(() => expect(leave.mock.calls).toEqual([['6901'], ['3'], ['nfsq']]))
  expect([till.state.lines, calls.scan.mock.calls, till.isOver()]).toEqual([[], [], true])
})

test('改单 that is done is left by the next Enter or scan; the running till goes on selling', async () => {
  const { till, leave } = openTill(false)
  till.state.amends = AMENDED
  expect(till.isOver()).toBe(false)
  Object.assign(till.state, { panel: 'pay', paid: [CASH] })
  till.payEnter()
  await vi.waitFor(() => expect(till.state.panel).toBe('done'))
  expect(till.state.amendedTotal).toBe(2000)
  till.submit()
  await vi.waitFor(() => expect(leave.mock.calls).toEqual([['']]))
  const running = openTill(true)
  running.till.state.lines = []
  expect(running.till.isOver()).toBe(false)
})

test('改单: what was paid stays paid as it was, and only the rest is to be taken', async () => {
  const cash = { method: 'cash' as const, accountId: id<'account'>(1), amount: money(120) }
  const more = openTill(false)
  more.till.state.amends = { ...AMENDED, total: money(120), paid: [cash] }
  more.till.submit()
  await vi.waitFor(() => expect(more.till.state.panel).toBe('pay'))
  // 2.00 is due, 1.20 was paid.
  expect(more.till.state.paid).toEqual([{ ...cash, received: null }])
  const same = openTill(false)
  same.till.state.amends = { ...AMENDED, total: money(200), paid: [{ ...cash, amount: money(200) }] }
  same.till.submit()
  await vi.waitFor(() => expect(same.till.state.panel).toBe('pay'))
  same.till.payEnter()
  await vi.waitFor(() => expect(same.till.state.panel).toBe('done'))
  const tenders = [{ method: 'account', accountId: 1, amount: 200, received: null, remark: '' }]
  expect(same.calls.sell).toHaveBeenCalledWith(
    expect.objectContaining({ amends: 5, content: expect.objectContaining({ tenders }) as unknown }),
    expect.any(String),
    undefined,
  )
})

test('codes that were handed on are scanned once and in order, when the running till is in front', async () => {
  const active = shallowRef(false)
  const scan = vi.fn()
  effectScope().run(() => useHandedOn(active, scan))
  handOn('6901')
  handOn('6902')
  await nextTick()
  expect(scan).not.toHaveBeenCalled()
  active.value = true
  await nextTick()
  active.value = false
  await nextTick()
  active.value = true
  await nextTick()
  expect(scan.mock.calls).toEqual([['6901'], ['6902']])
})
