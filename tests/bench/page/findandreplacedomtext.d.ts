declare module 'findandreplacedomtext' {
  export default function findAndReplaceDOMText(
    node: Node,
    options: { find: RegExp; wrap: string; preset?: 'prose' },
  ): unknown
}
