/** The part of a document's form that has the cursor: the fields above the lines, the lines, the money below them. */
export type FormPlace = 'fields' | 'lines' | 'foot'
