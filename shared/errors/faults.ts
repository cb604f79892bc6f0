/** Why a file could not be read as a table. `protected` is also the old format .xls: both look the same from outside. */
export type TableFault =
  | 'not_a_table'
  | 'empty'
  | 'web_page'
  | 'protected'
  | 'damaged'
  | 'too_big'
  | 'too_many_rows'
  | 'too_slow'

/** What is wrong with a folder for books, or (`beside` the books, `twice` the same) for copies of them. */
export type UnsuitableFolder = 'cloud' | 'network' | 'removable' | 'missing' | 'beside' | 'twice'
