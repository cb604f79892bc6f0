import { expect, test, vi } from 'vitest'
import { AppError } from '#shared/errors/app-error.ts'
import { businessDate } from '#shared/kernel/business-date.ts'
import { id } from '#shared/kernel/id.ts'
import { money } from '#shared/kernel/money.ts'
import { quantity } from '#shared/kernel/quantity.ts'
import { createLineKeys } from './line-keys.ts'
import { newLine } from './cart-line.ts'
import { tillCalls } from './store.ts'
import { TillCart } from './till-cart.ts'
import { TillPaying } from './till-paying.ts'
import { TillRack } from './till-rack.ts'
import { newTillState } from './till-state.ts'
import { bottleHit } from './testing.ts'

const ON_ACCOUNT = [{ method: 'onAccount' as const, accountId: null, amount: money(200), received: null }]

/** A sale of one bottle that was refused on account, and waits for somebody to stand for it. */
function refused() {
  const state = newTillState()
  const line = newLine(bottleHit(1), { quantity: quantity(10_000) })
  Object.assign(state, {
    lines: [line],
    currentKey: line.key,
    panel: 'pay',
    warehouseId: 1,
    guard: { overrides: ['CREDIT_LIMIT_EXCEEDED'], paid: ON_ACCOUNT },
  })
  const calls = {
    ...tillCalls,
    products: vi.fn(() => Promise.resolve([bottleHit(1)])),
    openDrawerFor: vi.fn(() => Promise.resolve({ kind: 'none' as const })),
  }
  const cart = new TillCart(state, calls, () => undefined)
  return { state, cart, keys: createLineKeys(cart), paying: new TillPaying(cart, () => null, true) }
}

test('what a guard refused is asked of that sale only: another line, price or customer is another sale', async () => {
  const stepped = refused()
  stepped.keys.step(1)
  expect(stepped.state.guard).toBe(null)
  const agreed = refused()
  agreed.keys.agree('1.50')
  expect(agreed.state.guard).toBe(null)
  const chosen = refused()
  await chosen.cart.choose(null)
  expect(chosen.state.guard).toBe(null)
  const again = refused()
  again.paying.start()
  expect([again.state.panel, again.state.guard]).toEqual(['pay', null])
})

const CASH = { method: 'cash' as const, accountId: id<'account'>(1), accountName: '现金' }

test('a sale without an answer is asked again as it was, however it is paid the next time', async () => {
  const { state, cart, paying } = refused()
  const lost = new AppError('DISK_FAULT', {})
  const answers: unknown[] = [lost, lost, { id: id<'document'>(7), number: 'LS-7' }]
  const sell = vi.fn(() => {
    const answer = answers.shift()
    return answer instanceof AppError ? Promise.reject(answer) : Promise.resolve(answer)
  })
  Object.assign(cart.calls, { sell })
  await paying.allow()
  expect([state.problem, state.lines.length]).toEqual([lost, 1])
  Object.assign(state, { guard: null, payTyped: '100' })
  await expect(paying.pay(CASH)).rejects.toBe(lost)
  await paying.enter()
  expect(sell.mock.calls[0]).toEqual([
    expect.objectContaining({ overrides: ['CREDIT_LIMIT_EXCEEDED'] }),
    expect.any(String),
    undefined,
  ])
  expect(sell.mock.calls.slice(1)).toEqual([sell.mock.calls[0], sell.mock.calls[0]])
  expect([state.panel, state.receipt?.number, state.lines]).toEqual(['done', 'LS-7', []])
})

test('what is scanned while a sale has no answer begins the next cart, once that is done', async () => {
  const { state, cart, paying } = refused()
  Object.assign(cart.calls, { sell: () => Promise.reject(new AppError('INTERNAL', { reference: 'A' })) })
  await paying.allow()
  await expect(paying.settle()).rejects.toMatchObject({ code: 'INTERNAL' })
  expect(state.lines).toHaveLength(1)
  Object.assign(cart.calls, { sell: () => Promise.reject(new AppError('NOT_LOGGED_IN', {})) })
  await expect(paying.settle()).rejects.toMatchObject({ code: 'NOT_LOGGED_IN' })
  Object.assign(cart.calls, { sell: () => Promise.resolve({ id: id<'document'>(7), number: 'LS-7' }) })
  expect(await paying.settle()).toBe(true)
  expect(await paying.settle()).toBe(false)
})

const SALE = { id: id<'document'>(7), number: 'LS-20261127-0007' }
const CONFIRMED = new AppError('STATEMENT_CONFIRMED', {
  partner: '长乐饭店',
  side: 'receivable',
  date: businessDate('2026-10-30'),
  through: businessDate('2026-10-31'),
  balance: money(100),
  by: '老板',
  on: businessDate('2026-11-02'),
  permission: 'statement.override',
})

test('a sale taken back without an answer is asked again with what was stood for, and not the one before it', async () => {
  const { state, cart } = refused()
  const answers = [CONFIRMED, new AppError('DISK_FAULT', {})]
  const undo = vi.fn(() => {
    const refusal = answers.shift()
    return refusal === undefined ? Promise.resolve(null) : Promise.reject(refusal)
  })
  Object.assign(cart.calls, { undo })
  Object.assign(state, { ...newTillState(), receipt: SALE })
  const rack = new TillRack(cart, () => null, true)
  await expect(rack.undo()).rejects.toBe(CONFIRMED)
  await expect(rack.undo({ overrides: ['STATEMENT_CONFIRMED'] })).rejects.toMatchObject({ code: 'DISK_FAULT' })
  // A scan begins a new cart, and clears it again.
  cart.begin()
  await rack.undo()
  const asked = (overrides: readonly string[]) => [7, 'undo LS-20261127-0007', { overrides }]
  expect(undo.mock.calls).toEqual([asked([]), asked(['STATEMENT_CONFIRMED']), asked(['STATEMENT_CONFIRMED'])])
  expect(state.notice).toEqual({ kind: 'undone', number: 'LS-20261127-0007' })
})

test('a drawer that stays shut is said beside a sale that is done, and takes no other word away', async () => {
  const { state, cart, paying } = refused()
  const receipt = { id: id<'document'>(7), number: 'LS-7' }
  const stuck = vi.fn(() => Promise.resolve({ kind: 'failed' as const, reason: 'no paper' }))
  Object.assign(cart.calls, { sell: () => Promise.resolve(receipt), openDrawerFor: stuck })
  await paying.allow()
  state.notice = { kind: 'ownTab' }
  expect(stuck.mock.calls).toEqual([[7]])
  await vi.waitFor(() => expect(state.drawerProblem).toContain('no paper'))
  expect([state.panel, state.problem, state.notice.kind]).toEqual(['done', null, 'ownTab'])
})
