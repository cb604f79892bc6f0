import type { Database, Statement } from 'better-sqlite3'
import { applyPragmas, connect } from '../connect.ts'

/*
 * What the benches compare with: the least SQL a five-line sale can be, hand-written on better-sqlite3 with the
 * settings of real books — document, lines, movements, checked average-cost balances, number series. No rules, no
 * validation, no hash chain, no audit, no idempotency.
 */
const SCHEMA = `
  CREATE TABLE sale (id INTEGER PRIMARY KEY, number TEXT NOT NULL UNIQUE, date TEXT NOT NULL, partner INTEGER NOT NULL,
    amount INTEGER NOT NULL) STRICT;
  CREATE TABLE line (id INTEGER PRIMARY KEY, sale INTEGER NOT NULL, product INTEGER NOT NULL, quantity INTEGER NOT NULL,
    price INTEGER NOT NULL, amount INTEGER NOT NULL) STRICT;
  CREATE INDEX line_sale ON line (sale);
  CREATE TABLE movement (id INTEGER PRIMARY KEY, line INTEGER NOT NULL, product INTEGER NOT NULL, date TEXT NOT NULL,
    quantity INTEGER NOT NULL, value INTEGER NOT NULL) STRICT;
  CREATE INDEX movement_product ON movement (product, date, quantity, value);
  CREATE TABLE balance (product INTEGER PRIMARY KEY, quantity INTEGER NOT NULL CHECK (quantity >= 0), value INTEGER NOT NULL) STRICT;
  CREATE TABLE series (name TEXT PRIMARY KEY, last INTEGER NOT NULL) STRICT, WITHOUT ROWID`

export interface RawLine {
  readonly product: number
  readonly quantity: number
  readonly price: number
  readonly amount: number
}

export interface RawSale {
  readonly date: string
  readonly partner: number
  readonly lines: readonly RawLine[]
}

/** A books file with nothing but sales. */
export interface RawBooks {
  /** Post one sale in a transaction of its own. */
  sell(sale: RawSale): void
  /** Many sales in one transaction. */
  sellMany(sales: readonly RawSale[]): void
  close(): void
}

interface RawStatements {
  readonly number: Statement<[string], number>
  readonly sale: Statement<[string, string, number, number]>
  readonly line: Statement<[number, number, number, number, number]>
  readonly balance: Statement<[number, number, number], number>
  readonly movement: Statement<[number, number, string, number, number]>
}

/** @param products how many products have plenty of stock from the start; null opens a file made before */
export function openRawBooks(file: string, products: number | null): RawBooks {
  const sqlite = connect(file, { create: products !== null })
  applyPragmas(sqlite)
  if (products !== null) create(sqlite, products)
  const statements = prepare(sqlite)
  return {
    sell: sqlite.transaction((sale: RawSale) => sellOne(statements, sale)).immediate,
    sellMany: sqlite.transaction((sales: readonly RawSale[]) => {
      for (const sale of sales) sellOne(statements, sale)
    }).immediate,
    close: () => sqlite.close(),
  }
}

function create(sqlite: Database, products: number): void {
  sqlite.exec(SCHEMA)
  const open = sqlite.prepare('INSERT INTO balance VALUES (?, 1000000000000, 1000000000)')
  sqlite.transaction(() => {
    for (let product = 1; product <= products; product += 1) open.run(product)
  })()
}

function prepare(sqlite: Database): RawStatements {
  return {
    number: sqlite
      .prepare<[string], number>(
        'INSERT INTO series VALUES (?, 1) ON CONFLICT DO UPDATE SET last = last + 1 RETURNING last',
      )
      .pluck(),
    sale: sqlite.prepare('INSERT INTO sale (number, date, partner, amount) VALUES (?, ?, ?, ?)'),
    line: sqlite.prepare('INSERT INTO line (sale, product, quantity, price, amount) VALUES (?, ?, ?, ?, ?)'),
    balance: sqlite
      .prepare<[number, number, number], number>(
        `INSERT INTO balance VALUES (?, ?, 0) ON CONFLICT DO UPDATE SET quantity = quantity - ?,
         value = value - value * (quantity - excluded.quantity) / quantity RETURNING value`,
      )
      .pluck(),
    movement: sqlite.prepare('INSERT INTO movement (line, product, date, quantity, value) VALUES (?, ?, ?, ?, ?)'),
  }
}

function sellOne(statements: RawStatements, { date, partner, lines }: RawSale): void {
  const series = `XSCK-${date.replaceAll('-', '')}`
  const last = statements.number.get(series)
  const amount = lines.reduce((sum, line) => sum + line.amount, 0)
  const sale = Number(
    statements.sale.run(`${series}-${String(last).padStart(4, '0')}`, date, partner, amount).lastInsertRowid,
  )
  for (const { product, quantity, price, amount: lineAmount } of lines) {
    const line = Number(statements.line.run(sale, product, quantity, price, lineAmount).lastInsertRowid)
    const value = statements.balance.get(product, quantity, quantity) ?? 0
    statements.movement.run(line, product, date, -quantity, value)
  }
}
