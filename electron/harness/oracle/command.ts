/**
 * Random commands. What they mean is settled against the state of the shop (resolve.ts), so that most of them can be
 * done; `bold` ones are not fitted to it and are often refused. Plain data throughout, so that fast-check can shrink.
 */
export interface CommandLine {
  readonly product: string
  readonly batch: string
  /** 1/10,000 */
  readonly quantity: number
  /** 分; null where the type may leave it out. */
  readonly money: number | null
}

interface Dated {
  readonly daysAgo: number
  readonly bold: boolean
}

export interface GoodsCommand extends Dated {
  readonly do: 'goods'
  readonly type:
    | 'openingStock'
    | 'purchaseReceipt'
    | 'purchaseReturn'
    | 'salesShipment'
    | 'salesReturn'
    | 'otherIn'
    | 'otherOut'
    | 'gain'
    | 'loss'
    | 'stocktake'
  readonly warehouse: string
  readonly lines: readonly CommandLine[]
}

export interface TransferCommand extends Dated {
  readonly do: 'transfer'
  readonly from: string
  readonly to: string
  readonly line: CommandLine
}

/** A linked return, or the receiving of goods on the way: some quarters of what is still open of an earlier line. */
export interface ReturnCommand extends Dated {
  readonly do: 'return'
  readonly type: 'purchaseReturn' | 'salesReturn' | 'transfer'
  readonly pick: number
  readonly quarters: number
  readonly money: number | null
  readonly warehouse: string
}

export interface BuildCommand extends Dated {
  readonly do: 'build'
  readonly type: 'assembly' | 'disassembly'
  readonly warehouse: string
  readonly whole: CommandLine
  readonly parts: readonly CommandLine[]
  readonly weights: readonly number[] | null
  readonly fee: number
}

export interface AdjustCommand extends Dated {
  readonly do: 'adjust'
  readonly product: string
  readonly change: number
}

export interface VoidCommand {
  readonly do: 'void'
  readonly pick: number
  readonly bold: boolean
}

export interface AmendCommand {
  readonly do: 'amend'
  readonly pick: number
  readonly bold: boolean
  readonly quantityBy: number
  readonly moneyBy: number
  /** 0: on its own date. */
  readonly daysLater: number
  /** Another product in the first line; null: the same. */
  readonly product: string | null
}

export type SettingCommand =
  | { readonly do: 'close'; readonly daysAgo: number }
  | { readonly do: 'reopen'; readonly daysAgo: number | null }
  | { readonly do: 'next day'; readonly days: number }
  | { readonly do: 'negative'; readonly setting: 'forbid' | 'allow' }
  | { readonly do: 'reference price'; readonly product: string; readonly price: number }
  | { readonly do: 'restart' }

export type ModelCommand =
  | GoodsCommand
  | TransferCommand
  | ReturnCommand
  | BuildCommand
  | AdjustCommand
  | VoidCommand
  | AmendCommand
  | SettingCommand
