import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { understood } from './user-file.ts'

/** How what was kept is read: a schema of the contract. */
interface Schema<Kept> {
  safeParse(found: unknown): { readonly success: true; readonly data: Kept } | { readonly success: false }
}

type Reviver = (key: string, value: unknown) => unknown

/**
 * What this computer keeps for every books file, in one JSON file: folders are of a computer, so they are no part of the
 * books. Read each time, so that what a crash left is what counts.
 */
export class KeptByBooks<Kept> {
  private readonly file: string
  private readonly schema: Schema<Kept>
  private readonly nothing: Kept
  private readonly upToDate: Reviver | undefined

  /** @param upToDate brings what an earlier program kept to what is kept now, value by value (as `JSON.parse` asks it) */
  constructor(file: string, schema: Schema<Kept>, nothing: Kept, upToDate?: Reviver) {
    this.file = file
    this.schema = schema
    this.nothing = nothing
    this.upToDate = upToDate
  }

  of(booksUuid: string): Kept {
    const all = this.readAll()
    const kept = this.schema.safeParse(Object.hasOwn(all, booksUuid) ? all[booksUuid] : undefined)
    return kept.success ? kept.data : this.nothing
  }

  /** @throws AppError NO_ACCESS, DISK_FULL */
  put(booksUuid: string, kept: Kept): void {
    understood(() => {
      mkdirSync(dirname(this.file), { recursive: true })
      writeFileSync(`${this.file}.new`, JSON.stringify({ ...this.readAll(), [booksUuid]: kept }), { flush: true })
      renameSync(`${this.file}.new`, this.file)
    })
  }

  private readAll(): Record<string, unknown> {
    try {
      const parsed: unknown = JSON.parse(readFileSync(this.file, 'utf8'), this.upToDate)
      return typeof parsed === 'object' && parsed !== null && !Array.isArray(parsed) ? { ...parsed } : {}
    } catch {
      // Nothing was ever kept here, or somebody broke the file: both mean nothing.
      return {}
    }
  }
}
