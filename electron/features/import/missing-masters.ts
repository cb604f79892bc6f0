import type { RowReading } from '#shared/domain/import/row-reading.ts'
import type { GoodsEntry, TradeEntry } from '#shared/domain/import/trade-row.ts'
import { id as makeId, type PartnerId, type ProductId, type UnitId } from '#shared/kernel/id.ts'
import { ONE_UNIT } from '#shared/kernel/quantity.ts'
import type { ReadableDb } from '#db/handle.ts'
import { wasTakenBack, type Made } from '#db/repository/import.ts'
import { findPartner, insertPartner, setPartnerEnabled, updatePartner } from '#db/repository/partner.ts'
import { insertProduct, setProductEnabled } from '#db/repository/product.ts'
import type { CommandContext } from '../../ipc/context.ts'
import { audited, auditedProduct } from '../audited.ts'
import type { ImportSettings } from './import-order.ts'
import { contentOfPartner } from './partner-content.ts'
import { PartnerIndex } from './partner-index.ts'
import { NewGoodsList, type NewGoods } from './new-goods.ts'
import { ProductIndex, type FoundGoods } from './product-index.ts'

/** Which side of the books' partners a history is about. */
export type TradeSide = 'customer' | 'supplier'

interface Sides {
  readonly isSupplier: boolean
  readonly isCustomer: boolean
}

interface LineGoods {
  readonly productId: ProductId
  readonly unitId: UnitId
}

/** Partners and goods that rows of documents name: those of the books, and on request those that are made for them. */
export class MissingMasters {
  private readonly db: ReadableDb
  private readonly settings: ImportSettings
  private readonly side: TradeSide
  private readonly products: ProductIndex
  private readonly partners: PartnerIndex
  private readonly newGoods = new NewGoodsList()
  private readonly wanted = new Map<string, NewGoods>()
  private readonly madeGoods = new Map<NewGoods, LineGoods>()
  private readonly madePartners = new Map<string, PartnerId>()
  private readonly known = new Map<string, FoundGoods | null>()
  private readonly broughtBack = new Set<ProductId>()

  constructor(db: ReadableDb, settings: ImportSettings, side: TradeSide) {
    this.db = db
    this.settings = settings
    this.side = side
    this.products = new ProductIndex(db)
    this.partners = new PartnerIndex(db)
  }

  /** Say at the row what the books do not know and nobody wants to be made. */
  note(cells: RowReading, entry: TradeEntry): void {
    const found = this.products.find(entry)
    const makes = this.settings.createMissing
    if ('problem' in found) {
      this.known.set(goodsKey(entry), null)
      if (!makes || found.problem !== 'unknownGoods' || entry.name === '') cells.note(found.key, found.problem)
      else this.noteNew(cells, entry)
    } else {
      this.known.set(goodsKey(entry), found)
      const { id, name, enabled } = found.product
      if (enabled === 0 && !this.comesBack('product', id)) cells.note('name', 'disabled', name)
    }
    if (entry.partner === '') return
    const partner = this.partners.find(entry.partner)
    if (typeof partner === 'string') {
      if (!makes || partner !== 'unknownPartner') cells.note('partner', partner)
    } else if (partner.enabled === 0 && !this.comesBack('partner', partner.id))
      cells.note('partner', 'disabled', partner.name)
    else if (!makes && !this.isOnSide(partner)) cells.note('partner', 'unknownPartner')
  }

  /** What an import that was undone had made is disabled since; the same table makes it again. */
  private comesBack(entity: 'product' | 'partner', entityId: number): boolean {
    return this.settings.createMissing && wasTakenBack(this.db, entity, entityId)
  }

  /** How many of another unit one is, no row says. */
  private noteNew(cells: RowReading, entry: TradeEntry): void {
    const goods = this.newGoods.of(entry)
    this.wanted.set(goodsKey(entry), goods)
    if (entry.unit !== '' && entry.unit !== this.unitOf(goods)) cells.note('unit', 'unknownUnit')
  }

  private unitOf({ unit }: NewGoods): string {
    return unit === '' ? this.settings.defaultUnit : unit
  }

  /** After `note`. */
  knownGoods(entry: GoodsEntry): ProductId | null {
    return this.known.get(goodsKey(entry))?.product.id ?? null
  }

  knownPartner(name: string): PartnerId | null {
    const found = this.partners.find(name)
    return typeof found === 'string' ? null : found.id
  }

  /** Make what these rows name and the books do not know; partners of the other side become of this one, too. */
  make(context: CommandContext, entries: readonly TradeEntry[]): Made[] {
    return entries.flatMap((entry) => [
      ...this.makePartner(context, entry),
      ...this.bringBack(context, entry),
      ...this.makeGoods(context, entry),
    ])
  }

  /** After `make`. */
  partner(name: string): PartnerId {
    const id = this.knownPartner(name) ?? this.madePartners.get(name.toLowerCase())
    if (id === undefined) throw new Error(`partner ${name} was not made`)
    return id
  }

  /** After `make`. */
  goods(entry: GoodsEntry): LineGoods {
    const found = this.known.get(goodsKey(entry))
    if (found !== undefined && found !== null) return { productId: found.product.id, unitId: found.unitId }
    const wanted = this.wanted.get(goodsKey(entry))
    const made = wanted === undefined ? undefined : this.madeGoods.get(wanted)
    if (made === undefined) throw new Error(`goods ${entry.name} were not made`)
    return made
  }

  private isOnSide(partner: { readonly isSupplier: number; readonly isCustomer: number }): boolean {
    return (this.side === 'supplier' ? partner.isSupplier : partner.isCustomer) === 1
  }

  private makePartner(context: CommandContext, { partner: name }: TradeEntry): Made[] {
    const key = name.toLowerCase()
    if (this.madePartners.has(key)) return []
    const sides = { isSupplier: this.side === 'supplier', isCustomer: this.side === 'customer' }
    const found = this.partners.find(name)
    if (typeof found === 'string') {
      const made = audited(context, 'create', 'partner', insertPartner(context.db, { ...NEW_PARTNER, ...sides, name }))
      this.madePartners.set(key, made.id)
      return [{ entity: 'partner', entityId: made.id, version: made.version, before: null }]
    }
    this.madePartners.set(key, found.id)
    if (found.enabled === 0) return [this.partnerBack(context, found.id, sides)]
    if (this.isOnSide(found)) return []
    const image = findPartner(context.db, found.id)
    if (image === null) throw new Error(`partner ${found.id} is gone`)
    const before = contentOfPartner(image)
    const both = { ...before, isSupplier: true, isCustomer: true }
    const { version } = audited(context, 'update', 'partner', updatePartner(context.db, found.id, both))
    return [{ entity: 'partner', entityId: found.id, version, before: JSON.stringify(before) }]
  }

  private partnerBack(context: CommandContext, id: PartnerId, sides: Sides): Made {
    const image = findPartner(context.db, id)
    if (image === null) throw new Error(`partner ${id} is gone`)
    const content = contentOfPartner(image)
    const both = {
      isSupplier: content.isSupplier || sides.isSupplier,
      isCustomer: content.isCustomer || sides.isCustomer,
    }
    updatePartner(context.db, id, { ...content, ...both })
    const { version } = audited(context, 'enable', 'partner', setPartnerEnabled(context.db, id, true))
    return { entity: 'partner', entityId: id, version, before: null }
  }

  private bringBack(context: CommandContext, entry: TradeEntry): Made[] {
    const found = this.known.get(goodsKey(entry))
    if (found == null || found.product.enabled === 1 || this.broughtBack.has(found.product.id)) return []
    const { id } = found.product
    this.broughtBack.add(id)
    const { version } = auditedProduct(context, 'enable', setProductEnabled(context.db, id, true))
    return [{ entity: 'product', entityId: id, version, before: null }]
  }

  private makeGoods(context: CommandContext, entry: TradeEntry): Made[] {
    const goods = this.wanted.get(goodsKey(entry))
    if (goods === undefined || this.madeGoods.has(goods)) return []
    const { name, spec, barcode, code } = goods
    const unitName = this.unitOf(goods)
    const content = {
      ...{ ...NEW_PRODUCT, name, spec },
      code: code.length > 40 ? '' : code,
      units: [{ name: unitName, ratio: ONE_UNIT }],
      barcodes: barcode === '' ? [] : [{ barcode, unitName }],
    }
    const made = auditedProduct(context, 'create', insertProduct(context.db, content, true, context.now))
    const [base] = made.units
    if (base === undefined) throw new Error('a product has a base unit')
    this.madeGoods.set(goods, { productId: makeId<'product'>(made.id), unitId: base.unitId })
    return [{ entity: 'product', entityId: made.id, version: made.version, before: null }]
  }
}

/** Rows that name the same goods in the same unit. */
function goodsKey({ barcode, code, name, spec, unit }: GoodsEntry): string {
  return JSON.stringify([barcode, code, name.toLowerCase(), spec.toLowerCase(), unit])
}

const NEW_PARTNER = {
  code: '',
  contact: '',
  phone: '',
  address: '',
  taxNumber: '',
  bankName: '',
  bankAccount: '',
  priceLevelId: null,
  creditLimit: null,
  termDays: 0,
  remark: '',
} as const

const NEW_PRODUCT = {
  brand: '',
  categoryId: null,
  kind: 'goods' as const,
  prices: [],
  purchasePrice: null,
  minimumStock: null,
  maximumStock: null,
  remark: '',
}
