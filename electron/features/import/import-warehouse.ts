import type { RowReading } from '#shared/domain/import/row-reading.ts'
import type { WarehouseId } from '#shared/kernel/id.ts'
import type { ReadableDb } from '#db/handle.ts'
import { insertWarehouse, listWarehouses } from '#db/repository/warehouse.ts'
import type { CommandContext } from '../../ipc/context.ts'
import { audited } from '../audited.ts'

/** Where goods lie of which nobody says where. */
export function firstWarehouse(db: ReadableDb): WarehouseId {
  const found = listWarehouses(db).find(({ enabled, kind }) => enabled && kind !== 'transit')
  if (found === undefined) throw new Error('books have a warehouse')
  return found.id
}

/** The warehouse of a name or code, letters in either case; null when there is none. */
export function warehousesByName(db: ReadableDb): (name: string) => WarehouseId | null {
  const known = new Map<string, WarehouseId>()
  for (const { id, code, name, enabled, kind } of listWarehouses(db).toReversed()) {
    if (!enabled || kind === 'transit') continue
    known.set(code.toLowerCase(), id)
    known.set(name.toLowerCase(), id)
  }
  return (name) => known.get(name.toLowerCase()) ?? null
}

/** 仓库 that rows name; on request what is missing is made. */
export class NamedWarehouses {
  private readonly named: (name: string) => WarehouseId | null
  private readonly made = new Map<string, WarehouseId>()
  private readonly makes: boolean

  constructor(db: ReadableDb, makes: boolean) {
    this.named = warehousesByName(db)
    this.makes = makes
  }

  /** Say at a cell what the books do not know. */
  note(cells: RowReading, key: string, name: string): void {
    if (this.named(name) === null) cells.note(key, this.makes ? 'newWarehouse' : 'unknownWarehouse', name)
  }

  /** The warehouse of a name; made when it is missing. */
  require(context: CommandContext, name: string): WarehouseId {
    const known = this.named(name) ?? this.made.get(name.toLowerCase())
    if (known !== undefined) return known
    const content = { code: '', name, address: '', remark: '' }
    const { id } = audited(context, 'create', 'warehouse', insertWarehouse(context.db, content))
    this.made.set(name.toLowerCase(), id)
    return id
  }
}
