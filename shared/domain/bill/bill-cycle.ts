/**
 * A product must not contain itself, also not through others: 礼盒 → 礼袋 → 礼盒 could never be put together.
 * @param componentsOf what all bills of a product put into it
 * @returns the way from the product back to it, both ends named, or null when there is none
 */
export function billCycle<Product>(
  product: Product,
  components: readonly Product[],
  componentsOf: (product: Product) => readonly Product[],
): readonly Product[] | null {
  const seen = new Set<Product>()
  const ways = components.map((component): readonly Product[] => [product, component])
  for (let way = ways.shift(); way !== undefined; way = ways.shift()) {
    const last = way.at(-1)
    if (last === undefined) continue
    if (last === product) return way
    if (seen.has(last)) continue
    seen.add(last)
    for (const next of componentsOf(last)) ways.push([...way, next])
  }
  return null
}
