import { z } from 'zod'
import { zFinding } from './document-guard.ts'
import { zImpact } from './document-impact.ts'
import { zBusinessDate, zId, zQuantity } from './scalar.ts'

/** All there is to say of a document before it is posted. Only guards that block and a refusal stand in the way. */
export const zDocumentCheck = zImpact.extend({
  /** Guards of a sale that would refuse it or only warn. */
  findings: z.array(zFinding),
  /** 疑似重复: the same partner, date and total. */
  duplicates: z.array(z.strictObject({ id: zId('document'), number: z.string() })),
  /** Shipments: the stock suffices only with what is reserved for other orders. Base units. */
  reserved: z.array(
    z.strictObject({
      productName: z.string(),
      unitName: z.string(),
      onHand: zQuantity,
      reserved: zQuantity,
      requested: zQuantity,
    }),
  ),
  /** Quotes that are carried out after their last day. */
  expiredQuotes: z.array(z.strictObject({ number: z.string(), validUntil: zBusinessDate })),
})
export type DocumentCheck = z.output<typeof zDocumentCheck>
