import type { Trade } from '#shared/domain/opening/trade.ts'
import type { Catalogue } from './catalogue.ts'
import { CLOTHING } from './catalogue/clothing.ts'
import { CONVENIENCE } from './catalogue/convenience.ts'
import { FRESH } from './catalogue/fresh.ts'
import { GRAIN } from './catalogue/grain.ts'
import { HARDWARE } from './catalogue/hardware.ts'
import { STATIONERY } from './catalogue/stationery.ts'
import { WHOLESALE } from './catalogue/wholesale.ts'

/** The demo shop of every industry. */
export const CATALOGUES: Readonly<Record<Trade, Catalogue>> = {
  convenience: CONVENIENCE,
  hardware: HARDWARE,
  grain: GRAIN,
  stationery: STATIONERY,
  clothing: CLOTHING,
  fresh: FRESH,
  wholesale: WHOLESALE,
}
