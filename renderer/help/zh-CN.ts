/** Every page of this language as text, in one piece that is loaded when the help is first asked for. */
export const pages = import.meta.glob<string>('./zh-CN/*.md', { eager: true, query: '?raw', import: 'default' })
