import type { ReadableDb } from './handle.ts'

interface Recorder {
  /** Reads like the books it was made from, and notes how SQLite answers. */
  readonly db: ReadableDb
  /** Plans of the statements run since the last call, one list of steps each. */
  take(): string[][]
}

/** For tests: the query plan of every statement a piece of the program really runs, with its real parameters. */
export function planRecorder(db: ReadableDb): Recorder {
  let plans: string[][] = []
  const note = (sql: string, parameters: unknown[]) => {
    const steps = db.sqlite.prepare<unknown[], { detail: string }>(`EXPLAIN QUERY PLAN ${sql}`).all(...parameters)
    plans.push(steps.map(({ detail }) => detail))
  }
  const prepare = (sql: string) =>
    new Proxy(db.sqlite.prepare<unknown[], unknown>(sql), {
      get(statement, method) {
        const value: unknown = Reflect.get(statement, method, statement)
        if (typeof value !== 'function') return value
        return (...parameters: unknown[]) => {
          if (method === 'all' || method === 'get' || method === 'iterate') note(sql, parameters)
          return Reflect.apply(value, statement, parameters)
        }
      },
    })
  return {
    db: { ...db, sqlite: { prepare } as ReadableDb['sqlite'] },
    take: () => {
      const taken = plans
      plans = []
      return taken
    },
  }
}
