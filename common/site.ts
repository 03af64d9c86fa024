/**
 * The host of the page that this frame is a part of: what the reader said names mean is kept by it. In Firefox a frame
 * of another origin can't know it, and goes by its own.
 */
export function siteOfPage(): string {
  try {
    return (window.top ?? window).location.host
  } catch {
    const outermost = [...(location.ancestorOrigins ?? [])].at(-1)
    return URL.parse(outermost ?? '')?.host ?? location.host
  }
}
