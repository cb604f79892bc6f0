import type { Texts } from '../text.ts'
import type { stock as chinese } from '../zh-CN/stock.ts'

export const stock: Texts<typeof chinese> = {}
