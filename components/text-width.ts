/** As in `tokens.css`: what is measured here is drawn by that. */
const SANS = 'system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "Noto Sans Arabic", sans-serif'

let pen: OffscreenCanvasRenderingContext2D | null | undefined

/** How wide a text is in the interface's type, in CSS px. `style` is weight and size, such as `500 12.5px`. */
export function textWidth(text: string, style: string): number {
  pen ??= new OffscreenCanvas(1, 1).getContext('2d')
  // Half an em a letter is near enough where nothing can be drawn.
  if (!pen) return text.length * (Number.parseFloat(style.split(' ')[1] ?? '') / 2)
  pen.font = `${style} ${SANS}`
  return pen.measureText(text).width
}
