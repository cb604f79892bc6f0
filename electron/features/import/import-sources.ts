import { randomUUID } from 'node:crypto'
import type { TableText } from '#shared/contract/table-file.ts'
import { AppError } from '#shared/errors/app-error.ts'

/** A table that was read and waits to be imported. It never changes under its id. */
export interface HeldTable {
  readonly name: string
  readonly rows: TableText
}

/** As many as somebody works on at once; each may have a million cells. */
const MOST_HELD = 3

/** Tables on their way into the books. They wait here, so that 50,000 rows cross to the window neither way. */
export class ImportSources {
  private readonly held = new Map<string, HeldTable>()

  hold(table: HeldTable): string {
    const sourceId = randomUUID()
    this.held.set(sourceId, table)
    for (const oldest of [...this.held.keys()].slice(0, -MOST_HELD)) this.held.delete(oldest)
    return sourceId
  }

  /** @throws AppError IMPORT_SOURCE_GONE */
  require(sourceId: string): HeldTable {
    const table = this.held.get(sourceId)
    if (table === undefined) throw new AppError('IMPORT_SOURCE_GONE', {})
    return table
  }
}
