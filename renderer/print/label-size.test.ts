import { expect, test } from 'vitest'
import { ROLE_PAPERS } from '#shared/domain/print/paper.ts'
import { holdsShop, labelSize } from './label-size.ts'

test('a wide tag has a price read from afar; the narrowest holds no name of the shop', () => {
  const sizes = ROLE_PAPERS.label.map((paper) => [paper, labelSize(paper), holdsShop(paper)])
  expect(sizes).toEqual([
    ['label-40x30', 'usual', true],
    ['label-30x20', 'small', false],
    ['label-50x30', 'usual', true],
    ['label-60x40', 'large', true],
    ['label-70x38', 'large', true],
    ['label-sheet', 'large', true],
  ])
})
