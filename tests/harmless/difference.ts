import type { Told } from './watched'

/** Characters shown on each side of where two texts part. */
const AROUND = 80

/** In which respects two pages differ, and where; nothing when they are the same. */
export function differences(ours: Told, theirs: Told): string[] {
  const respects = [...new Set([...Object.keys(ours), ...Object.keys(theirs)])]
  return respects.flatMap((respect) => {
    const [one, other] = [JSON.stringify(ours[respect]) ?? '', JSON.stringify(theirs[respect]) ?? '']
    if (one === other) return []
    let at = 0
    while (one[at] === other[at]) at++
    const cut = (text: string) => text.slice(Math.max(0, at - AROUND), at + AROUND)
    return [`${respect}: with us …${cut(one)}… without …${cut(other)}…`]
  })
}
