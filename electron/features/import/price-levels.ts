import type { PriceLevelId } from '#shared/kernel/id.ts'
import type { RowReading } from '#shared/domain/import/row-reading.ts'
import { auditMaster } from '#db/ledger/audit-master.ts'
import type { ReadableDb } from '#db/handle.ts'
import { insertPriceLevel, listPriceLevelRows } from '#db/repository/price-level.ts'
import type { CommandContext } from '../../ipc/context.ts'

/** 价格等级 by name, letters in either case where only one fits, or by code; on request what is missing is made. */
export class PriceLevels {
  private readonly makes: boolean
  private readonly exact = new Map<string, PriceLevelId>()
  private readonly alike = new Map<string, PriceLevelId>()

  constructor(db: ReadableDb, makes: boolean) {
    this.makes = makes
    for (const { id, code, name } of listPriceLevelRows(db)) {
      this.exact.set(name, id)
      this.alike.set(name.toLowerCase(), id).set(code.toLowerCase(), id)
    }
  }

  /** Null: there is none. */
  known(name: string): PriceLevelId | null {
    return this.exact.get(name) ?? this.alike.get(name.toLowerCase()) ?? null
  }

  /** Say at a cell what the books do not know. */
  note(cells: RowReading, key: string, name: string): void {
    if (name === '' || this.known(name) !== null) return
    cells.note(key, this.makes ? 'newLevel' : 'unknownLevel', name)
  }

  /** The level of a name; made when it is missing. */
  require(context: CommandContext, name: string): PriceLevelId {
    const known = this.known(name)
    if (known !== null) return known
    const made = insertPriceLevel(context.db, name)
    auditMaster(context.db, context, 'create', 'priceLevel', made)
    this.exact.set(name, made)
    return made
  }
}
