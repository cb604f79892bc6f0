import { statement, type ReadableDb } from '../handle.ts'

type CheckRule = (db: ReadableDb) => string | null

function none(sql: string): CheckRule {
  const query = statement<[], { found: string }>(sql)
  return (db) => query(db).get()?.found ?? null
}

/** The first row of two sides, told apart by their sign, that do not come to the same. */
function equal(sides: string, group: string): CheckRule {
  return none(`SELECT ${group} AS found FROM (${sides}) GROUP BY ${group} HAVING SUM(amount) <> 0 LIMIT 1`)
}

/** The derived journal (I8), as verify.ts names its checks: it balances, and it says what the ledgers say. */
export const JOURNAL_CHECKS: Readonly<Record<string, CheckRule>> = {
  'I8 the journal balances in every document': none(`
    SELECT d.number AS found FROM (SELECT document_id FROM journal_entry GROUP BY document_id HAVING SUM(amount) <> 0
      OR SUM(iif(account = 'purchaseClearing', amount, 0)) <> 0 OR SUM(iif(account = 'assemblyClearing', amount, 0)) <> 0) e
    JOIN document d ON d.id = e.document_id LIMIT 1`),
  'I8 the journal balances over all': none(
    `SELECT 'journal' AS found FROM (SELECT SUM(amount) AS total FROM journal_entry) WHERE total <> 0`,
  ),
  'I8 the journal has the stock at its value': equal(
    `SELECT product_id, amount FROM journal_entry WHERE account = 'inventory'
      UNION ALL SELECT product_id, 0 - value FROM cost_pool`,
    `'product ' || product_id`,
  ),
  'I8 the journal has what partners owe and are owed': equal(
    `SELECT partner_id, 'receivable' AS side, amount FROM journal_entry WHERE account IN ('receivable', 'depositReceived')
      UNION ALL SELECT partner_id, 'payable', 0 - amount FROM journal_entry WHERE account IN ('payable', 'depositPaid')
      UNION ALL SELECT partner_id, side, 0 - amount FROM partner_entry`,
    `'partner ' || partner_id || ' ' || side`,
  ),
  'I8 the journal has what lies in every account': equal(
    `SELECT account_id, amount FROM journal_entry WHERE account IN ('cash', 'bank', 'otherMoney')
      UNION ALL SELECT account_id, 0 - amount FROM account_entry`,
    `'account ' || account_id`,
  ),
}
