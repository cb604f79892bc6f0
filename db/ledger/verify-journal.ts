import { none, type CheckRule } from './check-rule.ts'

/** SQL: the first key for which two sides, told apart by their sign, do not come to the same. */
const differing = (what: string, sides: string) =>
  `SELECT '${what} ' || key AS found FROM (${sides}) GROUP BY key HAVING SUM(amount) <> 0`

/**
 * The derived journal (I8), as verify.ts names its checks: it balances, and it says what the ledgers say. Its inventory is
 * asked of the stock side, from which it is taken as it is: drawn together by document it has no products.
 */
export const JOURNAL_CHECKS: Readonly<Record<string, CheckRule>> = {
  'I8 the journal balances in every document': none(`
    SELECT ifnull(d.number, e.document_id) AS found FROM (
      SELECT document_id FROM document_journal_entry GROUP BY document_id HAVING SUM(amount) <> 0
        OR SUM(iif(account = 'purchaseClearing', amount, 0)) <> 0 OR SUM(iif(account = 'assemblyClearing', amount, 0)) <> 0) e
    LEFT JOIN document d ON d.id = e.document_id LIMIT 1`),
  'I8 the journal says what the ledgers say': none(`
    WITH said AS MATERIALIZED (
      SELECT account, partner_id, account_id, SUM(amount) AS amount FROM other_journal_entry
      WHERE account IN ('receivable', 'depositReceived', 'payable', 'depositPaid', 'cash', 'bank', 'otherMoney')
      GROUP BY account, partner_id, account_id)
    SELECT found FROM (
      ${differing(
        'stock of product',
        `SELECT product_id AS key, amount FROM stock_account_entry WHERE account = 'inventory'
        UNION ALL SELECT product_id, 0 - value FROM cost_pool`,
      )}
      UNION ALL ${differing(
        'receivable of partner',
        `SELECT partner_id AS key, amount FROM said WHERE account IN ('receivable', 'depositReceived')
        UNION ALL SELECT partner_id, 0 - amount FROM partner_entry WHERE side = 'receivable'`,
      )}
      UNION ALL ${differing(
        'payable of partner',
        `SELECT partner_id AS key, amount FROM said WHERE account IN ('payable', 'depositPaid')
        UNION ALL SELECT partner_id, amount FROM partner_entry WHERE side = 'payable'`,
      )}
      UNION ALL ${differing(
        'money of account',
        `SELECT account_id AS key, amount FROM said WHERE account IN ('cash', 'bank', 'otherMoney')
        UNION ALL SELECT account_id, 0 - amount FROM account_entry`,
      )}) LIMIT 1`),
}
