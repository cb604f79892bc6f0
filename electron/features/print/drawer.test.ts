import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, expect, test, vi } from 'vitest'
import { hireStaff } from '#electron/harness/staff.ts'
import { openTill, type TillShop } from '#electron/harness/till-shop.ts'

vi.mock('#electron/features/password.ts', () => import('#electron/harness/quick-password.ts'))

const port = join(mkdtempSync(join(tmpdir(), 'zhangshi-drawer-')), 'out.prn')
const PULSE = '1b401b700019fa'

let till: TillShop

beforeEach(async () => {
  till = await openTill()
  rmSync(port, { force: true })
  return () => till.program.close()
})

const setPort = (target: string) =>
  till.api.print.setRole({
    role: 'tillReceipt',
    setup: { printer: '', paper: null, copies: 2, offset: { x: 0, y: 0 }, raw: { target, columns: 32, cut: true } },
  })
const written = () => (existsSync(port) ? readFileSync(port).toString('hex') : '')

test('cash opens the drawer once, whatever the copies; a card does not', async () => {
  await setPort(port)
  const byCard = await till.sell({ lines: [{ product: 'A', quantity: '1', amount: '5' }], tenders: [['card', '5']] })
  expect(await till.api.print.openDrawer({ documentId: byCard.id })).toEqual({ kind: 'none' })
  expect(written()).toBe('')
  const inCash = await till.sell({
    lines: [{ product: 'A', quantity: '1', amount: '5' }],
    tenders: [
      ['card', '2'],
      ['cash', '3', '10'],
    ],
  })
  expect(await till.api.print.openDrawer({ documentId: inCash.id })).toEqual({ kind: 'sent' })
  expect(written()).toBe(PULSE)
})

test('a printer of pages opens nothing; one that is off is said, and nothing waits to open it later', async () => {
  expect(await till.api.print.openDrawer({ documentId: null })).toEqual({ kind: 'none' })
  await setPort(join(tmpdir(), 'no such folder', 'out.prn'))
  expect(await till.api.print.openDrawer({ documentId: null })).toMatchObject({ kind: 'failed' })
  expect(await till.api.print.waiting({})).toEqual([])
})

test('without a sale it is for who may open the drawer', async () => {
  await setPort(port)
  const staff = await hireStaff(till)
  await expect(staff.accountant.api.print.openDrawer({ documentId: null })).rejects.toMatchObject({
    data: { code: 'FORBIDDEN' },
  })
  expect(await staff.cashier.api.print.openDrawer({ documentId: null })).toEqual({ kind: 'sent' })
  expect(written()).toBe(PULSE)
})
