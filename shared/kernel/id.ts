/** Row id of a table: positive integer, never reused. The brand keeps a product id out of a partner's place. */
export type Id<Noun extends string> = number & { readonly __id: Noun }

export type ProductId = Id<'product'>
export type UnitId = Id<'unit'>
export type CategoryId = Id<'category'>
export type PartnerId = Id<'partner'>
export type WarehouseId = Id<'warehouse'>
export type PriceLevelId = Id<'priceLevel'>
export type PriceListId = Id<'priceList'>
export type BatchId = Id<'batch'>
export type AttachmentId = Id<'attachment'>
export type AttachmentLinkId = Id<'attachmentLink'>
export type BillId = Id<'bill'>
export type AccountId = Id<'account'>
export type MoneyCategoryId = Id<'moneyCategory'>
export type PartnerEntryId = Id<'partnerEntry'>
export type AccountEntryId = Id<'accountEntry'>
export type SettlementId = Id<'settlement'>
export type UserId = Id<'user'>
export type DocumentId = Id<'document'>
export type DocumentLineId = Id<'documentLine'>
export type DraftId = Id<'draft'>
export type MovementId = Id<'movement'>
export type OrderClosingId = Id<'orderClosing'>
export type ThresholdId = Id<'threshold'>
export type StocktakeId = Id<'stocktake'>
export type StocktakeRoundId = Id<'stocktakeRound'>
export type StocktakeSegmentId = Id<'stocktakeSegment'>
export type StocktakeLineId = Id<'stocktakeLine'>
export type StocktakeEventId = Id<'stocktakeEvent'>
export type ShiftId = Id<'shift'>
export type HeldSaleId = Id<'heldSale'>
export type ImportBatchId = Id<'importBatch'>

/** @throws RangeError when the value cannot be a row id. */
export function id<Noun extends string>(value: number): Id<Noun> {
  if (!Number.isSafeInteger(value) || value <= 0) throw new RangeError(`not an id: ${value}`)
  return value as Id<Noun>
}
