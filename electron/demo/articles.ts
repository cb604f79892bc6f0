import type { ProductContent } from '#shared/contract/product.ts'
import type { CategoryId, PriceLevelId } from '#shared/kernel/id.ts'
import { ONE_UNIT, quantity } from '#shared/kernel/quantity.ts'
import { listPriceLevels } from '#db/report/product-list.ts'
import { insertCategory } from '#db/repository/category.ts'
import type { ProductImage } from '#db/repository/product-image.ts'
import { insertProduct, updateProduct } from '#db/repository/product.ts'
import type { CommandContext } from '../ipc/context.ts'
import { audited } from '../features/audited.ts'
import { ean13 } from './barcode.ts'
import { UNITS, WEIGHED_UNIT, type Catalogue, type Goods, type Language, type Shelf } from './catalogue.ts'
import { levelPrices, priceOf, type LevelPrices, type Markup } from './prices.ts'
import { inLanguage } from './words.ts'

/** A product of the demo books with what the story needs to know of it. */
export interface Article {
  readonly image: ProductImage
  readonly shelf: Shelf
  readonly pace: Goods[6]
  /** 分 per base unit at the opening. */
  readonly cost: number
  /** 分 per base unit, by level; they follow the cost. */
  readonly prices: LevelPrices
  /** Sold by weight: its code is what a scale prints. */
  readonly weighed: boolean
  /** Base units in one case; some goods have no case and go by five. */
  readonly lot: number
}

const LOOSE_LOT = 5
const FIRST_SCALE_CODE = 10_001

/** The category tree and all products, each with its row in the log. */
export function makeArticles(
  context: CommandContext,
  language: Language,
  { shelves, markup }: Catalogue,
  levels: ReadonlyMap<string, PriceLevelId>,
): Article[] {
  const categories = new Map<string, CategoryId>()
  const category = (name: string, parentId: CategoryId | null): CategoryId => {
    const known = categories.get(name)
    if (known !== undefined) return known
    const made = audited(context, 'create', 'category', insertCategory(context.db, name, parentId)).id
    categories.set(name, made)
    return made
  }
  return shelves
    .flatMap((shelf) => {
      const categoryId = category(inLanguage(shelf.name, language), category(inLanguage(shelf.root, language), null))
      return shelf.goods.map((goods) => ({ shelf, goods, categoryId }))
    })
    .map(({ shelf, goods, categoryId }, index) => {
      const content = productContent(goods, language, markup, categoryId, index, levels)
      const image = audited(context, 'create', 'product', insertProduct(context.db, content, false, context.now))
      const [, , , unit, , cost, pace] = goods
      const prices = levelPrices(cost, markup)
      return { image, shelf, pace, cost, prices, weighed: unit === WEIGHED_UNIT, lot: lotOf(goods) }
    })
}

/** 店内码: the five digits between the prefix and the amount or weight of a label. */
function scaleCode(index: number): string {
  return String(FIRST_SCALE_CODE + index)
}

function lotOf([, , , , bigUnit]: Goods): number {
  return bigUnit?.[1] ?? LOOSE_LOT
}

function productContent(
  goods: Goods,
  language: Language,
  markup: Markup,
  categoryId: CategoryId,
  index: number,
  levels: ReadonlyMap<string, PriceLevelId>,
): ProductContent {
  const [name, brand, spec, unit, bigUnit, cost, pace] = goods
  const base = inLanguage(UNITS[unit], language)
  const big =
    bigUnit === null ? [] : [{ name: inLanguage(UNITS[bigUnit[0]], language), ratio: quantity(bigUnit[1] * ONE_UNIT) }]
  const code = (item: number) => ean13(`6920${String(index + 101)}${String(item).padStart(5, '0')}`)
  const lots = (count: number) => quantity(count * lotOf(goods) * ONE_UNIT)
  return {
    code: unit === WEIGHED_UNIT ? scaleCode(index) : '',
    name: inLanguage(name, language),
    spec,
    brand: inLanguage(brand, language),
    categoryId,
    kind: 'goods',
    units: [{ name: base, ratio: ONE_UNIT }, ...big],
    barcodes: [{ barcode: code(1), unitName: base }, ...big.map((one) => ({ barcode: code(2), unitName: one.name }))],
    prices: pricesOf(levelPrices(cost, markup), base, big[0]?.name ?? null, bigUnit?.[1] ?? 1, levels),
    purchasePrice: priceOf(cost),
    // A slow mover has no minimum, but more than its maximum.
    minimumStock: pace === 0 ? null : lots(pace * 2),
    maximumStock: pace === 0 ? lots(1) : lots(pace * 8),
    remark: '',
  }
}

function pricesOf(
  levelled: LevelPrices,
  base: string,
  big: string | null,
  ratio: number,
  levels: ReadonlyMap<string, PriceLevelId>,
): ProductContent['prices'] {
  return Object.entries(levelled).flatMap(([code, fen]) => {
    const levelId = levels.get(code)
    if (levelId === undefined) return []
    const single = { levelId, unitName: base, price: priceOf(fen) }
    return big !== null && code === 'wholesale'
      ? [single, { levelId, unitName: big, price: priceOf(fen * ratio) }]
      : [single]
  })
}

/** After a lasting rise of the purchase price the owner adapts all prices of the product. */
export function reprice(context: CommandContext, markup: Markup, article: Article, cost: number): Article {
  const { image } = article
  const levels = new Map(listPriceLevels(context.db).map(({ code, id }) => [code, id]))
  const [base, big] = image.units
  if (base === undefined) throw new Error('a product has a base unit')
  const levelled = levelPrices(cost, markup)
  const prices = pricesOf(levelled, base.name, big?.name ?? null, article.lot, levels)
  const content: ProductContent = { ...contentOf(image), prices, purchasePrice: priceOf(cost) }
  return {
    ...article,
    cost,
    prices: levelled,
    image: audited(context, 'update', 'product', updateProduct(context.db, image.id, content)),
  }
}

function contentOf(image: ProductImage): ProductContent {
  const {
    code,
    name,
    spec,
    brand,
    categoryId,
    kind,
    barcodes,
    prices,
    purchasePrice,
    minimumStock,
    maximumStock,
    remark,
  } = image
  const units = image.units.map((unit) => ({ name: unit.name, ratio: unit.ratio }))
  return {
    code,
    name,
    spec,
    brand,
    categoryId,
    kind,
    units,
    barcodes,
    prices,
    purchasePrice,
    minimumStock,
    maximumStock,
    remark,
  }
}
