import { formatMoney, subtractMoney } from '#shared/kernel/money.ts'
import { formatQuantity } from '#shared/kernel/quantity.ts'
import { formatUnitPrice } from '#shared/kernel/unit-price.ts'
import type { ErrorTexts } from '../error-texts.ts'
import { period } from './period.ts'
import { atLine } from './error-words.ts'

function checkName(check: string): string {
  return Object.entries(period.checks).find(([name]) => name === check)?.[1] ?? check
}

/** What money, orders, prices, statements and the till are refused for. */
export const tradeErrors = {
  SETTLEMENT_FOREIGN: ({ number }) =>
    `${number} 不是这个往来单位这一方的未结单据，不能在这里核销。请重新读取未结单据再选。`,
  SETTLEMENT_OVER_ENTRY: ({ number, open, amount }) =>
    `${number} 现在只剩 ${formatMoney(open)} 未结，不能核销 ${formatMoney(amount)}。可能刚在别处结过，请改小金额，或按 A 重新自动核销。`,
  SETTLEMENT_OVER_TOTAL: ({ amount, allocated }) =>
    `核销合计 ${formatMoney(allocated)} 超过了本单的 ${formatMoney(amount)}。请减少核销金额，或按 A 自动核销。`,
  SETTLEMENT_TOO_LARGE: ({ amount, open }) =>
    `能核销的只有 ${formatMoney(open)}，本单要核销 ${formatMoney(amount)}。请改小金额。`,
  NETTING_TOO_LARGE: ({ amount, receivable, payable }) =>
    `对冲 ${formatMoney(amount)} 超过了未结金额：应收 ${formatMoney(receivable)}，应付 ${formatMoney(payable)}。请按两者中较小的对冲。`,
  WALK_IN_CANNOT_OWE: ({ name, open }) =>
    `${name}不能赊账，还差 ${formatMoney(open)} 没有收付清。请收足金额，或选一个客户。`,
  DEPOSIT_TOO_LARGE: ({ amount, available, limitedBy }) =>
    limitedBy === 'deposit'
      ? `可用的预收/预付余额只有 ${formatMoney(available)}，不够抵 ${formatMoney(amount)}。请改小金额，或换收付款方式。`
      : `本单未结金额只有 ${formatMoney(available)}，用预收/预付抵 ${formatMoney(amount)} 超过了它。请改为不超过 ${formatMoney(available)}。`,
  TENDERS_DIFFER: ({ total, paid }) =>
    `项目合计 ${formatMoney(total)} 与账户合计 ${formatMoney(paid)} 不一致。请改成一样。`,
  MONEY_EMPTY: () => '本单没有金额。请填上收付的金额或折让。',
  SAME_ACCOUNT: ({ account }) => `转出和转入都是「${account}」，没有什么可转。请选另一个账户。`,
  CATEGORY_DIRECTION: ({ name, direction }) =>
    `「${name}」不是${direction === 'income' ? '收入' : '支出'}项目，不能用在这里。请选别的项目。`,
  NO_ACCOUNT: () => '没有启用的资金账户，收付的钱无处可记。请先在「资金账户」里启用一个。',
  PERIOD_NOT_CLOSED: () => '这段期间并没有结账，不用反结账。',
  PERIOD_NOT_READY: ({ check, count, first }) =>
    `结账前检查「${checkName(check)}」还有 ${count} 项没有处理（${first}）。请先处理再结账。`,
  TOTAL_TOO_LARGE: ({ total }) =>
    `合计金额${total === null ? '' : ` ${formatMoney(total)}`}太大，超出了记账范围。请检查数量和单价，或拆成几张单。`,
  ORDER_CLOSED: ({ number }) => `${number} 已经强制关闭，不能再按它收货或发货。需要时请先在订单里重新打开。`,
  ORDER_NOT_CLOSED: ({ number }) => `${number} 没有关闭，不用重新打开。`,
  ORDER_FULFILLED: ({ number }) => `${number} 已经全部完成，不用再关闭。`,
  ORDER_EXCEEDED: ({ number, product, ordered, over }) =>
    `${number} 只订了 ${formatQuantity(ordered)} 的「${product}」，几张单合起来超出 ${formatQuantity(over)}。请减少数量，或改订单，或在设置里放宽超收超发的比例。`,
  ORDER_BELOW_FULFILLED: ({ number, product, fulfilled }) =>
    `${number} 的「${product}」已经执行了 ${formatQuantity(fulfilled)}，改单不能改到这个数以下。剩下的不要了，可以强制关闭。`,
  ORDER_NOT_OF_PARTNER: ({ number, name }) =>
    `${number} 是「${name}」的订单，订金不能记到别的单位。请改回这个单位，或另录一张不带订单的预收、预付款。`,
  ORDER_PARTNER_FIXED: ({ number }) => `${number} 已经有后续单据，往来单位不能再换。要换请关闭这张，另下一张。`,
  DATE_BEFORE_DOCUMENT: ({ field, date, businessDate }) =>
    `${field === 'expectedOn' ? '预计日期' : '有效期'} ${date} 早于单据日期 ${businessDate}。请改成当天或之后。`,
  DOCUMENT_TYPE_MISMATCH: ({ number }) => `${number} 不是这种单据，不能在这里打开。请从它自己的列表打开。`,

  PRICE_BELOW_MINIMUM: ({ line, product, unit, price, minimum }) =>
    `${atLine(line)}「${product}」每${unit} ${formatUnitPrice(price)}，低于最低售价 ${formatUnitPrice(minimum)}。请改价，或由老板口令放行。`,
  PRICE_BELOW_COST: ({ line, product, amount, cost }) =>
    amount === null || cost === null
      ? `${atLine(line)}「${product}」的售价低于成本。请改价，或由老板口令放行。`
      : `${atLine(line)}「${product}」卖 ${formatMoney(amount)}，成本 ${formatMoney(cost)}，亏 ${formatMoney(subtractMoney(cost, amount))}。请改价，或由老板口令放行。`,
  CREDIT_LIMIT_EXCEEDED: ({ partner, limit, receivable, ordered, over }) =>
    `「${partner}」连本单欠款 ${formatMoney(receivable)}${ordered === 0 ? '' : `，未发货订单 ${formatMoney(ordered)}`}，超信用额度 ${formatMoney(limit)} 共 ${formatMoney(over)}。请先收款，或由老板口令放行。`,
  CUSTOMER_OVERDUE: ({ partner, amount, days }) =>
    `「${partner}」有 ${formatMoney(amount)} 逾期未付，最早的已过期 ${days} 天。请先催收，或由老板口令放行。`,
  STATEMENT_CONFIRMED: ({ partner, side, date, through, balance, by, on }) =>
    `「${partner}」的${side === 'receivable' ? '应收' : '应付'}已对账到 ${through}，余额 ${formatMoney(balance)}（${by} 于 ${on} 确认）；这张单据会改动 ${date} 的账。请改用 ${through} 之后的日期，或由老板、会计放行，或先撤销对账。`,
  STATEMENT_NOT_LATER: ({ partner, through }) =>
    `「${partner}」已对账到 ${through}，只能往后对。请选更晚的截止日，或先撤销上一次对账。`,
  STATEMENT_BALANCE: ({ partner, shown, balance }) =>
    `「${partner}」的余额刚刚变了：看到的是 ${formatMoney(shown)}，现在是 ${formatMoney(balance)}。请核对后再确认。`,
  STATEMENT_NOT_CONFIRMED: ({ partner }) => `「${partner}」没有可以撤销的对账。`,
  REDUCTION_TOO_LARGE: ({ reduction, amount }) =>
    `整单优惠和抹零共 ${formatMoney(reduction)}，比商品金额 ${formatMoney(amount)} 还多。请改小。`,
  TAX_MODE_DIFFERS: ({ number, line }) =>
    `${atLine(line)}的税率或含税方式与原单 ${number} 不同。退货要按原单的含税方式和税率。`,
  PRICE_LIST_LINE: ({ product, line }) =>
    `${atLine(line)}「${product}」在这张价格表里出现了两次，或没有填价。每种商品每个单位只能有一行。`,
  ROUNDING_TOO_LARGE: ({ rounding }) =>
    `抹零 ${formatMoney(rounding)} 超出了设置允许的范围。请减少抹零，或让老板在收银设置里改规则。`,
  NO_OPEN_SHIFT: () => '还没有开班，不能收款或退款。请先输入备用金开班。',
  SHIFT_IS_OPEN: ({ cashier, date }) => `${cashier} 从 ${date} 开的班还没有交。请先交班，再开新班。`,
  NOT_LAST_SALE: ({ number }) => `${number} 已经不是本班最后一单，不能直接撤销。请在零售单里打开它再作废或退货。`,
} satisfies Partial<ErrorTexts>
