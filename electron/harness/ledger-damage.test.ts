import { copyFileSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { connect } from '#db/connect.ts'
import { verifyLedger } from '#db/ledger/verify.ts'
import { openBooksFile } from '#db/open.ts'
import { rate } from '#shared/kernel/rate.ts'
import { money } from '#shared/kernel/money.ts'
import { openShop } from './shop.ts'
import { MIGRATIONS, startTestProgram, TEST_BOOKS } from './test-program.ts'

const OPTIONS = { migrationsFolder: MIGRATIONS, now: 0 }
let sound: string

/** Books with everything the checks look at: freight, a discount, two products, a void, another warehouse. */
beforeAll(async () => {
  const program = startTestProgram()
  program.program.close()
  const made = await program.api.books.create({ content: TEST_BOOKS, ownerName: '老板', folderToken: null })
  const shop = await openShop(program)
  await shop.api.product.createCategory({ name: '粮油', parentId: null })
  await shop.post('openingStock', '2026-01-01', [{ product: 'A', quantity: '3', price: '3' }], '后仓')
  const receipt = await shop.content('purchaseReceipt', '2026-03-01', [
    { product: 'A', quantity: '10', price: '3.33' },
    { product: 'B', quantity: '4', price: '10' },
  ])
  await shop.api.document.post({ content: { ...receipt, freight: money(500) }, draftId: null })
  const sale = await shop.content('salesShipment', '2026-03-02', [{ product: 'A', quantity: '4', price: '5' }])
  await shop.api.document.post({
    content: { ...sale, lines: sale.lines.map((line) => ({ ...line, discountRate: rate(1000) })) },
    draftId: null,
  })
  await shop.void(await shop.post('salesShipment', '2026-03-03', [{ product: 'B', quantity: '1', price: '20' }]))
  await shop.post('salesShipment', '2026-03-02', [{ product: 'B', quantity: '1', price: '20' }])
  expect(await shop.brokenChecks()).toEqual([])
  program.program.close()
  sound = made.file
})

/** Names of the checks that fail after somebody changed the file behind the program's back. */
function brokenAfter(damage: string): string[] {
  const file = join(mkdtempSync(join(tmpdir(), 'zhangshi-damage-')), 'books.zsb')
  copyFileSync(sound, file)
  const raw = connect(file)
  raw.pragma('foreign_keys = OFF')
  for (const { name } of raw
    .prepare<[], { name: string }>("SELECT name FROM sqlite_schema WHERE type = 'trigger'")
    .all())
    raw.exec(`DROP TRIGGER ${name}`)
  const before = raw.prepare('SELECT total_changes()').pluck().get()
  raw.exec(damage)
  // A planted fault that changes nothing would prove nothing.
  expect(raw.prepare('SELECT total_changes()').pluck().get()).not.toBe(before)
  raw.close()
  const books = openBooksFile(file, OPTIONS)
  const broken = verifyLedger(books.db).filter(({ ok }) => !ok)
  for (const { detail } of broken) expect(detail).not.toBe('')
  books.close()
  return broken.map(({ name }) => name)
}

test('the undamaged copy holds', () => {
  expect(brokenAfter("UPDATE counter SET value = value WHERE name = 'product'")).toEqual([])
})

const A = "(SELECT id FROM product WHERE name = 'A')"
const VOIDED = '(SELECT reverses_document_id FROM document WHERE reverses_document_id IS NOT NULL)'

test.each([
  [
    'a balance',
    `UPDATE stock_balance SET quantity = quantity + 1 WHERE product_id = ${A}`,
    'I1 balance is the sum of its movements',
  ],
  [
    'a balance that is gone',
    `DELETE FROM stock_balance WHERE product_id = ${A}`,
    'I1 balance is the sum of its movements',
  ],
  ['stock below zero', `UPDATE stock_balance SET quantity = -1 WHERE product_id = ${A}`, 'I1 no balance below zero'],
  [
    'a pool',
    `UPDATE cost_pool SET value = value + 1 WHERE product_id = ${A}`,
    'I2 pool value is the sum of its valuations',
  ],
  [
    'a pool quantity',
    `UPDATE cost_pool SET quantity = quantity - 1 WHERE product_id = ${A}`,
    'I2 rebuilding from facts gives the same valuations',
  ],
  [
    'a unit cost',
    `UPDATE cost_pool SET cost_value = cost_value + 1 WHERE product_id = ${A}`,
    'I2 rebuilding from facts gives the same valuations',
  ],
  [
    'a valuation',
    'UPDATE stock_valuation SET value = value + 1 WHERE movement_id = 1',
    'I2 rebuilding from facts gives the same valuations',
  ],
  [
    'a state inside the history',
    'UPDATE stock_valuation SET value_after = value_after + 1 WHERE movement_id = 1',
    'I2 rebuilding from facts gives the same valuations',
  ],
  [
    'two valuations that cancel each other',
    'UPDATE stock_valuation SET value = value + (CASE movement_id WHEN 1 THEN 1 ELSE -1 END) WHERE movement_id IN (1, 2)',
    'I2 rebuilding from facts gives the same valuations',
  ],
  [
    'a valuation that is gone',
    'DELETE FROM stock_valuation WHERE movement_id = 1',
    'I2 every movement has one valuation',
  ],
  [
    'the date of a valuation',
    "UPDATE stock_valuation SET business_date = '2026-02-01' WHERE movement_id = 1",
    'I2 every movement has one valuation',
  ],
  ['value without quantity', `UPDATE cost_pool SET quantity = 0 WHERE product_id = ${A}`, 'I2 no quantity, no value'],
  [
    'a document total',
    'UPDATE document SET gross_amount = gross_amount + 1 WHERE id = 2',
    'I3 document totals are the sums of their lines',
  ],
  [
    'a document line that is gone',
    'DELETE FROM document_line WHERE document_id = 2 AND line_number = 2',
    'I3 document totals are the sums of their lines',
  ],
  [
    'a line amount',
    'UPDATE document_line SET amount = amount + 1 WHERE document_id = 3',
    'I3 net and tax make gross; list less reductions makes amount',
  ],
  [
    'a tax amount',
    'UPDATE document_line SET tax_amount = tax_amount + 1 WHERE document_id = 3',
    'I3 net and tax make gross; list less reductions makes amount',
  ],
  [
    'a reduction',
    'UPDATE line_adjustment SET amount = amount + 1',
    'I3 net and tax make gross; list less reductions makes amount',
  ],
  [
    'an allocated charge',
    'UPDATE document_line SET charge_amount = charge_amount + 1 WHERE document_id = 2',
    'I3 charges are allocated to the 分',
  ],
  ['a charge', 'UPDATE document_charge SET amount = amount + 1', 'I3 charges are allocated to the 分'],
  ['a document without lines', 'DELETE FROM document_line WHERE document_id = 3', 'I4 every document has lines'],
  [
    'a movement that is gone',
    'DELETE FROM stock_movement WHERE document_id = 3',
    'I4 every goods line has its movement',
  ],
  [
    'the quantity of a movement',
    'UPDATE stock_movement SET quantity = quantity + 1 WHERE document_id = 3',
    'I4 a movement repeats its document and line',
  ],
  [
    'the order of a movement',
    'UPDATE stock_movement SET order_key = 99 WHERE document_id = 3',
    'I4 a movement repeats its document and line',
  ],
  [
    'the date of a document',
    "UPDATE document SET business_date = '2026-02-01' WHERE id = 3",
    'I4 a movement repeats its document and line',
  ],
  [
    'a partner entry',
    "UPDATE partner_entry SET business_date = '2026-02-01' WHERE document_id = 3",
    'I5 partner entries belong to the partner of their document',
  ],
  ['a number', "UPDATE document SET number = 'XSCK-20260302-0009' WHERE id = 3", 'I11 posted documents are unchanged'],
  ['a hole in the numbers', 'DELETE FROM document WHERE id = 3', 'I9 numbers have no holes'],
  ['a series that ran ahead', 'UPDATE number_series SET last = last + 1', 'I9 numbers have no holes'],
  [
    'a reversal',
    `UPDATE document SET gross_amount = gross_amount + 1 WHERE id = ${VOIDED}`,
    'I10 a reversal negates its original',
  ],
  [
    'the type of a reversal',
    "UPDATE document SET type = 'otherOut' WHERE reverses_document_id IS NOT NULL",
    'I10 a reversal negates its original',
  ],
  [
    'the value of a mirror',
    'UPDATE stock_movement SET frozen_value = frozen_value + 1 WHERE is_mirror = 1',
    'I10 a mirror negates quantity and value of its movement',
  ],
  [
    'a remark on a line',
    "UPDATE document_line SET remark = 'x' WHERE document_id = 3",
    'I11 posted documents are unchanged',
  ],
  [
    'the last hash',
    'UPDATE document_hash SET hash = zeroblob(32) WHERE document_id = (SELECT max(document_id) FROM document_hash)',
    'I11 posted documents are unchanged',
  ],
  ['a hash that is gone', 'DELETE FROM document_hash WHERE document_id = 1', 'I11 posted documents are unchanged'],
  [
    'a partner amount',
    'UPDATE partner_entry SET amount = amount + 1 WHERE document_id = 3',
    'I11 posted documents are unchanged',
  ],
  [
    'a partner entry that is gone',
    'DELETE FROM partner_entry WHERE document_id = 3',
    'I11 posted documents are unchanged',
  ],
  [
    'the user who posted',
    'UPDATE document SET posted_at = posted_at + 1 WHERE id = 3',
    'I11 posted documents are unchanged',
  ],
  ['an edited audit row', "UPDATE audit_entry SET action = 'x' WHERE id = 2", 'I12 the audit log is unbroken'],
  ['a deleted audit row', 'DELETE FROM audit_entry WHERE id = 3', 'I12 the audit log is unbroken'],
  ['a deleted first audit row', 'DELETE FROM audit_entry WHERE id = 1', 'I12 the audit log is unbroken'],
  [
    'reordered audit rows',
    'UPDATE audit_entry SET id = -id WHERE id IN (2, 3); UPDATE audit_entry SET id = 5 + id WHERE id IN (-2, -3)',
    'I12 the audit log is unbroken',
  ],
  [
    'an inserted audit row',
    "INSERT INTO audit_entry SELECT max(id) + 1, at, user_id, 'x', entity, entity_id, after, hash FROM audit_entry",
    'I12 the audit log is unbroken',
  ],
  [
    'a cut audit log',
    'DELETE FROM audit_entry WHERE id > (SELECT max(id) - 1 FROM audit_entry)',
    'I12 every posting stands in the audit log',
  ],
  [
    'a product changed behind the audit',
    "UPDATE product SET name = 'AA' WHERE name = 'A'",
    'I12 masters equal the after-image of their last audit row',
  ],
  [
    'a price slipped in',
    `INSERT INTO product_price SELECT id, base_unit_id, 1, 1 FROM product WHERE name = 'A'`,
    'I12 masters equal the after-image of their last audit row',
  ],
  [
    'a unit ratio',
    'UPDATE product_unit SET ratio = 20000',
    'I12 masters equal the after-image of their last audit row',
  ],
  [
    'a partner changed behind the audit',
    'UPDATE partner SET credit_limit = 1',
    'I12 masters equal the after-image of their last audit row',
  ],
  [
    'a warehouse changed behind the audit',
    "UPDATE warehouse SET name = 'x' WHERE name = '后仓'",
    'I12 masters equal the after-image of their last audit row',
  ],
  [
    'a category moved behind the audit',
    "UPDATE category SET name = 'x'",
    'I12 masters equal the after-image of their last audit row',
  ],
  [
    'a partner slipped in',
    "INSERT INTO partner (code, name, is_supplier, is_customer, pinyin) VALUES ('9', 'x', 1, 0, 'x')",
    'I12 masters equal the after-image of their last audit row',
  ],
  [
    'a closing before what was posted',
    "INSERT INTO period_event (kind, closed_through, at, user_id, after_document_id) VALUES ('close', '2026-12-31', 0, 1, 2)",
    'I14 nothing is dated in a closed period',
  ],
])('%s is found', (_name, damage, check) => {
  expect(brokenAfter(damage)).toContain(check)
})
