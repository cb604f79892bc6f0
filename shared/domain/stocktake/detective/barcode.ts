/** 同码多商品: barcodes that a label, a scanner or a hasty eye makes one of: leading zeros, a missing check digit. */
export function readsAlike(one: string, other: string): boolean {
  const [a, b] = [bare(one), bare(other)]
  if (a === '' || b === '') return false
  return a === b || (a.length >= 11 && b.length >= 11 && (a.slice(0, -1) === b || b.slice(0, -1) === a))
}

function bare(barcode: string): string {
  return /^\d+$/.test(barcode) ? barcode.replace(/^0+/, '') : barcode.toUpperCase()
}
