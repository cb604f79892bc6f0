import type { PaperName } from '#shared/domain/print/paper.ts'

/** How large a label's words are set. */
export type LabelSize = 'small' | 'usual' | 'large'

/** 价签 of 60 mm and more, and the stickers of a sheet, have room for a price that is read from afar. */
export function labelSize(paper: PaperName): LabelSize {
  if (paper === 'label-30x20') return 'small'
  return ['label-60x40', 'label-70x38', 'label-sheet'].includes(paper) ? 'large' : 'usual'
}

/** The smallest has no room for the shop's name beside name, price and barcode. */
export function holdsShop(paper: PaperName): boolean {
  return labelSize(paper) !== 'small'
}
