import type { TableFault } from '#shared/errors/faults.ts'

/** A file that cannot be read as a table, and why; becomes TABLE_UNREADABLE where the file's name is known. */
export class UnreadableTable extends Error {
  readonly fault: TableFault
  constructor(fault: TableFault) {
    super(fault)
    this.fault = fault
  }
}
