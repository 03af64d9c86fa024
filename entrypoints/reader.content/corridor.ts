export interface Point {
  x: number
  y: number
}

export interface Box {
  left: number
  top: number
  right: number
  bottom: number
}

/** How far, in CSS px, a hand may stray from the straight way. */
const SLACK = 8
/** What products of coordinates may lose, in px²: a way along an edge is on it. */
const ROUNDING = 1e-6

/** Is a point in a box, or within `slack` px of it? */
export function isIn(box: Box, { x, y }: Point, slack = 0): boolean {
  return x >= box.left - slack && x <= box.right + slack && y >= box.top - slack && y <= box.bottom + slack
}

/**
 * Is `at` on a straight way from `from`, where the pointer was last on the mention, to some point of the card? All
 * these ways together fill the hull of that point and the card's box, which is four triangles. All in CSS px.
 */
export function isOnTheWay(at: Point, from: Point, card: Box): boolean {
  const wide = {
    left: card.left - SLACK,
    top: card.top - SLACK,
    right: card.right + SLACK,
    bottom: card.bottom + SLACK,
  }
  if (isIn(wide, at)) return true
  const corners: [Point, Point, Point, Point] = [
    { x: wide.left, y: wide.top },
    { x: wide.right, y: wide.top },
    { x: wide.right, y: wide.bottom },
    { x: wide.left, y: wide.bottom },
  ]
  return corners.some((corner, i) => isInTriangle(at, from, corner, corners[(i + 1) % 4] as Point))
}

function isInTriangle(p: Point, a: Point, b: Point, c: Point): boolean {
  const sides = [sideOf(p, a, b), sideOf(p, b, c), sideOf(p, c, a)]
  return sides.every((side) => side >= -ROUNDING) || sides.every((side) => side <= ROUNDING)
}

/** Which side of the line from `a` to `b` a point is on: the sign tells. */
function sideOf(p: Point, a: Point, b: Point): number {
  return (b.x - a.x) * (p.y - a.y) - (b.y - a.y) * (p.x - a.x)
}
