import type { ReadableDb } from '#db/handle.ts'

const NAMES = `SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_stat%' ORDER BY name`

/** Every row of every table as text, to compare what books hold before and after. */
export function dumpBooks(db: ReadableDb): string {
  const names = db.sqlite.prepare<[], { name: string }>(NAMES).all()
  return names
    .map(({ name }) => {
      const rows = db.sqlite.prepare<[], unknown[]>(`SELECT * FROM "${name}"`).raw(true).all()
      return `${name}\n${rows.map((row) => JSON.stringify(row)).join('\n')}`
    })
    .join('\n')
}
