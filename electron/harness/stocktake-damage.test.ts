import { copyFileSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { connect } from '#db/connect.ts'
import { verifyLedger } from '#db/ledger/verify.ts'
import { openBooksFile } from '#db/open.ts'
import { openCountShop } from './count-shop.ts'
import { openShop } from './shop.ts'
import { MIGRATIONS, startTestProgram, TEST_BOOKS } from './test-program.ts'

let sound: string

/** One posted stocktake with an undone entry, a late document and a recount, one that is still being counted. */
beforeAll(async () => {
  const program = startTestProgram()
  program.program.close()
  const { file } = await program.api.books.create({ content: TEST_BOOKS, ownerName: '老板', folderToken: null })
  const shop = await openCountShop(await openShop(program))
  await shop.post('purchaseReceipt', '2026-03-01', [
    { product: 'A', quantity: '20', price: '3' },
    { product: 'B', quantity: '8', price: '3' },
  ])
  const task = await shop.begin()
  await shop.count(task, 'A', '3')
  await shop.api.stocktakeCount.undo({ id: task.id, eventId: null })
  await shop.count(task, 'A', '15')
  await shop.count(task, 'B', '8')
  const { id: lineId } = await shop.line(task, 'B')
  await shop.api.stocktakeCount.setLocation({ id: task.id, lineId, location: 'C-01' })
  await shop.review(task)
  await shop.api.stocktakeReview.openRound({ id: task.id, lines: { which: 'flagged' } })
  await shop.count(task, 'A', '16')
  await shop.review(task)
  await shop.post('salesShipment', '2026-12-30', [{ product: 'A', quantity: '1', price: '9' }])
  await shop.postCount(task, { acceptLate: true })
  const open = await shop.begin()
  await shop.count(open, 'B', '8')
  expect(await shop.brokenChecks()).toEqual([])
  program.program.close()
  sound = file
})

/** Names of the checks that fail after somebody changed the file behind the program's back. */
function brokenAfter(damage: string): string[] {
  const file = join(mkdtempSync(join(tmpdir(), 'zhangshi-count-damage-')), 'books.zsb')
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
  for (const { detail } of broken) expect(detail).not.toBe('')
  books.close()
  return broken.map(({ name }) => name)
}

test('the undamaged copy holds', () => {
  expect(brokenAfter('UPDATE stocktake SET remark = remark')).toEqual([])
})

const LAST = '(SELECT max(id) FROM stocktake_event)'

test.each([
  [
    'an entry of a posted count',
    'UPDATE stocktake_event SET quantity = 140000 WHERE quantity = 160000',
    'S4 entries and lines are those a posting was made of',
  ],
  [
    'who made an entry',
    'UPDATE stocktake_event SET at = at + 1 WHERE id = 1',
    'S4 entries and lines are those a posting was made of',
  ],
  [
    'an entry in an open count',
    `UPDATE stocktake_event SET quantity = 70000 WHERE id = ${LAST}`,
    'S1 a count is what its entries add up to',
  ],
  [
    'an undo that is gone',
    'DELETE FROM stocktake_event WHERE undoes_event_id IS NOT NULL',
    'S4 entries and lines are those a posting was made of',
  ],
  ['the last entry cut off', `DELETE FROM stocktake_event WHERE id = ${LAST}`, 'S4 no entry was cut off the end'],
  [
    'a result',
    'UPDATE stocktake_result SET counted_quantity = counted_quantity + 1 WHERE counted_quantity > 0',
    'S1 a count is what its entries add up to',
  ],
  [
    'what was expected',
    'UPDATE stocktake_result SET book_quantity = book_quantity + 1 WHERE is_counted = 1',
    'S1 snapshots and expectations are what the ledger held then',
  ],
  [
    'a snapshot',
    'UPDATE stocktake_line SET book_quantity = book_quantity + 1 WHERE id = 1',
    'S1 snapshots and expectations are what the ledger held then',
  ],
  [
    'a difference',
    'UPDATE stocktake_standing SET difference = difference + 1 WHERE difference < 0',
    'S2 a difference is counted less expected',
  ],
  [
    'what came too late',
    'UPDATE stocktake_standing SET late_quantity = 0, expected_quantity = expected_quantity - late_quantity, difference = difference + late_quantity, difference_size = abs(difference + late_quantity) WHERE late_quantity <> 0',
    'S2 a difference is counted less expected',
  ],
  [
    'a proof',
    'UPDATE stocktake_posting_line SET counted_quantity = counted_quantity + 1, difference = difference + 1 WHERE difference < 0',
    'S3 a posted stocktake proves every line as it stands',
  ],
  [
    'a proof of no difference that is gone',
    'DELETE FROM stocktake_posting_line WHERE difference = 0',
    'S3 a posted stocktake proves every line as it stands',
  ],
  [
    'a document that lost its stocktake',
    'DELETE FROM stocktake_document',
    'S3 the posted difference is what its documents moved',
  ],
  [
    'a posting nobody made',
    'INSERT INTO stocktake_posting SELECT NULL, stocktake_id, kind, count_date, business_date, through_event_id, digest, at, user_id FROM stocktake_posting',
    'S4 everything done to a stocktake stands in the audit log',
  ],
  ['a location', "UPDATE product_location SET location = 'Z'", 'S4 locations equal the audit log'],
  ['a stocktake that is gone', 'DELETE FROM stocktake WHERE id = 2', 'I9 numbers have no holes'],
] as const)('%s is found', (_what, damage, check) => {
  expect(brokenAfter(damage)).toContain(check)
})
