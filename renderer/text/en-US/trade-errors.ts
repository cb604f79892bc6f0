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
    `${number} is no open document of this partner and side, so it cannot be settled here. Load the open documents again and choose.`,
  SETTLEMENT_OVER_ENTRY: ({ number, open, amount }) =>
    `Only ${formatMoney(open)} of ${number} is open now, so ${formatMoney(amount)} cannot be settled. It may just have been settled elsewhere: lower the amount, or press A to allocate again.`,
  SETTLEMENT_OVER_TOTAL: ({ amount, allocated }) =>
    `${formatMoney(allocated)} is allocated, but this document comes to ${formatMoney(amount)}. Allocate less, or press A to allocate automatically.`,
  SETTLEMENT_TOO_LARGE: ({ amount, open }) =>
    `Only ${formatMoney(open)} can be settled, this document asks for ${formatMoney(amount)}. Lower the amount.`,
  NETTING_TOO_LARGE: ({ amount, receivable, payable }) =>
    `Netting ${formatMoney(amount)} goes beyond what is open: ${formatMoney(receivable)} receivable, ${formatMoney(payable)} payable. Net the smaller of the two.`,
  WALK_IN_CANNOT_OWE: ({ name, open }) =>
    `“${name}” cannot owe, and ${formatMoney(open)} is not paid. Take the full amount, or choose a customer.`,
  DEPOSIT_TOO_LARGE: ({ amount, available, limitedBy }) =>
    limitedBy === 'deposit'
      ? `Only ${formatMoney(available)} of deposits can be used, not ${formatMoney(amount)}. Use less, or pay in another way.`
      : `Only ${formatMoney(available)} of this document is open, and ${formatMoney(amount)} of deposits is more than that. Use ${formatMoney(available)} at most.`,
  TENDERS_DIFFER: ({ total, paid }) =>
    `The lines come to ${formatMoney(total)}, the accounts to ${formatMoney(paid)}. Make them the same.`,
  MONEY_EMPTY: () => 'This document has no amount. Enter what was collected or paid, or a discount.',
  SAME_ACCOUNT: ({ account }) =>
    `Both accounts are “${account}”, so nothing would be transferred. Choose another account.`,
  CATEGORY_DIRECTION: ({ name, direction }) =>
    `“${name}” is no ${direction} category and cannot be used here. Choose another one.`,
  NO_ACCOUNT: () => 'No account is enabled, so the money would go nowhere. Enable one under “Accounts” first.',
  PERIOD_NOT_CLOSED: () => 'This period is not closed, so there is nothing to reopen.',
  PERIOD_NOT_READY: ({ check, count, first }) =>
    `The check “${checkName(check)}” still finds ${count} (${first}). Deal with them before closing.`,
  TOTAL_TOO_LARGE: ({ total }) =>
    `The total${total === null ? '' : ` ${formatMoney(total)}`} is beyond what the books can hold. Check quantities and prices, or split the document.`,
  ORDER_CLOSED: ({ number }) =>
    `${number} was closed, so nothing more can be received or shipped of it. Reopen the order first if it should go on.`,
  ORDER_NOT_CLOSED: ({ number }) => `${number} is not closed, so there is nothing to reopen.`,
  ORDER_FULFILLED: ({ number }) => `${number} is fulfilled, so there is nothing to close.`,
  ORDER_EXCEEDED: ({ number, product, ordered, over }) =>
    `${number} orders ${formatQuantity(ordered)} of “${product}”; together the documents exceed it by ${formatQuantity(over)}. Reduce the quantity, revise the order, or allow more in the settings.`,
  ORDER_BELOW_FULFILLED: ({ number, product, fulfilled }) =>
    `${formatQuantity(fulfilled)} of “${product}” in ${number} is done already; a revision cannot go below that. Close the order if the rest is not wanted.`,
  ORDER_NOT_OF_PARTNER: ({ number, name }) =>
    `${number} is an order of “${name}”, so its deposit cannot be another partner’s. Choose that partner again, or enter a deposit without an order.`,
  ORDER_PARTNER_FIXED: ({ number }) =>
    `${number} already has later documents, so its partner cannot change. Close it and make another order instead.`,
  DATE_BEFORE_DOCUMENT: ({ field, date, businessDate }) =>
    `${field === 'expectedOn' ? 'The expected day' : 'The last day of validity'} ${date} is before the document’s day ${businessDate}. Use that day or a later one.`,
  DOCUMENT_TYPE_MISMATCH: ({ number }) =>
    `${number} is not a document of this kind and cannot be opened here. Open it from its own list.`,

  PRICE_BELOW_MINIMUM: ({ line, product, unit, price, minimum }) =>
    `${atLine(line)}“${product}” at ${formatUnitPrice(price)} per ${unit} is below its minimum price ${formatUnitPrice(minimum)}. Change the price, or let the owner approve it with a password.`,
  PRICE_BELOW_COST: ({ line, product, amount, cost }) =>
    amount === null || cost === null
      ? `${atLine(line)}“${product}” is sold below cost. Change the price, or let the owner approve it with a password.`
      : `${atLine(line)}“${product}” is sold for ${formatMoney(amount)} and costs ${formatMoney(cost)}, a loss of ${formatMoney(subtractMoney(cost, amount))}. Change the price, or let the owner approve it with a password.`,
  CREDIT_LIMIT_EXCEEDED: ({ partner, limit, receivable, ordered, over }) =>
    `With this document “${partner}” owes ${formatMoney(receivable)}${ordered === 0 ? '' : ` and has ordered another ${formatMoney(ordered)}`}: ${formatMoney(over)} over the credit limit ${formatMoney(limit)}. Collect money first, or let the owner approve it with a password.`,
  CUSTOMER_OVERDUE: ({ partner, amount, days }) =>
    `“${partner}” has ${formatMoney(amount)} overdue, the oldest for ${days} ${days === 1 ? 'day' : 'days'}. Collect it first, or let the owner approve the sale with a password.`,
  STATEMENT_CONFIRMED: ({ partner, side, date, through, balance, by, on }) =>
    `“${partner}” has confirmed the ${side} account through ${through} at ${formatMoney(balance)} (recorded by ${by} on ${on}); this document would change it on ${date}. Use a date after ${through}, have the owner or accountant approve it, or withdraw the confirmation first.`,
  STATEMENT_NOT_LATER: ({ partner, through }) =>
    `“${partner}” has confirmed through ${through} already. Choose a later day, or withdraw the last confirmation first.`,
  STATEMENT_BALANCE: ({ partner, shown, balance }) =>
    `The balance of “${partner}” has just changed: ${formatMoney(shown)} was shown, now it is ${formatMoney(balance)}. Check it and confirm again.`,
  STATEMENT_NOT_CONFIRMED: ({ partner }) => `“${partner}” has no confirmation to withdraw.`,
  REDUCTION_TOO_LARGE: ({ reduction, amount }) =>
    `Discount and rounding together are ${formatMoney(reduction)}, more than the goods at ${formatMoney(amount)}. Make them smaller.`,
  TAX_MODE_DIFFERS: ({ number, line }) =>
    `${atLine(line)}tax rate, or prices with or without tax, differ from the original ${number}. A return is taxed as its original was.`,
  PRICE_LIST_LINE: ({ product, line }) =>
    `${atLine(line)}“${product}” stands twice in this price list, or has no price. Each product has one line per unit.`,
  ROUNDING_TOO_LARGE: ({ rounding }) =>
    `Rounding off ${formatMoney(rounding)} is more than the settings allow. Round off less, or have the owner change the rule.`,
  NO_OPEN_SHIFT: () => 'No shift is open, so no money can be taken or given back. Enter the float to open one.',
  SHIFT_IS_OPEN: ({ cashier, date }) =>
    `The shift “${cashier}” opened on ${date} is not closed yet. Close it before you open another.`,
  NOT_LAST_SALE: ({ number }) =>
    `${number} is no longer the last sale of this shift. Open it in the list of retail sales to void or return it.`,
} satisfies Partial<ErrorTexts>
