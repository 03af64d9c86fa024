/** Contrast of colours as WCAG 2.2 counts it. Colours are `#rrggbb`. */

type Rgb = readonly [number, number, number]

/** The contrast of two colours, 1 to 21. */
export function contrastOf(a: string, b: string): number {
  const [darker = 0, lighter = 0] = [luminanceOf(a), luminanceOf(b)].sort((x, y) => x - y)
  return (lighter + 0.05) / (darker + 0.05)
}

/** The colour itself when it has the contrast wanted against a background, else the nearest one that has, on the way
 * to black or white. */
export function withContrast(colour: string, background: string, wanted: number): string {
  if (contrastOf(colour, background) >= wanted) return colour
  const target = luminanceOf(background) > 0.18 ? '#000000' : '#ffffff'
  for (let share = 0.05; share < 1; share += 0.05) {
    const mixed = mix(colour, target, share)
    if (contrastOf(mixed, background) >= wanted) return mixed
  }
  return target
}

function mix(a: string, b: string, share: number): string {
  const [from, to] = [rgbOf(a), rgbOf(b)]
  const mixed = from.map((channel, i) => Math.round(channel + ((to[i] ?? 0) - channel) * share))
  return `#${mixed.map((channel) => channel.toString(16).padStart(2, '0')).join('')}`
}

function rgbOf(colour: string): Rgb {
  const value = Number.parseInt(colour.slice(1), 16)
  return [(value >> 16) & 255, (value >> 8) & 255, value & 255]
}

function luminanceOf(colour: string): number {
  const [r, g, b] = rgbOf(colour).map((channel) => {
    const share = channel / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  }) as unknown as Rgb
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}
