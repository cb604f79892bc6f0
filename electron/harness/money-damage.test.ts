import { copyFileSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { businessDate } from '#shared/kernel/business-date.ts'
import { connect } from '#db/connect.ts'
import { verifyLedger } from '#db/ledger/verify.ts'
import { openBooksFile } from '#db/open.ts'
import { BANK, CASH, openMoneyDesk, tender, yuan } from './money-desk.ts'
import { MIGRATIONS, startTestProgram, TEST_BOOKS } from './test-program.ts'

let sound: string

/** Books with money of every kind: settled, voided, taken with a shipment, transferred, spent. */
beforeAll(async () => {
  const program = startTestProgram()
  program.program.close()
  const made = await program.api.books.create({ content: TEST_BOOKS, ownerName: '老板', folderToken: null })
  const desk = await openMoneyDesk(program)
  const sell = (amount: string, paid: string | null) =>
    desk.post('salesShipment', '2026-03-01', [{ product: 'A', quantity: '1', amount }], undefined, {
      tenders: paid === null ? [] : [tender(paid)],
    })
  await sell('100', '40')
  await sell('50', null)
  await desk.post('purchaseReceipt', '2026-03-01', [{ product: 'A', quantity: '1', amount: '20' }])
  await desk.settle('collection', '2026-03-02', '70', { discount: '1' })
  await desk.api.money.void({ id: (await desk.settle('collection', '2026-03-03', '5')).id, reason: '' })
  await desk.postMoney({
    type: 'accountTransfer',
    businessDate: businessDate('2026-03-04'),
    remark: '',
    fromAccountId: CASH,
    toAccountId: BANK,
    amount: yuan('30'),
    fee: yuan('1'),
  })
  await desk.postMoney({
    type: 'expense',
    businessDate: businessDate('2026-03-04'),
    remark: '',
    partnerId: null,
    lines: [{ categoryId: (await desk.api.moneyCategory.list({}))[0]!.id, amount: yuan('9'), remark: '' }],
    tenders: [{ accountId: CASH, amount: yuan('9'), remark: '' }],
  })
  await desk.settle('payment', '2026-03-05', '3')
  await desk.api.account.save({
    id: null,
    version: null,
    content: { code: '', name: '备用金', kind: 'cash', number: '', remark: '' },
  })
  expect(await desk.brokenChecks()).toEqual([])
  program.program.close()
  sound = made.file
})

/** Names of the checks that fail after somebody changed the file behind the program's back. */
function brokenAfter(damage: string): string[] {
  const file = join(mkdtempSync(join(tmpdir(), 'zhangshi-damage-')), 'books.zsb')
  copyFileSync(sound, file)
  const raw = connect(file)
  raw.pragma('foreign_keys = OFF')
  const triggers = raw.prepare<[], { name: string }>("SELECT name FROM sqlite_schema WHERE type = 'trigger'").all()
  for (const { name } of triggers) raw.exec(`DROP TRIGGER ${name}`)
  const before = raw.prepare('SELECT total_changes()').pluck().get()
  raw.exec(damage)
  // A planted fault that changes nothing would prove nothing.
  expect(raw.prepare('SELECT total_changes()').pluck().get()).not.toBe(before)
  raw.close()
  const books = openBooksFile(file, { migrationsFolder: MIGRATIONS, now: 0 })
  const broken = verifyLedger(books.db).filter(({ ok }) => !ok)
  books.close()
  return broken.map(({ name }) => name)
}

const COLLECTION = "(SELECT id FROM document WHERE number = 'SK-20260302-0001')"
const RECEIPT = "(SELECT id FROM document WHERE type = 'purchaseReceipt')"
const TRANSFER = "(SELECT id FROM document WHERE type = 'accountTransfer')"

test.each([
  [
    'an account entry',
    `UPDATE account_entry SET amount = amount + 1 WHERE document_id = ${COLLECTION}`,
    'I4 tenders of a money document are what its accounts got',
  ],
  [
    'an account entry that is gone',
    `DELETE FROM account_entry WHERE document_id = ${TRANSFER} AND amount > 0`,
    'I4 tenders of a money document are what its accounts got',
  ],
  [
    'money in another account',
    `UPDATE account_entry SET account_id = 3 WHERE document_id = ${COLLECTION}`,
    'I4 tenders of a money document are what its accounts got',
  ],
  [
    'a tender',
    `UPDATE document_tender SET amount = amount + 1 WHERE document_id = ${COLLECTION}`,
    'I3 a money document comes to what was paid and what it was for',
  ],
  [
    'what an expense was for',
    'UPDATE money_line SET amount = amount + 1',
    'I3 a money document comes to what was paid and what it was for',
  ],
  [
    'a discount',
    `UPDATE money_terms SET discount = discount + 1 WHERE document_id = ${COLLECTION}`,
    'I3 a money document comes to what was paid and what it was for',
  ],
  [
    'terms that are gone',
    `DELETE FROM money_terms WHERE document_id = ${COLLECTION}`,
    'I4 every money document has its terms',
  ],
  [
    'what a collection booked to its customer',
    `UPDATE partner_entry SET amount = amount - 1 WHERE document_id = ${COLLECTION}`,
    'I4 a money document books its partner to the 分',
  ],
  [
    'the date of an account entry',
    `UPDATE account_entry SET business_date = '2026-02-01' WHERE document_id = ${COLLECTION}`,
    'I5 account entries bear the date of their document',
  ],
  [
    'a mirrored account entry that is gone',
    'DELETE FROM account_entry WHERE reverses_entry_id IS NOT NULL',
    'I5 a reversal takes back every account entry',
  ],
  [
    'a mirrored account entry',
    'UPDATE account_entry SET amount = amount - 1 WHERE reverses_entry_id IS NOT NULL',
    'I5 a mirrored account entry negates its original',
  ],
  [
    'a settlement beyond what was owed',
    'UPDATE settlement SET amount = amount + 100000 WHERE id = 1',
    'I6 nothing is settled beyond its amount',
  ],
  [
    'a settlement across the sides',
    "UPDATE partner_entry SET side = 'payable' WHERE document_id = (SELECT document_id FROM settlement WHERE id = 1)",
    'I6 settled entries are of one partner and side',
  ],
  [
    'an undone settlement',
    'UPDATE settlement SET amount = amount - 1 WHERE undoes_settlement_id IS NOT NULL',
    'I6 what undoes a settlement negates it',
  ],
  [
    'a voided collection that still settles',
    'DELETE FROM settlement WHERE undoes_settlement_id IS NOT NULL',
    'I6 a voided document is settled with nothing but its reversal',
  ],
  [
    'an account changed behind the audit',
    "UPDATE account SET name = 'x' WHERE name = '备用金'",
    'I12 masters equal the after-image of their last audit row',
  ],
  [
    'what a customer was booked, as the journal has it',
    `UPDATE partner_entry SET amount = amount - 1 WHERE document_id = ${COLLECTION}`,
    'I8 the journal balances in every document',
  ],
  [
    'what a sale came to',
    "UPDATE document SET net_amount = net_amount + 1 WHERE type = 'salesShipment'",
    'I8 the journal balances in every document',
  ],
  [
    'goods that cost less than was paid for them',
    `UPDATE document_line SET charge_amount = charge_amount + 1 WHERE document_id = ${RECEIPT}`,
    'I8 the journal balances in every document',
  ],
  ['the value of a pool', 'UPDATE cost_pool SET value = value + 1', 'I8 the journal says what the ledgers say'],
  ['a settlement that is gone', 'DELETE FROM settlement WHERE id = 1', 'I11 posted documents are unchanged'],
])('%s is found', (_name, damage, check) => {
  expect(brokenAfter(damage)).toContain(check)
})
