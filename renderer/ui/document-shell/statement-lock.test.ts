import { expect, test } from 'vitest'
import { businessDate } from '#shared/kernel/business-date.ts'
import { money } from '#shared/kernel/money.ts'
import { AppError } from '#shared/errors/app-error.ts'
import { useStatementLock } from './statement-lock.ts'

const confirmed = new AppError('STATEMENT_CONFIRMED', {
  partner: '长乐饭店',
  side: 'receivable',
  date: businessDate('2026-10-30'),
  through: businessDate('2026-10-31'),
  balance: money(100),
  by: '老板',
  on: businessDate('2026-11-02'),
  permission: 'statement.override',
})

test('who may stands for it himself, without a word', async () => {
  const lock = useStatementLock(async () => 'owner')
  expect(lock.take()).toEqual({ overrides: [] })
  await lock.refused(confirmed)
  expect(lock.needsWord.value).toBe(false)
  expect(lock.take()).toEqual({ overrides: ['STATEMENT_CONFIRMED'] })
  lock.reset()
  expect(lock.take()).toEqual({ overrides: [] })
})

test('a clerk has somebody who may type his password; a wrong one is typed again', async () => {
  const lock = useStatementLock(async () => 'clerk')
  await lock.refused(confirmed)
  expect([lock.needsWord.value, lock.take()]).toEqual([true, null])
  lock.approving.enter({ userName: '老板', password: 'falsch' })
  expect(lock.take()).toEqual({
    overrides: ['STATEMENT_CONFIRMED'],
    authorization: { userName: '老板', password: 'falsch' },
  })
  await lock.refused(new AppError('WRONG_PASSWORD', { remaining: 4 }))
  expect([lock.needsWord.value, lock.take()]).toEqual([true, null])
  expect([lock.take(), lock.approving.missing.value]).toEqual([null, true])
  await lock.refused(confirmed)
  expect(lock.approving.missing.value).toBe(false)
  await lock.refused(new AppError('NO_ACCOUNT', {}))
  expect(lock.locked.value).toBe(false)
})

test('without an answer the same is asked again with the same word; a definite one asks anew', async () => {
  const lock = useStatementLock(async () => 'clerk')
  await lock.refused(confirmed)
  lock.approving.enter({ userName: '老板', password: 'secret-1' })
  const word = { overrides: ['STATEMENT_CONFIRMED'], authorization: { userName: '老板', password: 'secret-1' } }
  expect(lock.take()).toEqual(word)
  await lock.refused(new AppError('DISK_FAULT', {}))
  expect(lock.take()).toEqual(word)
  await lock.refused(new Error('the window was closed'))
  expect(lock.take()).toEqual(word)
  await lock.refused(confirmed)
  expect([lock.approving.missing.value, lock.take(), lock.approving.missing.value]).toEqual([false, null, true])
  lock.approving.enter({ password: 's' })
  expect(lock.approving.missing.value).toBe(false)
})
