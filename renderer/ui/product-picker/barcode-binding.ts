import type { Product, ProductContent, ProductHit } from '#shared/contract/product.ts'

type ProductUpdate = Pick<Product, 'id' | 'version'> & { readonly content: ProductContent }

/** The product with one more barcode, as it is to be saved: of the unit that was picked, else of the base unit. */
export function withBarcode(product: Product, barcode: string, { unitId: picked }: ProductHit): ProductUpdate {
  const { id, version, enabled: _enabled, incomplete: _incomplete, used: _used, pinyin: _pinyin, ...content } = product
  const unitName = product.units.find(({ unitId }) => unitId === picked)?.name ?? product.units[0]?.name ?? ''
  const units = content.units.map(({ name, ratio }) => ({ name, ratio }))
  return { id, version, content: { ...content, units, barcodes: [...content.barcodes, { barcode, unitName }] } }
}
