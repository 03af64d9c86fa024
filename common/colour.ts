export interface Colour {
  red: number
  green: number
  blue: number
  alpha: number
}

/** Reads a computed colour: channels 0 to 255. */
export function readColour(computed: string): Colour | undefined {
  const numbers = computed.match(/-?[\d.]+(?:e-?\d+)?/g)?.map(Number) ?? []
  const [red, green, blue, alpha = 1] = numbers
  if (red === undefined || green === undefined || blue === undefined) return undefined
  if (computed.startsWith('rgb')) return { red, green, blue, alpha }
  if (computed.startsWith('color(srgb')) {
    return { red: red * 255, green: green * 255, blue: blue * 255, alpha }
  }
  // oklch, oklab, lab and lch begin with the lightness, which is all that is asked.
  if (/^(?:ok)?l(?:ch|ab)/.test(computed)) {
    const grey = (red / (computed.startsWith('ok') ? 1 : 100)) * 255
    return { red: grey, green: grey, blue: grey, alpha }
  }
  return undefined
}

/** By relative luminance (WCAG 2): under this, white text reads better than black. */
export function isDark({ red, green, blue }: Colour): boolean {
  const [r = 0, g = 0, b = 0] = [red, green, blue].map((channel) => {
    const part = channel / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * r + 0.7152 * g + 0.0722 * b < 0.179
}
