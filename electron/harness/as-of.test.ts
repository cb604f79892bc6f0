import { expect, test } from 'vitest'
import { addDays, businessDate } from '#shared/kernel/business-date.ts'
import { openAsOf } from '#db/report/open-as-of.ts'
import { balanceOn, statementRows } from '#db/report/statement.ts'
import { randomFrom, type Random } from './kill/random.ts'
import { openMoneyDesk, type MoneyDesk } from './money-desk.ts'

// Whatever was sold, collected, voided, changed and closed, in whatever order: at the end of every day what is open comes
// to what is owed, and a statement ends there, too.

const SEED = 1
const STEPS = 200
const FIRST = businessDate('2026-03-01')
const DAYS = 60

interface Made {
  readonly id: Parameters<MoneyDesk['void']>[0]['id']
  readonly isMoney: boolean
}

test(`what is open as of any day is what is owed (seed ${SEED})`, async () => {
  const desk = await openMoneyDesk()
  const random = randomFrom(SEED)
  const made: Made[] = []
  let refused = 0
  for (let step = 0; step < STEPS; step += 1) {
    try {
      await act(desk, random, made)
    } catch {
      // Closed days, overdrawn credit: refusals leave everything as it was.
      refused += 1
    }
  }
  expect(refused).toBeLessThan(STEPS / 2)
  const { db } = desk.program.host.current.books
  const { partnerId } = desk
  const differences: string[] = []
  for (let day = 0; day <= DAYS + 10; day += 1) {
    const on = addDays(FIRST, day)
    const owed = balanceOn(db, partnerId, 'receivable', on)
    const open = openAsOf(db, partnerId, 'receivable', on).reduce((sum, entry) => sum + entry.open, 0)
    const stated = statementRows(db, { partnerId, side: 'receivable', from: null, to: on }, false).at(-1)?.balance ?? 0
    if (open !== owed || stated !== owed) differences.push(`${on}: owed ${owed}, open ${open}, stated ${stated}`)
  }
  expect(differences).toEqual([])
  expect(await desk.brokenChecks()).toEqual([])
})

async function act(desk: MoneyDesk, random: Random, made: Made[]): Promise<void> {
  const { api } = desk
  const date = addDays(FIRST, random.between(0, DAYS - 1))
  const amount = String(random.between(10, 99))
  const lines = [{ product: 'A', quantity: '1', amount }]
  const chosen = made[random.between(0, made.length)]
  switch (random.between(0, 7)) {
    case 0:
    case 1:
    case 2:
      made.push({ id: (await desk.post('salesShipment', date, lines)).id, isMoney: false })
      return
    case 3:
    case 4:
      made.push({ id: (await desk.settle('collection', date, amount)).id, isMoney: true })
      return
    case 5:
      if (chosen?.isMoney === true) await api.money.void({ id: chosen.id, reason: '' })
      else if (chosen !== undefined) await api.document.void({ id: chosen.id, reason: '' })
      return
    case 6: {
      if (chosen === undefined || chosen.isMoney) return
      const content = await desk.content('salesShipment', date, lines)
      const amended = await api.document.amend({ id: chosen.id, content, draftId: null, reason: '' })
      made.push({ id: amended.id, isMoney: false })
      return
    }
    default:
      if (random.between(0, 3) === 0) await api.period.close({ through: addDays(FIRST, random.between(0, 19)) })
  }
}
