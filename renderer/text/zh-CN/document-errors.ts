import { addDays } from '#shared/kernel/business-date.ts'
import { formatMoney } from '#shared/kernel/money.ts'
import { formatQuantity } from '#shared/kernel/quantity.ts'
import type { ErrorTexts } from '../error-texts.ts'
import { atLine } from './error-words.ts'

/** What a document of goods is refused for. */
export const documentErrors = {
  DATE_IN_FUTURE: ({ date, today }) => `业务日期 ${date} 比今天（${today}）还晚。请改成今天或更早的日期。`,
  DATE_BEFORE_OPENING: ({ date, openedOn }) =>
    `业务日期 ${date} 早于开账日 ${openedOn}。请改日期；开账前的库存录在期初库存单里，记在开账前一天 ${addDays(openedOn, -1)}。`,
  PERIOD_CLOSED: ({ date, closedThrough }) =>
    `${date} 在已结账的期间里（已结到 ${closedThrough}）。请改用之后的日期，或请老板反结账。`,
  OPENING_LOCKED: () => '期初已经锁定，期初单据不能再录入或作废。要补录，请老板在开账清单里解锁。',
  ALREADY_PRACTISING: () => '已经在练习模式里了。要回到真账，请先退出练习（Ctrl+Q）。',
  NOT_PRACTISING: () => '现在打开的就是真账，没有练习要退出。',
  PARTNER_NOT_OF_SIDE: ({ name, side }) =>
    `「${name}」不是${side === 'supplier' ? '供应商' : '客户'}。请换一个，或在往来单位里给它勾上${side === 'supplier' ? '供应商' : '客户'}。`,
  SERVICE_HAS_NO_STOCK: ({ product, line }) => `${atLine(line)}「${product}」是服务，没有库存。请从这张单据里去掉。`,
  INSUFFICIENT_STOCK: ({ product: name, unit, warehouse, batch, date, document, available, requested, short }) => {
    const product = batch === '' ? name : `${name}（批次 ${batch}）`
    const there = `${formatQuantity(available)} ${unit}`
    if (document === '') {
      return `${warehouse}的「${product}」在 ${date} 只有 ${there}，本单要出 ${formatQuantity(requested)} ${unit}，还差 ${formatQuantity(short)} ${unit}。请减少数量、改日期，或先录入库。`
    }
    return `这样会让 ${date} 的 ${document} 缺货：${warehouse}的「${product}」那时只剩 ${there}，要出 ${formatQuantity(requested)} ${unit}，差 ${formatQuantity(short)} ${unit}。请先处理那张单据或补录入库。`
  },
  ALREADY_VOIDED: ({ number, by }) => `${number} 已经作废过了（红冲单 ${by}），不用再作废。`,
  IS_REVERSAL: ({ number }) => `${number} 本身是红冲单，不能作废。需要恢复时，请按原单重新录一张。`,
  HAS_DEPENDENTS: ({ number, dependents }) =>
    `${number} 后面还有单据 ${dependents} 依据它，不能先作废它。请先处理后面的单据。`,
  OVER_RETURN: ({ number, product, open, over }) =>
    `${number} 的「${product}」到那时只剩 ${formatQuantity(open)} 可退（可收），本单多了 ${formatQuantity(over)}。请减少数量，或看看是不是已经退过（收过）。`,
  RETURN_BEFORE_ORIGIN: ({ number, date, line }) =>
    `${atLine(line)}退货日期早于原单 ${number}（${date}）。请把日期改到原单当天或之后。`,
  SOURCE_NOT_USABLE: ({ line }) =>
    `${atLine(line)}引用的原单已作废，或商品、批次、序列号、往来单位、仓库对不上。请重新从原单引入，或改为不引单。`,
  ADJUSTMENT_WITHOUT_STOCK: ({ product }) =>
    `「${product}」在那一天没有库存，没有可以调整的成本。请改日期，或先录入库。`,
  ADJUSTMENT_BELOW_ZERO: ({ product, value, change }) =>
    `「${product}」的库存金额只有 ${formatMoney(value)}，调整 ${formatMoney(change)} 会变成负数。请减小调整金额。`,
  OWN_COMPONENT: ({ product }) => `「${product}」不能既是产出又是用料。请从其中一边去掉。`,
  BILL_CYCLE: ({ chain }) => `这样「${chain}」就绕了一圈，商品会用到它自己。请去掉其中一项配件。`,
  ASSEMBLY_LINES: ({ type }) =>
    type === 'assembly'
      ? '组装单要有一行产出的成品和至少一行领用的配件。请补上。'
      : '拆卸单要有一行被拆的商品和至少一行拆出的配件。请补上。',
  SAME_WAREHOUSE: ({ warehouse }) => `调出和调入都是「${warehouse}」。请选另一个仓库。`,
  BATCH_REQUIRED: ({ product, line }) => `${atLine(line)}「${product}」按批次管理，请填批次号。`,
  BATCH_NOT_FOUND: ({ product, batch, line }) =>
    `${atLine(line)}「${product}」没有批次「${batch}」。请从现有批次里选，或检查批次号。`,
  BATCH_DIFFERS: ({ product, batch, line }) =>
    `${atLine(line)}「${product}」的批次「${batch}」已登记过别的生产或到期日期。请核对日期，或换一个批次号。`,
  BATCH_EXPIRED: ({ product, batch, expiresOn }) =>
    `「${product}」的批次「${batch}」已在 ${expiresOn} 到期，账套设置为不得销售过期商品。请换批次，或报损。`,
  SERIAL_COUNT: ({ product, line, expected, given }) =>
    `${atLine(line)}「${product}」每件要有一个不同的序列号：数量 ${formatQuantity(expected)}，填了 ${given} 个。`,
  SERIAL_NOT_IN_STOCK: ({ serial, product, warehouse, date }) =>
    `「${product}」的序列号 ${serial} 在 ${date} 不在${warehouse}。请检查号码、仓库和日期。`,
  SERIAL_ALREADY_IN_STOCK: ({ serial, product, warehouse, date }) =>
    `「${product}」的序列号 ${serial} 在 ${date} 已经在库，不能再进${warehouse}。请检查是否重复录入。`,
} satisfies Partial<ErrorTexts>
