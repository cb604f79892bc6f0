import type { Texts } from '../text.ts'
import type { product as chinese } from '../zh-CN/product.ts'

export const product: Texts<typeof chinese> = {}
