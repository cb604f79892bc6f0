import type { CategoryId } from '#shared/kernel/id.ts'
import { insertCategory, listCategories } from '#db/repository/category.ts'
import type { CommandContext } from '../../ipc/context.ts'
import { audited } from '../audited.ts'

/** 分类 by path of names; what is missing is made. */
export class Categories {
  private readonly context: CommandContext
  private readonly known: Map<string, CategoryId>

  constructor(context: CommandContext) {
    this.context = context
    this.known = new Map(listCategories(context.db).map(({ id, parentId, name }) => [keyOf(parentId, name), id]))
  }

  /** Null for no path. */
  require(path: readonly string[]): CategoryId | null {
    return path.reduce<CategoryId | null>((parent, name) => this.child(parent, name), null)
  }

  private child(parent: CategoryId | null, name: string): CategoryId {
    const known = this.known.get(keyOf(parent, name))
    if (known !== undefined) return known
    const { id } = audited(this.context, 'create', 'category', insertCategory(this.context.db, name, parent))
    this.known.set(keyOf(parent, name), id)
    return id
  }
}

function keyOf(parent: CategoryId | null, name: string): string {
  return `${parent ?? 0}/${name.toLowerCase()}`
}
