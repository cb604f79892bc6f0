/** What the chart says about one step, for those who learn. */
export interface StepTexts {
  readonly name: string
  readonly what: string
  readonly when: string
  readonly next: string
}

/** 流程图的每一步。 */
export const homeSteps: Readonly<
  Record<
    | 'replenishment'
    | 'purchaseOrder'
    | 'purchaseReceipt'
    | 'purchaseReturn'
    | 'payment'
    | 'stocktake'
    | 'stock'
    | 'transfer'
    | 'loss'
    | 'till'
    | 'salesOrder'
    | 'salesShipment'
    | 'salesReturn'
    | 'collection'
    | 'account'
    | 'shift',
    StepTexts
  >
> = {
  replenishment: {
    name: '补货建议',
    what: '看哪些商品低于下限，决定买什么、买多少',
    when: '每天开门后看一次',
    next: '向供应商下采购订单',
  },
  purchaseOrder: {
    name: '采购订单',
    what: '向供应商订货，写明数量、价格和到货日',
    when: '决定补货的当天',
    next: '到日子没到就追问；货到了做采购入库',
  },
  purchaseReceipt: {
    name: '采购入库',
    what: '点数、验收，按实收数量入库',
    when: '货到的时候',
    next: '货没问题去付款；有问题做采购退货',
  },
  purchaseReturn: {
    name: '采购退货',
    what: '把有问题的货退给供应商',
    when: '验收或上架时发现问题',
    next: '退款冲减应付，或等供应商换货',
  },
  payment: {
    name: '付款',
    what: '付给供应商，核销欠款',
    when: '账期到了，或货到付款',
    next: '收好供应商的收据，资金账户跟着减少',
  },
  stocktake: {
    name: '盘点',
    what: '数货架上的实物，和账面核对',
    when: '每月一次，贵重商品每周抽盘',
    next: '核对差异，过账生成报溢、报损',
  },
  stock: {
    name: '库存',
    what: '查每种商品还有多少、值多少钱',
    when: '随时；报价和补货前必看',
    next: '低了补货，负数核对，滞销处理',
  },
  transfer: {
    name: '调拨',
    what: '把货从一个仓库挪到另一个仓库',
    when: '门店缺货、仓库有货时',
    next: '对方点数收货',
  },
  loss: {
    name: '报损',
    what: '破损、过期、丢失的商品出账，写明原因',
    when: '发现的当天',
    next: '老板看本月报损的原因',
  },
  till: {
    name: '收银台',
    what: '扫码、收款、打小票',
    when: '顾客付款时',
    next: '下班前交班点钱',
  },
  salesOrder: {
    name: '销售订单',
    what: '记下客户要的货和交货日，留住库存',
    when: '客户订货的时候',
    next: '备货，做销售出库',
  },
  salesShipment: {
    name: '销售出库',
    what: '按单配货、发货，打三联单签收',
    when: '发货或客户提货时',
    next: '当场收款，或记欠款到期再收',
  },
  salesReturn: {
    name: '销售退货',
    what: '收回客户退的货，验好再入库',
    when: '客户退货时',
    next: '退款，或冲减客户欠款',
  },
  collection: {
    name: '收款',
    what: '收客户的欠款，核销到单据',
    when: '客户付款时；逾期的主动催',
    next: '给客户收据，钱进资金账户',
  },
  account: {
    name: '资金账户',
    what: '看现金、微信、支付宝、银行各有多少',
    when: '每天打烊前核对一次',
    next: '对不上就查资金流水',
  },
  shift: {
    name: '日结',
    what: '点钱箱里的现金，记长款、短款',
    when: '交班和打烊时',
    next: '第二天换人开班',
  },
}
