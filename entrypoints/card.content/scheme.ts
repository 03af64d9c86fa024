/**
 * Whether a page is light or dark at a point of the viewport (CSS px): the first background that covers, from the
 * element there outwards. A page that paints none shows the canvas, which follows its own `color-scheme`.
 */
export function schemeAt(x: number, y: number): 'light' | 'dark' {
  for (let at = deepestAt(x, y); at; at = outOf(at)) {
    const style = getComputedStyle(at)
    const colour = readColour(style.backgroundColor)
    if (colour && colour.alpha > 0.5) return isDark(colour) ? 'dark' : 'light'
    // What a picture shows can't be read: the text on it tells, light letters stand on dark.
    if (style.backgroundImage !== 'none') return textTells(at)
  }
  const scheme = getComputedStyle(document.documentElement).colorScheme
  if (scheme.includes('dark') && (!scheme.includes('light') || prefersDark())) return 'dark'
  return 'light'
}

function textTells(at: Element): 'light' | 'dark' {
  const ink = readColour(getComputedStyle(at).color)
  return ink && !isDark(ink) ? 'dark' : 'light'
}

function prefersDark(): boolean {
  return matchMedia('(prefers-color-scheme: dark)').matches
}

function deepestAt(x: number, y: number): Element | null {
  let at = document.elementFromPoint(x, y)
  for (let inner = at?.shadowRoot?.elementFromPoint(x, y); inner && inner !== at; ) {
    at = inner
    inner = at.shadowRoot?.elementFromPoint(x, y)
  }
  return at
}

function outOf(element: Element): Element | null {
  if (element.parentElement) return element.parentElement
  const root = element.getRootNode()
  return root instanceof ShadowRoot ? root.host : null
}

interface Colour {
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
