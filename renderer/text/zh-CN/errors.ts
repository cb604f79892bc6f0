import { lineOfField, type ErrorTexts } from '../error-texts.ts'
import { ENTITIES, field, atLine } from './error-words.ts'
import { documentErrors } from './document-errors.ts'
import { programErrors } from './program-errors.ts'
import { tradeErrors } from './trade-errors.ts'

const RULES: Readonly<Record<string, string>> = {
  too_small: '太小或没有填',
  too_big: '太大或太长',
  invalid_type: '没有填或格式不对',
  invalid_format: '含有不能用的字符，或首尾有空格',
  custom: '不符合要求',
  required: '没有填',
  columns: '里找不到「实盘」列，或没有认得出商品的列（键、条码或序号）',
}

export const errors: ErrorTexts = {
  INVALID_INPUT: ({ problems }) => {
    const first = problems[0]
    if (first === undefined) return '有内容没有填对，请检查后再试。'
    const more = problems.length > 1 ? `，另有 ${problems.length - 1} 处` : ''
    return `${atLine(lineOfField(first))}「${field(first.field)}」${RULES[first.rule] ?? '不符合要求'}${more}。改好后再保存。`
  },
  UNKNOWN_PATH: ({ path }) => `程序里没有「${path}」这个功能，可能窗口和后台版本不一致。请重新启动程序。`,
  FORBIDDEN: () => '您没有做这件事的权限。请让老板来操作，或让老板给您开通。',
  NOT_LOGGED_IN: () => '还没有登录这个账套。请先登录再继续。',
  WRONG_PASSWORD: ({ remaining }) =>
    remaining > 0 ? `用户名或密码不对，还可以再试 ${remaining} 次。` : '用户名或密码不对。请稍后再试。',
  LOCKED_OUT: ({ seconds }) => `密码错的次数太多，为安全先锁住。请等 ${seconds} 秒再试。`,
  REQUEST_ID_REUSED: () => '这次操作的编号和之前的一次重复，没有执行。请再按一次。',
  INTERNAL: ({ reference }) =>
    `程序遇到没有料到的问题，这一步没有做成，已有的数据没有改动。请再试一次${reference === '' ? '' : `；仍不行时，日志里可查编号 ${reference}`}。`,
  CANCELLED: () => '已取消，没有写入任何数据。',

  NOT_FOUND: ({ entity }) =>
    entity === 'draft'
      ? '这张草稿已经不在了：可能已保存入账，也可能被删除。请到列表里看一看，免得重复录入。'
      : `这个${ENTITIES[entity]}已经不在了，可能刚被删除。请回到列表刷新后再选。`,
  DUPLICATE: ({ entity, field: name, value, holder }) =>
    `${field(name)}「${value}」已经被${ENTITIES[entity]}「${holder}」用了。请换一个，或打开那一个修改。`,
  DISABLED: ({ entity, name }) => `${ENTITIES[entity]}「${name}」已停用，不能再用。请换一个，或先启用它。`,
  IN_USE: ({ entity, name, field: used }) =>
    `${ENTITIES[entity]}「${name}」已有单据或库存，${field(used)}不能再改。需要时请新建一个。`,
  CHANGED_MEANWHILE: ({ entity, name }) =>
    `${ENTITIES[entity]}「${name}」刚才在别处改过了。请重新读取，再把您的修改填上。`,
  CATEGORY_CYCLE: ({ name }) => `分类「${name}」不能放到它自己的下级里面。请选别的上级分类。`,
  UNIT_NOT_OF_PRODUCT: ({ product, line }) => `${atLine(line)}的单位不是商品「${product}」的单位。请按 F6 重新选单位。`,

  DOCUMENT_EMPTY: () => '单据里还没有商品。至少录入一行商品和数量再保存。',
  FIELD_REQUIRED: ({ field: name, line }) => `${atLine(line)}「${field(name)}」还没有填。填好后再保存。`,
  VALUE_OUT_OF_RANGE: ({ field: name, line }) =>
    `${atLine(line)}「${field(name)}」的数超出了可以记账的范围。请检查是否多打了位数。`,
  ...documentErrors,
  ...tradeErrors,
  ...programErrors,
}
