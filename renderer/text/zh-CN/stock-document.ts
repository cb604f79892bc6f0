/** 库存单据：总览、调拨两步走、退货与收货、作废与结账、负库存提醒。 */
export const stockDocument = {
  overview: {
    title: '库存单据',
    action: '库存单据',
    list: '库存单据种类',
    kind: '单据',
    purpose: '用来做什么',
    open: '看列表',
    create: '新建',
    hints: { move: '选种类', open: '看列表', create: '新建' },
    about: {
      openingStock: '开账时手里有多少货、值多少钱，一次录清',
      otherIn: '赠品、盘到的、别处拿来的货入库，可填成本',
      otherOut: '自用、样品、送人，货出库，成本跟着走',
      gain: '货比账多，补上账',
      loss: '丢失、破损、过期的货，从账上去掉',
      transfer: '货从一个仓库到另一个，成本不变',
      assembly: '几种配件做成一件成品，成本合到成品上',
      disassembly: '一件商品拆成几种配件，成本分到配件上',
      costAdjustment: '只改库存值多少钱，不动数量',
    },
  },
  adjusted: (word: string, kinds: string, amount: string) => `${word} ${kinds} 种，${amount}`,
  empty: {
    openingStock: '开账前的存货还没有录。录一张，库存和成本就从它算起。',
    purchaseReceipt: '进了货就录一张，库存和应付一起记上。',
    purchaseReturn: '要退货时，打开原来的采购入库单按 F8，数量和金额自动带过来。',
    salesShipment: '卖了货就录一张，库存减少，应收记上。',
    salesReturn: '客户退货时，打开原来的销售出库单按 F8，数量和金额自动带过来。',
    otherIn: '不是采购来的货，在这里入库。',
    otherOut: '不是卖出去的货，在这里出库。',
    gain: '货比账多的时候录一张。',
    loss: '货丢了、坏了、过期了，录一张。',
    transfer: '在两个仓库之间搬货时录一张。',
    assembly: '把配件装成成品时录一张。',
    disassembly: '把商品拆开时录一张。',
    costAdjustment: '成本录错了又不好改原单时，在这里调整。',
  },
  transfer: {
    twoStep: '分两步：先发出，在途，到货再收',
    transitName: '在途',
    noOther: '没有别的仓库，请先在「仓库」里新建一个',
    same: '调出和调入不能是同一个仓库',
    via: '经由',
    sent: '已发出',
    arrived: '已收到',
  },
  giveBack: {
    action: { purchaseReceipt: '退货', salesShipment: '退货', transfer: '收货' },
    title: { return: (number: string) => `退 ${number}`, receive: (number: string) => `收 ${number}` },
    about: {
      return: (number: string) => `按原单 ${number} 退货：不改价格时，金额按剩余的份额算，退完正好对平`,
      receive: (number: string) => `收 ${number} 发出的货：数量可以改少，剩下的留在途中再收`,
    },
    nothingLeft: {
      return: (number: string) => `${number} 已经全部退完`,
      receive: (number: string) => `${number} 发出的货已经全部收到`,
    },
    sources: {
      return: (numbers: string) => `原单 ${numbers}`,
      receive: (numbers: string) => `发出单 ${numbers}`,
    },
    dependents: {
      return: (numbers: string) => `退货单 ${numbers}`,
      receive: (numbers: string) => `收货单 ${numbers}`,
    },
    confirmReceipt: '确认收货',
    openNumber: (number: string) => `打开 ${number}`,
  },
  shortage: {
    now: (product: string, warehouse: string, available: string, after: string) =>
      `${warehouse}的「${product}」库存只剩 ${available}，将变为 ${after}（可继续，盘点时核对）`,
    later: (product: string, warehouse: string, date: string, document: string, available: string, after: string) =>
      `${date} 的 ${document} 会缺货：${warehouse}的「${product}」那时只剩 ${available}，将变为 ${after}（可继续，盘点时核对）`,
    today: (sentence: string) => `${sentence}。`,
  },
  doubt: {
    product: (name: string) => `「${name}」`,
    batch: (product: string, batch: string, date: string) => `「${product}」批次 ${batch}（${date} 到期）`,
    more: (names: string, count: string) => `${names} 等 ${count} 种`,
    between: '',
    expired: (batches: string) => `${batches}已经过期，卖之前请再看一眼。`,
    uncosted: (products: string) => `${products}没有成本，将按 0.00 入库。`,
  },
  closed: {
    voiding: (date: string, closedThrough: string, today: string) =>
      `${date} 已结账（结到 ${closedThrough}）：红冲单记在今天（${today}），已结账的数字不变。`,
    amending: (number: string, date: string, today: string) =>
      `正在改 ${number}：${date} 已结账，原单的红冲和新单都记在今天（${today}），并注明原单。`,
  },
  view: {
    direction: '出入',
    trueUp: '补差',
    provisional: '暂估',
    provisionalText: (quantity: string) =>
      `其中 ${quantity} 出库时没有库存，成本是暂估的；补进货后自动补差，不用手工改`,
    batch: '批次',
    serials: '序列号',
    valueChange: '调整金额',
  },
  rules: {
    title: '出入库规则',
    negativeStock: '允许负库存',
    negativeStockHint: '允许时，库存不够会先提醒再放行，成本暂估，进货后自动补差；批次和序列号商品始终不允许',
    negativeStockOff: '不允许',
    negativeStockOn: '提醒后允许',
    expiredStock: '卖过期商品',
    expiredStockHint: '按批次的到期日判断',
    expiredStockWarn: '提醒后允许',
    expiredStockBlock: '不让卖',
    ownerOnly: '只有老板能改',
  },
} as const
