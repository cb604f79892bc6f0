import type { Texts } from '../text.ts'
import type { warehouse as chinese } from '../zh-CN/warehouse.ts'

export const warehouse: Texts<typeof chinese> = {}
