import { afterAll, beforeAll, expect, test } from 'vitest'
import type { OpenBooks } from './open.ts'
import { createTestBooks } from './testing.ts'

/** A row in every append-only table, in an order the foreign keys allow. */
const ROWS: Readonly<Record<string, string>> = {
  document: `INSERT INTO document (id, type, number, business_date, order_key, warehouse_id, line_count, quantity, list_amount,
    discount_amount, net_amount, tax_amount, gross_amount, posted_at, posted_by)
    VALUES (1, 'openingStock', 'QCKC-20260101-0001', '2026-01-01', 1, 1, 1, 10000, 100, 0, 100, 0, 100, 0, 1)`,
  document_hash: `INSERT INTO document_hash VALUES (1, zeroblob(32))`,
  document_line: `INSERT INTO document_line (id, document_id, line_number, kind, product_id, product_code, product_name, product_spec,
    unit_id, unit_name, ratio, quantity, base_quantity, list_amount, amount, net_amount, tax_amount, gross_amount, warehouse_id)
    VALUES (1, 1, 1, 'goods', 1, '1', 'A', '', 1, '个', 10000, 10000, 10000, 100, 100, 100, 0, 100, 1)`,
  document_line_serial: `INSERT INTO document_line_serial VALUES (1, 'S1')`,
  line_adjustment: `INSERT INTO line_adjustment (id, document_line_id, source, amount) VALUES (1, 1, 'discount', 5)`,
  document_charge: `INSERT INTO document_charge (id, document_id, kind, basis, amount) VALUES (1, 1, 'freight', 'amount', 5)`,
  stock_movement: `INSERT INTO stock_movement (id, document_id, document_line_id, kind, product_id, warehouse_id, batch_id, business_date,
    order_key, phase, line_number, quantity) VALUES (1, 1, 1, 'opening', 1, 1, 1, '2026-01-01', 1, 1, 1, 10000)`,
  partner_entry: `INSERT INTO partner_entry (id, document_id, partner_id, side, business_date, due_date, amount)
    VALUES (1, 1, 1, 'payable', '2026-01-01', '2026-01-01', 100)`,
  period_event: `INSERT INTO period_event (id, kind, at, user_id, after_document_id) VALUES (1, 'close', 0, 1, 0)`,
  closing_package: `INSERT INTO closing_package VALUES (1, '{}', zeroblob(32))`,
  audit_entry: `INSERT INTO audit_entry (id, at, user_id, action, entity, entity_id, hash) VALUES (9, 0, 1, 'x', 'x', 1, zeroblob(32))`,
  stocktake_line: `INSERT INTO stocktake_line (id, stocktake_id, row_number, product_id, batch_code, added, position, book_quantity,
    unit_cost) VALUES (1, 1, 1, 1, '', 0, 0, 0, 0)`,
  stocktake_event: `INSERT INTO stocktake_event (id, stocktake_id, round_id, line_id, kind, quantity, entered_quantity, position,
    book_quantity, business_date, at, user_id) VALUES (1, 1, 1, 1, 'scan', 10000, 10000, 0, 0, '2026-01-01', 0, 1)`,
  stocktake_posting: `INSERT INTO stocktake_posting (id, stocktake_id, kind, count_date, business_date, through_event_id, digest, at, user_id)
    VALUES (1, 1, 'post', '2026-01-01', '2026-01-01', 1, zeroblob(32), 0, 1)`,
  stocktake_posting_line: `INSERT INTO stocktake_posting_line VALUES (1, 1, 0, 10000, 10000, 0)`,
  stocktake_document: `INSERT INTO stocktake_document VALUES (1, 1, 1)`,
  document_tender: `INSERT INTO document_tender (id, document_id, line_number, method, account_id, amount) VALUES (1, 1, 1, 'account', 1, 100)`,
  money_line: `INSERT INTO money_line (id, document_id, line_number, category_id, amount) VALUES (1, 1, 1, 1, 100)`,
  money_terms: `INSERT INTO money_terms (document_id) VALUES (1)`,
  account_entry: `INSERT INTO account_entry (id, document_id, account_id, business_date, amount) VALUES (1, 1, 1, '2026-01-01', 100)`,
  settlement: `INSERT INTO settlement (id, document_id, owed_entry_id, paid_entry_id, business_date, amount)
    VALUES (1, 1, 1, 1, '2026-01-01', 100)`,
  statement_event: `INSERT INTO statement_event (id, partner_id, side, kind, balance, at, user_id)
    VALUES (1, 1, 'receivable', 'confirm', 0, 0, 1)`,
  order_terms: `INSERT INTO order_terms (document_id, root_document_id, revision) VALUES (1, 1, 1)`,
  order_line: `INSERT INTO order_line VALUES (1, 1)`,
  order_closing: `INSERT INTO order_closing (id, root_document_id, kind, at, user_id) VALUES (1, 1, 'close', 0, 1)`,
  line_inspection: `INSERT INTO line_inspection (document_line_id, rejected) VALUES (1, 10000)`,
  shift: `INSERT INTO shift (id, business_date, account_id, opening_float, opened_at, opened_by) VALUES (1, '2026-01-01', 1, 0, 0, 1)`,
  shift_close: `INSERT INTO shift_close (shift_id, business_date, expected, counted, closed_at, closed_by) VALUES (1, '2026-01-01', 0, 0, 0, 1)`,
  shift_document: `INSERT INTO shift_document VALUES (1, 1)`,
  drawer_event: `INSERT INTO drawer_event (id, shift_id, reason, at, user_id) VALUES (1, 1, '换零钱', 0, 1)`,
  command_log: `INSERT INTO command_log VALUES ('r', 'p', zeroblob(32), '{}', 0)`,
  attachment: `INSERT INTO attachment (id, hash, kind, size) VALUES (1, '${'a'.repeat(64)}', 'pdf', 5)`,
  attachment_link: `INSERT INTO attachment_link (id, attachment_id, document_id, name, at, user_id) VALUES (1, 1, 1, 'a.pdf', 0, 1)`,
  attachment_removal: `INSERT INTO attachment_removal VALUES (1, 0, 1)`,
  import_batch: `INSERT INTO import_batch VALUES (1, 'product', 'a.xlsx', '', '{}', 1, 0, 0, 0, 0, 0, 1)`,
  import_made: `INSERT INTO import_made VALUES (1, 1, 'product', 1, 1, NULL)`,
  import_undo: `INSERT INTO import_undo VALUES (1, 1, 0, 0, 1)`,
  transfer_route: `INSERT INTO transfer_route VALUES (1, 1)`,
}
const TABLES = Object.keys(ROWS)

let books: OpenBooks

function run(sql: string): void {
  books.write((db) => db.sqlite.prepare(sql).run())
}

function dump(table: string): unknown {
  return books.db.sqlite.prepare(`SELECT * FROM ${table}`).all()
}

beforeAll(() => {
  books = createTestBooks()
  run(`INSERT INTO unit (id, name) VALUES (1, '个')`)
  run(`INSERT INTO product (id, code, name, base_unit_id, pinyin, created_at) VALUES (1, '1', 'A', 1, 'a', 0)`)
  run(`INSERT INTO partner (id, code, name, is_supplier, is_customer, pinyin) VALUES (1, '1', 'P', 1, 0, 'p')`)
  run(`INSERT INTO stocktake (id, number, warehouse_id, scope, blind, state, position, flag_rate, flag_quantity, flag_amount, started_at,
    started_by) VALUES (1, 'PD-20260101-0001', 1, '{}', 1, 'counting', 0, 500, 20000, 5000, 0, 1)`)
  run(`INSERT INTO stocktake_round VALUES (1, 1, 1, 'first', 1, 0, 1)`)
  for (const table of TABLES) run(ROWS[table]!)
})

afterAll(() => books.close())

test('every table with append-only triggers is in this test, with both of them', () => {
  const triggers = books.db.sqlite
    .prepare<[], { name: string }>("SELECT name FROM sqlite_schema WHERE type = 'trigger' ORDER BY name")
    .all()
  expect(triggers.map(({ name }) => name)).toEqual(
    [...TABLES]
      .sort()
      .flatMap((table) => [`${table}_no_delete`, `${table}_no_update`])
      .sort(),
  )
})

test.each(TABLES)('%s: a row stands for ever', (table) => {
  const before = dump(table)
  expect(before).not.toEqual([])
  const columns = books.db.sqlite.prepare<[], { name: string; pk: number }>(`PRAGMA table_xinfo(${table})`).all()
  const key = columns.filter(({ pk }) => pk > 0).map(({ name }) => name)
  const refused = `append-only: ${table}`
  for (const { name } of columns) expect(() => run(`UPDATE ${table} SET ${name} = ${name}`), name).toThrow(refused)
  expect(() => run(`DELETE FROM ${table}`)).toThrow(refused)
  expect(() => run(ROWS[table]!.replace('INSERT INTO', 'INSERT OR REPLACE INTO'))).toThrow(refused)
  expect(() => run(ROWS[table]!.replace('INSERT INTO', 'REPLACE INTO'))).toThrow(refused)
  expect(() => run(`UPDATE OR REPLACE ${table} SET ${key[0]} = ${key[0]}`)).toThrow(refused)
  expect(() =>
    run(`${ROWS[table]!} ON CONFLICT (${key.join(', ')}) DO UPDATE SET ${key[0]} = excluded.${key[0]}`),
  ).toThrow(refused)
  expect(dump(table)).toEqual(before)
})

test('without recursive_triggers a REPLACE would slip past: why the setting is asserted', () => {
  const other = createTestBooks()
  other.db.sqlite.prepare('PRAGMA recursive_triggers = OFF').run()
  const log = (result: string) =>
    other.write((db) =>
      db.sqlite.prepare(`INSERT OR REPLACE INTO command_log VALUES ('r', 'p', zeroblob(32), ?, 0)`).run(result),
    )
  log('1')
  log('2')
  expect(other.db.sqlite.prepare('SELECT result FROM command_log').pluck().all()).toEqual(['2'])
  other.close()
})
