import { ACCOUNTS, PARTNERS, PRODUCTS } from '../desk/commands.ts'
import type { ProvenCells } from './cells.ts'
import { GOODS_FACTS } from './shop.ts'

/* Names of the shop, and the order lists have them in. */

/** Who made the books and set the prices, and who else works here. */
export const OWNER = '老板'
export const PEOPLE = [OWNER, '小王', '小李'] as const

/** By code. */
export function productOrder(name: string): number {
  return (PRODUCTS as readonly string[]).indexOf(name)
}

/** By pinyin (sanke, shunda, yongsheng); nobody first. */
export const BY_PINYIN = ['', '散客', '顺达', '永盛']

export function partnerOrder(name: string): number {
  return BY_PINYIN.indexOf(name)
}

/** Codes count from 1. */
export function descriptionOf(product: string): ProvenCells {
  const code = String(productOrder(product) + 1).padStart(5, '0')
  return { code, barcode: GOODS_FACTS[product]?.barcode ?? '', name: product, spec: '', unit: '个' }
}

/** As they were made; codes count from 1. */
export function partnerCode(name: string): string {
  return String((PARTNERS as readonly string[]).indexOf(name) + 1).padStart(4, '0')
}

/** Accounts new books have, by code. */
export const ALL_ACCOUNTS = [...ACCOUNTS, '支付宝', '银行卡']

/** 收支项目 of the desk. */
export const CATEGORY = { income: '其他收入', expense: '房租', fee: '手续费', over: '现金长款', short: '现金短款' }
