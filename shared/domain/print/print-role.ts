import type { DocumentType } from '../document/document-type.ts'

/**
 * 打印用途 PrintRole: what is printed. A shop has several printers, each good for some kind of paper, so each use has a
 * printer of its own.
 */
export const PRINT_ROLES = [
  /** 随货单据: what goes along with goods, torn into copies */
  'goodsDocument',
  /** 订单, 报价单 and every other document */
  'otherDocument',
  /** 收款收据, 付款收据 */
  'moneyReceipt',
  /** 小票, 交班单 */
  'tillReceipt',
  'label',
  'statement',
  'report',
  'countSheet',
  /** 流程图, 键位卡 */
  'poster',
] as const

export type PrintRole = (typeof PRINT_ROLES)[number]

/** What goes along with goods is torn into copies; everything else is a letter. */
export function roleOfDocument(type: DocumentType): PrintRole {
  const goesAlong: readonly DocumentType[] = ['salesShipment', 'salesReturn', 'purchaseReceipt', 'purchaseReturn']
  return goesAlong.includes(type) ? 'goodsDocument' : 'otherDocument'
}
