/**
 * The most keys a task may take (ux.md §15). A chord and a click are one; what a scanner sends is none. Every figure
 * stands here, whichever spec counts it.
 */
export const BUDGETS = {
  /** Three scanned items, exactly paid the usual way. */
  saleOfThree: 2,
  saleByWeChat: 2,
  /** ¥50 in cash, with change. */
  saleInCash: 4,
  threeOfOneItem: 2,
  holdAndResume: 2,
  reprint: 1,
  /** Of books that were just made; the scan of the barcode beside it. */
  firstSale: 25,
  /** Ten lines with the scanner: supplier 4, two digits and two Enter a line, F9. */
  purchaseScanned: 45,
  /** The same by initials, no scanner: a line is two letters, Enter, two digits, Enter, Enter at the last price. */
  purchaseByInitials: 95,
  /** A form as soon as it is posted: Ctrl+P, and Ctrl+P in what comes up. */
  printAfterSave: 2,
  /** What was just posted is taken back. */
  undo: 1,
  /** What was posted any time, chosen in its list: opened, 作废, Enter. */
  undoLater: 4,
  /** Ten lines from a spreadsheet. */
  purchasePasted: 6,
  /** Three lines by initials: customer 3, a line 7 (two letters, a digit each of quantity and price, Enter), F9. */
  shipmentOfThree: 25,
  /** All of what a customer owes: customer 3, A, F9. */
  collection: 5,
  /** Letters of its initials until a product of the catalogue stands among the first three. */
  lettersOfProduct: 4,
  /** From any figure of a report to the document it comes from. */
  figureToDocument: 2,
  /** Clicks: demo books out of an empty list of books. */
  demoBooks: 1,
  /** Clicks: the reports of a month out of the list of reports to the printer. */
  monthPack: 2,
  /** A table of 5,000 products into the books: the file, the trial, the import. */
  importOfProducts: 5,
  /** A whole stocktake beside its products: begun, the way of counting, review, a reason, posted. */
  stocktakeSteps: 6,
  /** One product, scanned or from a printed sheet. */
  stocktakeProduct: 3,
  /** Ten differences get their reasons, what was missed stays as in the books, and the count is posted. */
  tenDifferences: 12,
} as const
