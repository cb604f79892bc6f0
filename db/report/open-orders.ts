import type { open, OpenOrder } from '#shared/contract/order.ts'
import type { InputOf } from '#shared/contract/define.ts'
import { documentDefinition, isOrder } from '#shared/domain/document/registry.ts'
import { cachedStatement, type ReadableDb } from '../handle.ts'

const LIMIT = 200

/** Orders a document of a type may carry out, what is due first standing first. */
export function openOrders(db: ReadableDb, { type, partnerId, search }: InputOf<typeof open>): OpenOrder[] {
  const types = documentDefinition(type).source.filter(isOrder)
  const contains = `%${search.replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`
  return types.flatMap((source) =>
    cachedStatement<OpenOrder>(db, SQL).all({ type: source, partnerId, search, contains, limit: LIMIT }),
  )
}

// A request is nobody's yet: it is offered whoever the partner is.
const SQL = `
  SELECT d.id, d.type, d.number, d.business_date AS businessDate, s.expected_on AS expectedOn, d.partner_id AS partnerId,
    ifnull(p.name, '') AS partnerName, w.name AS warehouseName, s.fulfilment, d.gross_amount AS grossAmount,
    (SELECT count(*) FROM order_line_standing l WHERE l.root_document_id = s.root_document_id AND l.open > 0) AS openLines
  FROM order_standing s JOIN document d ON d.id = s.document_id LEFT JOIN partner p ON p.id = d.partner_id
  JOIN warehouse w ON w.id = d.warehouse_id
  WHERE s.type = :type AND s.fulfilment IN ('none', 'part')
    AND (:partnerId IS NULL OR d.partner_id IS NULL OR d.partner_id = :partnerId)
    AND (:search = '' OR d.number LIKE :contains ESCAPE '\\' OR p.name LIKE :contains ESCAPE '\\')
  ORDER BY ifnull(s.expected_on, d.business_date), d.id LIMIT :limit`
