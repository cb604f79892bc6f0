import type { ProductContent } from '#shared/contract/product.ts'
import { AppError } from '#shared/errors/app-error.ts'
import type { FieldProblem } from '#shared/errors/codes.ts'
import { ONE_UNIT } from '#shared/kernel/quantity.ts'
import type { ProductImage } from '#db/repository/product-image.ts'

// What must hold of a product, whoever writes it: the form or an import.

/** The base unit has ratio 1; every barcode and price names a unit of the product; nothing twice, as the file keeps text. */
export function assertConsistent(given: ProductContent): void {
  const content = asStored(given)
  const names = content.units.map(({ name }) => name)
  const problems: FieldProblem[] = []
  const check = (holds: boolean, field: string, rule: string) => holds || problems.push({ field, rule })
  check(content.units[0]?.ratio === ONE_UNIT, 'units.0.ratio', 'base')
  names.forEach((name, index) => check(names.indexOf(name) === index, `units.${index}.name`, 'duplicate'))
  const barcodes = content.barcodes.map(({ barcode }) => barcode)
  content.barcodes.forEach(({ barcode, unitName }, index) => {
    check(names.includes(unitName), `barcodes.${index}.unitName`, 'unit')
    check(barcodes.indexOf(barcode) === index, `barcodes.${index}.barcode`, 'duplicate')
  })
  const keys = content.prices.map(({ levelId, unitName }) => `${levelId}/${unitName}`)
  content.prices.forEach(({ levelId, unitName }, index) => {
    check(names.includes(unitName), `prices.${index}.unitName`, 'unit')
    check(keys.indexOf(`${levelId}/${unitName}`) === index, `prices.${index}.levelId`, 'duplicate')
  })
  const { minimumStock, maximumStock } = content
  check(
    content.kind === 'goods' || !(content.batchTracked === true || content.serialTracked === true),
    'kind',
    'tracking',
  )
  check(minimumStock === null || maximumStock === null || minimumStock <= maximumStock, 'maximumStock', 'range')
  if (problems.length > 0) throw new AppError('INVALID_INPUT', { problems })
}

/** Half a surrogate pair becomes U+FFFD in the file: two that differ here would be the same there. */
function asStored(content: ProductContent): ProductContent {
  const { units, barcodes, prices } = content
  return {
    ...content,
    units: units.map((unit) => ({ ...unit, name: unit.name.toWellFormed() })),
    barcodes: barcodes.map(({ barcode, unitName }) => ({
      barcode: barcode.toWellFormed(),
      unitName: unitName.toWellFormed(),
    })),
    prices: prices.map((price) => ({ ...price, unitName: price.unitName.toWellFormed() })),
  }
}

/** Quantities of posted documents were counted with these units: they may be added to, not changed. */
export function assertFrozenPartsKept(before: ProductImage, content: ProductContent): void {
  if (content.kind !== before.kind)
    throw new AppError('IN_USE', { entity: 'product', name: before.name, field: 'kind' })
  if (
    (content.batchTracked ?? false) !== (before.batchTracked ?? false) ||
    (content.serialTracked ?? false) !== (before.serialTracked ?? false)
  )
    throw new AppError('IN_USE', { entity: 'product', name: before.name, field: 'tracking' })
  for (const [index, unit] of before.units.entries()) {
    const kept = index === 0 ? content.units[0] : content.units.find(({ name }) => name === unit.name)
    if (kept === undefined || kept.name !== unit.name || kept.ratio !== unit.ratio)
      throw new AppError('IN_USE', { entity: 'product', name: before.name, field: 'units' })
  }
}
