import type { Quantity } from '../../kernel/quantity.ts'
import { ONE_UNIT } from '../../kernel/quantity.ts'
import type { Rate } from '../../kernel/rate.ts'
import type { UnitPrice } from '../../kernel/unit-price.ts'
import { barcodeDoubt } from './barcode-doubt.ts'
import { readRange } from './cell.ts'
import { readPath } from './cell-list.ts'
import { readMoreOfProduct, type MoreOfProduct } from './more-of-product.ts'
import type { RowReading } from './row-reading.ts'

/** 商品 as a row of a table says it; what it does not say is null or empty. */
export interface ProductEntry extends MoreOfProduct {
  readonly code: string
  readonly name: string
  readonly spec: string
  readonly brand: string
  /** 分类 from the root down. */
  readonly category: readonly string[]
  readonly unit: string
  readonly bigUnit: { readonly name: string; readonly ratio: Quantity } | null
  readonly barcodes: readonly string[]
  readonly bigBarcodes: readonly string[]
  readonly purchasePrice: UnitPrice | null
  readonly retailPrice: UnitPrice | null
  readonly bigPrice: UnitPrice | null
  readonly wholesalePrice: UnitPrice | null
  readonly memberPrice: UnitPrice | null
  readonly minimumPrice: UnitPrice | null
  readonly taxRate: Rate | null
  readonly minimumStock: Quantity | null
  readonly maximumStock: Quantity | null
  readonly shelfLifeDays: number | null
  readonly location: string
  readonly openingQuantity: Quantity | null
  readonly openingCost: UnitPrice | null
  readonly remark: string
}

const LONGEST_SHELF_LIFE = 36_500

/** @param defaultUnit for rows that name none */
export function readProduct(row: RowReading, defaultUnit: string): ProductEntry {
  const name = row.text('name', 120)
  if (row.isEmpty('name')) row.note('name', 'required')
  if (row.isEmpty('unit')) row.note('unit', 'defaultUnit', defaultUnit)
  const unit = row.isEmpty('unit') ? defaultUnit : row.text('unit', 20)
  const [barcodes, bigBarcodes] = [checkedBarcodes(row, 'barcode'), checkedBarcodes(row, 'bigBarcode')]
  const bigUnit = readBigUnit(row, unit)
  if (bigUnit === null && bigBarcodes.length > 0) row.note('bigBarcode', 'ratioWithoutUnit')
  const range = row.read('stockRange', readRange)
  const minimumStock = row.amountOf('minimumStock') ?? range?.minimum ?? null
  const maximumStock = row.amountOf('maximumStock') ?? range?.maximum ?? null
  if (minimumStock !== null && maximumStock !== null && minimumStock > maximumStock)
    row.note('maximumStock', 'minimumAboveMaximum')
  const openingQuantity = row.amountOf('openingQuantity')
  return {
    ...readMoreOfProduct(row),
    ...{ name, unit, bigUnit, barcodes, minimumStock, maximumStock, openingQuantity },
    code: row.code('code', 40),
    spec: row.text('spec', 80),
    brand: row.text('brand', 60),
    category: readCategory(row),
    bigBarcodes: bigUnit === null ? [] : bigBarcodes,
    purchasePrice: row.price('purchasePrice'),
    retailPrice: row.price('retailPrice'),
    bigPrice: bigUnit === null ? null : row.price('bigPrice'),
    wholesalePrice: row.price('wholesalePrice'),
    memberPrice: row.price('memberPrice'),
    minimumPrice: row.price('minimumPrice'),
    taxRate: row.percent('taxRate'),
    shelfLifeDays: readShelfLife(row),
    location: row.text('location', 40),
    openingCost: row.price('openingCost'),
    remark: row.text('remark', 500),
  }
}

function checkedBarcodes(row: RowReading, key: string): readonly string[] {
  const codes = row.barcodes(key)
  for (const code of codes) {
    const doubt = barcodeDoubt(code)
    if (doubt !== null) row.note(key, doubt, code)
  }
  return codes
}

/** 箱 of 24: both or neither. A ratio of 1 says that there is no other unit. */
function readBigUnit(row: RowReading, unit: string): ProductEntry['bigUnit'] {
  const name = row.text('bigUnit', 20)
  const ratio = row.amountOf('ratio')
  if (ratio === 0) row.note('ratio', 'zero')
  if (name === '' || name === unit) {
    if (ratio !== null && ratio !== 0 && ratio !== ONE_UNIT)
      row.note('ratio', name === '' ? 'ratioWithoutUnit' : 'sameUnit')
    return null
  }
  if (row.isEmpty('ratio')) row.note('bigUnit', 'unitWithoutRatio')
  return ratio === null || ratio === 0 ? null : { name, ratio }
}

/** 饮料/水 or 饮料>水: from the root down; `"A/B"/C` where a name holds the sign itself. */
function readCategory(row: RowReading): readonly string[] {
  const path = readPath(row.text('category', 1000))
  if (path.some((name) => name.length > 60)) row.note('category', 'tooLong')
  return path
}

function readShelfLife(row: RowReading): number | null {
  const days = row.days('shelfLife', LONGEST_SHELF_LIFE)
  return days === 0 ? null : days
}
