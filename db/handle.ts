import type { Database, RunResult, Statement } from 'better-sqlite3'
import { is, Param, Placeholder } from 'drizzle-orm'
import type { BetterSQLite3Database } from 'drizzle-orm/better-sqlite3'
import type * as schema from './schema/index.ts'

export type Orm = BetterSQLite3Database<typeof schema>

/** The part of Drizzle that cannot write. */
export type ReadingOrm = Pick<Orm, 'select' | 'selectDistinct' | '$count' | '$with' | 'with'>

/** An open books file for reading. Queries get this: a query that writes does not compile. */
export interface ReadableDb {
  readonly brand: 'readable' | 'writable'
  readonly orm: ReadingOrm
  readonly sqlite: Pick<Database, 'prepare'>
}

/** An open books file inside a write transaction. Only commands get this. */
export interface WritableDb extends ReadableDb {
  readonly brand: 'writable'
  readonly orm: Orm
}

/**
 * A Drizzle query prepared once per open file. Unprepared builder calls cost about 15 times as much,
 * so everything on a hot path is declared with this.
 */
export function reading<Prepared>(build: (orm: ReadingOrm) => Prepared): (db: ReadableDb) => Prepared {
  const prepared = new WeakMap<object, Prepared>()
  return (db) => remember(prepared, db.sqlite, () => build(db.orm))
}

/** The same for statements that write. */
export function writing<Prepared extends PreparedWrite>(build: (orm: Orm) => Prepared): (db: WritableDb) => Prepared {
  const prepared = new WeakMap<object, Prepared>()
  return (db) => remember(prepared, db.sqlite, () => withKnownSlots(build(db.orm), db.sqlite))
}

interface PreparedWrite {
  getQuery(): { readonly sql: string; readonly params: readonly unknown[] }
  run(values?: Record<string, unknown>): RunResult
}

/**
 * Drizzle finds out on every run which parameter is a placeholder, a constant or needs encoding: half the time of a
 * small insert. That never changes, so here it is found out once.
 */
function withKnownSlots<Prepared extends PreparedWrite>(prepared: Prepared, sqlite: ReadableDb['sqlite']): Prepared {
  const { sql, params } = prepared.getQuery()
  const slots = params.map(slotOf)
  const statement = sqlite.prepare<unknown[]>(sql)
  prepared.run = (values = {}) => statement.run(slots.map((slot) => slot(values)))
  return prepared
}

type Slot = (values: Record<string, unknown>) => unknown

function slotOf(parameter: unknown): Slot {
  if (is(parameter, Placeholder)) return (values) => valueOf(values, parameter.name)
  if (is(parameter, Param) && is(parameter.value, Placeholder)) {
    const { encoder, value } = parameter
    const { name } = value
    return (values) => encoder.mapToDriverValue(valueOf(values, name))
  }
  return () => parameter
}

function valueOf(values: Record<string, unknown>, name: string): unknown {
  if (!(name in values)) throw new Error(`no value for the placeholder ${name}`)
  return values[name]
}

/**
 * SQLite plans a statement again whenever a value its planner looked at is bound anew, and better-sqlite3 clears
 * all bindings after every run: a prepared join costs its whole planning each time (13 µs instead of 1, the
 * shortage check 90 µs instead of 6). The planner does not look behind a unary plus, and `+` changes no value, so
 * every parameter gets one. It is what SQLITE_DBCONFIG_ENABLE_QPSG would do, which better-sqlite3 cannot set.
 */
export function withStablePlan(sql: string): string {
  return sql.replace(/'(?:[^']|'')*'|\?|:[A-Za-z]\w*/g, (part) => (part.startsWith("'") ? part : `+${part}`))
}

/** SQL that Drizzle cannot say well (windows, keyset pages, full-text search), prepared once per open file. */
export function statement<Parameters extends unknown[], Row>(
  sql: string,
): (db: ReadableDb) => Statement<Parameters, Row> {
  const prepared = new WeakMap<object, Statement<Parameters, Row>>()
  return (db) => remember(prepared, db.sqlite, () => db.sqlite.prepare<Parameters, Row>(withStablePlan(sql)))
}

/** The same for SQL put together from fixed pieces (sorts, filters): one prepared statement per text. */
export function cachedStatement<Row>(db: ReadableDb, sql: string): Statement<unknown[], Row> {
  const texts = remember(statementsByText, db.sqlite, () => new Map<string, Statement<unknown[], unknown>>())
  let found = texts.get(sql)
  if (found === undefined) {
    found = db.sqlite.prepare<unknown[], unknown>(withStablePlan(sql))
    texts.set(sql, found)
  }
  return found as Statement<unknown[], Row>
}

const statementsByText = new WeakMap<object, Map<string, Statement<unknown[], unknown>>>()

function remember<Value>(cache: WeakMap<object, Value>, key: object, make: () => Value): Value {
  const known = cache.get(key)
  if (known !== undefined) return known
  const made = make()
  cache.set(key, made)
  return made
}
