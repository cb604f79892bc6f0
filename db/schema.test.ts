import { getTableConfig, SQLiteTable } from 'drizzle-orm/sqlite-core'
import { is } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { OpenBooks } from './open.ts'
import * as schema from './schema/index.ts'
import { createTestBooks } from './testing.ts'

interface SqlColumn {
  readonly name: string
  readonly type: string
  readonly notnull: number
  readonly dflt_value: string | null
  readonly pk: number
}

const TABLES = Object.values(schema)
  .filter((value) => is(value, SQLiteTable))
  .map((table) => getTableConfig(table))

let books: OpenBooks
beforeAll(() => {
  books = createTestBooks()
})
afterAll(() => books.close())

/** Tables of ours: not those SQLite keeps for itself or for full-text search. */
function sqlTables(): { name: string; strict: number }[] {
  return books.db.sqlite
    .prepare<[], { name: string; strict: number }>(
      `SELECT name, strict FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name`,
    )
    .all()
}

test('every table is STRICT', () => {
  expect(sqlTables().filter(({ strict }) => strict === 0)).toEqual([])
})

test('schema and file have the same tables', () => {
  expect(TABLES.map(({ name }) => name).sort()).toEqual(
    sqlTables()
      .map(({ name }) => name)
      .filter((name) => name !== 'schema_migration'),
  )
})

describe.each(TABLES)('$name', ({ name, columns, primaryKeys }) => {
  const sqlColumns = () => books.db.sqlite.prepare<[], SqlColumn>(`PRAGMA table_xinfo(${name})`).all()

  test('has the same columns, types and nullability', () => {
    const said = columns.map((column) => [
      column.name,
      column.getSQLType().toUpperCase(),
      column.notNull || column.primary,
    ])
    const found = sqlColumns().map((column) => [column.name, column.type, column.notnull === 1 || column.pk > 0])
    expect(said).toEqual(found)
  })

  test('has the same primary key', () => {
    const said = columns.filter((column) => column.primary).map((column) => column.name)
    const composite = primaryKeys.flatMap((key) => key.columns.map((column) => column.name))
    const found = sqlColumns()
      .filter(({ pk }) => pk > 0)
      .sort((a, b) => a.pk - b.pk)
      .map((column) => column.name)
    expect([...said, ...composite]).toEqual(found)
  })

  test('promises a default only where the file has one', () => {
    const found = new Map(sqlColumns().map((column) => [column.name, column.dflt_value]))
    for (const column of columns)
      if (column.hasDefault && !column.primary) expect(found.get(column.name), column.name).not.toBeNull()
  })
})
